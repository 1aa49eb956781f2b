import { setFlagsFromString } from 'node:v8';
import { createKernel, type Kernel } from '../../src/encode/kernel.ts';

// Node 20 has the relaxed instructions behind a flag only.
if (createKernel('relaxed') === null) setFlagsFromString('--experimental-wasm-relaxed-simd');

/** A new kernel of each kind, by its name; null where this engine lacks it. */
export function newKernels(): Record<'javascript' | 'simd' | 'relaxed', Kernel | null> {
  return {
    javascript: createKernel('javascript'),
    simd: createKernel('simd'),
    relaxed: createKernel('relaxed'),
  };
}
