/** The kernel with the relaxed dot product: `quantize7` writes bytes, `multiply7` takes them. */
export * from './index';
export { multiply7 } from './multiply-relaxed';
