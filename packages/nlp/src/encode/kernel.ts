import { KERNEL_BASE64, RELAXED_KERNEL_BASE64 } from './kernel.generated.ts';
import { createJavascriptFunctions } from './kernel-javascript.ts';

/** Floats `x` of `count` vectors as integers at `to`, with a scale and a zero for each vector. */
export type Quantize = (
  x: number,
  count: number,
  columns: number,
  to: number,
  scales: number,
  zeros: number,
) => void;

/** Matrix at `w` times `count` vectors of integers at `x`. */
export type Multiply = (
  w: number,
  rowScales: number,
  rowSums: number,
  bias: number,
  rows: number,
  columns: number,
  x: number,
  scales: number,
  zeros: number,
  count: number,
  y: number,
  stride: number,
) => void;

/**
 * The functions of the kernel; packages/nlp/assembly says what each does. Addresses are in bytes,
 * all else counts numbers. Every implementation gives the same bits.
 */
export interface KernelFunctions {
  readonly quantize7: Quantize;
  readonly quantize16: Quantize;
  readonly multiply7: Multiply;
  readonly multiply16: Multiply;
  readonly gelu: (x: number, count: number) => void;
  readonly leaky: (x: number, count: number) => void;
  readonly addAndNormalize: (
    x: number,
    added: number,
    gain: number,
    bias: number,
    count: number,
    size: number,
  ) => void;
  readonly softmax: (x: number, count: number, columns: number, stride: number) => void;
  readonly attention: (
    queries: number,
    keys: number,
    values: number,
    n: number,
    size: number,
    stride: number,
    factor: number,
    scratch: number,
    to: number,
  ) => void;
  readonly dotAll: (
    a: number,
    rows: number,
    b: number,
    columns: number,
    size: number,
    to: number,
    stride: number,
  ) => void;
  readonly dotPairs: (
    a: number,
    b: number,
    count: number,
    size: number,
    to: number,
    stride: number,
  ) => void;
  readonly lstm: (
    w: number,
    rowScales: number,
    rowSums: number,
    bias: number,
    size: number,
    n: number,
    backward: boolean,
    shares: number,
    shareStride: number,
    unit: number,
    zero: number,
    scratch: number,
    to: number,
    stride: number,
  ) => void;
}

/** The kernel's memory as numbers; address / size of a number is its index. */
export interface KernelViews {
  readonly bytes: Int8Array;
  readonly shorts: Int16Array;
  readonly integers: Int32Array;
  readonly floats: Float32Array;
}

/** Functions on a memory that grows. */
export interface Kernel extends KernelFunctions {
  /** Columns in a block of a matrix for `multiply7`: 8, or 16 with the relaxed dot product. */
  readonly blockColumns: 8 | 16;
  /** Address of so many zero bytes, a multiple of 64. Outdates `views`. */
  readonly reserve: (bytes: number) => number;
  readonly views: () => KernelViews;
}

/** `auto`: WebAssembly with the relaxed dot product, else plain SIMD, else JavaScript. */
export type Implementation = 'auto' | 'relaxed' | 'simd' | 'javascript';

interface Memory {
  readonly buffer: ArrayBuffer;
  readonly grow: (pages: number) => number;
}

/** The part of the WebAssembly interface that is used: it is in no library but the browser's. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => Memory;
  readonly Module: new (binary: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: Omit<KernelFunctions, 'multiply7'> & Partial<KernelFunctions> };
};

const PAGE = 65_536;
/** What the kernel's own (empty) data may take. */
const FIRST = 1024;

/** The best kernel that this engine has, or the one asked for; null if it has none such. */
export function createKernel(implementation: 'auto' | 'javascript'): Kernel;
export function createKernel(implementation: Implementation): Kernel | null;
export function createKernel(implementation: Implementation): Kernel | null {
  switch (implementation) {
    case 'auto':
      return compile(RELAXED_KERNEL_BASE64, 16) ?? compile(KERNEL_BASE64, 8) ?? interpret();
    case 'relaxed':
      return compile(RELAXED_KERNEL_BASE64, 16);
    case 'simd':
      return compile(KERNEL_BASE64, 8);
    case 'javascript':
      return interpret();
  }
}

function compile(base64: string, blockColumns: 8 | 16): Kernel | null {
  try {
    const binary = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const memory = new WebAssembly.Memory({ initial: 1 });
    const module = new WebAssembly.Module(binary);
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    const { multiply7 = exports.multiply16 } = exports;
    return { ...exports, multiply7, blockColumns, ...growing(memory) };
  } catch {
    // No WebAssembly, no such instruction, or a content security policy against it.
    return null;
  }
}

function interpret(): Kernel {
  let buffer = new ArrayBuffer(PAGE);
  const memory = growing({
    get buffer() {
      return buffer;
    },
    grow: (pages) => {
      const larger = new ArrayBuffer(buffer.byteLength + pages * PAGE);
      new Uint8Array(larger).set(new Uint8Array(buffer));
      buffer = larger;
      return 0;
    },
  });
  return { ...createJavascriptFunctions(memory.views), blockColumns: 8, ...memory };
}

function growing(memory: Memory): Pick<Kernel, 'reserve' | 'views'> {
  let top = FIRST;
  let views = viewsOf(memory.buffer);
  return {
    reserve: (bytes) => {
      const address = top;
      top = Math.ceil((top + bytes) / 64) * 64;
      const missing = Math.ceil((top - memory.buffer.byteLength) / PAGE);
      if (missing > 0) {
        memory.grow(missing);
        views = viewsOf(memory.buffer);
      }
      return address;
    },
    views: () => views,
  };
}

function viewsOf(buffer: ArrayBuffer): KernelViews {
  return {
    bytes: new Int8Array(buffer),
    shorts: new Int16Array(buffer),
    integers: new Int32Array(buffer),
    floats: new Float32Array(buffer),
  };
}
