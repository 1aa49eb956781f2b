/** The kernel of the parser in AssemblyScript. Addresses are in bytes; `floats` are float32. */
export { gelu, leaky } from './activation';
export { attention } from './attention';
export { dotAll, dotPairs } from './biaffine';
export { lstm } from './lstm';
export { multiply16 } from './multiply';
export { addAndNormalize, softmax } from './normalize';
export { quantize16, quantize7 } from './quantize';
