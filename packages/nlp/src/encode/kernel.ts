import { KERNEL_BASE64 } from './kernel.generated.ts';

/** An int8 matrix, row by row; `weight = scales[row] * bytes[row * columns + column]`. */
export interface ByteMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly bytes: Int8Array;
  readonly scales: Float32Array;
}

/** A matrix in the kernel's memory, filled up with zeros. */
export interface LoadedMatrix {
  /** Rows of the matrix as it was given; each vector of `output` takes `rowStride` places. */
  readonly rows: number;
  /** `rows`, rounded up to a multiple of 4. */
  readonly rowStride: number;
  readonly columns: number;
  /** `columns`, rounded up to a multiple of 8: what each vector of `input` takes. */
  readonly columnStride: number;
  readonly scales: Float32Array;
  /** Address in bytes. */
  readonly address: number;
}

/**
 * Integer matrix multiplication. Write vectors into `input`, `columnStride` apart, call `multiply`
 * and read sums from `output`, `rowStride` apart. Exact, so that both implementations agree bit for
 * bit. With the full int16 range a matrix may have at most 512 columns.
 */
export interface Kernel {
  readonly input: Int16Array;
  readonly output: Int32Array;
  readonly matrices: readonly LoadedMatrix[];
  readonly multiply: (matrix: LoadedMatrix, count: number) => void;
}

type Multiply = (
  w: number,
  rows: number,
  columns: number,
  x: number,
  count: number,
  y: number,
) => void;

/** The part of the WebAssembly interface that is used: it is in no library but the browser's. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (binary: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: { readonly multiply: Multiply } };
};

const PAGE = 65_536;

/**
 * Loads `matrices` and reserves room for `inputs` int16 and `outputs` int32 numbers.
 * `implementation` is for tests: `auto` takes WebAssembly SIMD where there is such a thing.
 */
export function createKernel(
  matrices: readonly ByteMatrix[],
  inputs: number,
  outputs: number,
  implementation: 'auto' | 'javascript' = 'auto',
): Kernel {
  const loaded: LoadedMatrix[] = [];
  let top = 0;
  for (const { rows, columns, scales } of matrices) {
    const [rowStride, columnStride] = [roundUp(rows, 4), roundUp(columns, 8)];
    loaded.push({ rows, rowStride, columns, columnStride, scales, address: top });
    top += roundUp(rowStride * columnStride, 16);
  }
  const x = top;
  const y = x + roundUp(inputs * 2, 16);
  const size = roundUp(y + outputs * 4, PAGE);
  const simd = implementation === 'auto' ? instantiate(size / PAGE) : null;
  const buffer = simd?.buffer ?? new ArrayBuffer(size);
  const bytes = new Int8Array(buffer);
  loaded.forEach((to, m) => {
    const from = matrices[m];
    for (let r = 0; from !== undefined && r < from.rows; r++) {
      const row = from.bytes.subarray(r * from.columns, (r + 1) * from.columns);
      bytes.set(row, to.address + r * to.columnStride);
    }
  });
  const multiply = simd?.multiply ?? multiplyIn(buffer);
  return {
    input: new Int16Array(buffer, x, inputs),
    output: new Int32Array(buffer, y, outputs),
    matrices: loaded,
    multiply: (m, count) => {
      multiply(m.address, m.rowStride, m.columnStride, x, count, y);
    },
  };
}

function instantiate(pages: number): { buffer: ArrayBuffer; multiply: Multiply } | null {
  try {
    const binary = Uint8Array.from(atob(KERNEL_BASE64), (c) => c.charCodeAt(0));
    const memory = new WebAssembly.Memory({ initial: pages });
    const module = new WebAssembly.Module(binary);
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    return { buffer: memory.buffer, multiply: exports.multiply };
  } catch {
    // No WebAssembly, no SIMD, or a content security policy against it.
    return null;
  }
}

/** Held here: in a sandboxed global scope each look-up of `Math` costs more than the product. */
const { imul } = Math;

function multiplyIn(buffer: ArrayBuffer): Multiply {
  const bytes = new Int8Array(buffer);
  const shorts = new Int16Array(buffer);
  const sums = new Int32Array(buffer);
  return (w, rows, columns, x, count, y) => {
    for (let i = 0; i < count; i++) {
      const from = (x >> 1) + i * columns;
      for (let r = 0; r < rows; r += 2) {
        const first = w + r * columns;
        const second = first + columns;
        let a = 0;
        let b = 0;
        for (let k = 0; k < columns; k++) {
          const value = shorts[from + k] ?? 0;
          a = (a + imul(bytes[first + k] ?? 0, value)) | 0;
          b = (b + imul(bytes[second + k] ?? 0, value)) | 0;
        }
        const to = (y >> 2) + i * rows + r;
        sums[to] = a;
        sums[to + 1] = b;
      }
    }
  };
}

function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}
