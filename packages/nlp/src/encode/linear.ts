import { FormatError } from '@entente/core';
import type { Kernel } from './kernel.ts';
import type { ByteMatrix } from './model.ts';

/** All vectors and matrices in the kernel are filled up with zeros to a multiple of this. */
const STEP = 16;

/** A matrix in the kernel's memory and what is added to its products. Addresses are in bytes. */
export interface Linear {
  /** Rounded up, as `columns`. */
  readonly rows: number;
  readonly columns: number;
  readonly weights: number;
  readonly scales: number;
  /** Sum of the bytes of each row, as int32. */
  readonly sums: number;
  readonly bias: number;
}

/** Matrix products with activations that are rounded to integers, each vector with its own scale. */
export interface Products {
  /** @throws FormatError on a matrix that is too wide or a bias of another length. */
  readonly load: (matrix: ByteMatrix, bias?: Float32Array) => Linear;
  /** Address of a vector, filled up. */
  readonly loadVector: (values: Float32Array) => number;
  /** Address of so many float32 zeros. */
  readonly reserve: (count: number) => number;
  /** Takes `count` vectors of `columns` floats (rounded up) at `x` as what is multiplied next. */
  readonly quantize: (x: number, count: number, columns: number) => void;
  /** Products of the first `count` vectors taken with rows `from` to `to` of `linear`. */
  readonly multiply: (
    linear: Linear,
    count: number,
    y: number,
    rows?: { readonly from: number; readonly to: number },
  ) => void;
}

/** `count` rounded up to what vectors are filled up to. */
export function padded(count: number): number {
  return Math.ceil(count / STEP) * STEP;
}

/** Columns of a matrix at most; with 16 bits no more are sure to stay within int32. */
const MOST_COLUMNS = { 7: 2048, 16: 512 } as const;

/**
 * Products for up to `vectors` vectors at a time, rounded to 7 bits (0 to 127, with a zero point)
 * or 16.
 */
export function createProducts(kernel: Kernel, bits: 7 | 16, vectors: number): Products {
  const integers = kernel.reserve(vectors * MOST_COLUMNS[bits] * 2);
  const scales = kernel.reserve(vectors * 4);
  const zeros = kernel.reserve(vectors * 4);
  const blockColumns = bits === 7 ? kernel.blockColumns : 8;
  const [quantize, multiply] =
    bits === 7 ? [kernel.quantize7, kernel.multiply7] : [kernel.quantize16, kernel.multiply16];
  const reserve = (count: number): number => kernel.reserve(count * 4);
  const loadVector = (values: Float32Array): number => {
    const address = reserve(padded(values.length));
    kernel.views().floats.set(values, address / 4);
    return address;
  };
  return {
    reserve,
    loadVector,
    load: (matrix, bias = new Float32Array(matrix.rows)) => {
      if (matrix.columns > MOST_COLUMNS[bits] || bias.length !== matrix.rows) {
        throw new FormatError(
          'bad-model',
          `Model: a matrix of ${String(matrix.rows)} rows and ${String(matrix.columns)} columns ` +
            'does not fit. Fetch the file again.',
        );
      }
      const [rows, columns] = [padded(matrix.rows), padded(matrix.columns)];
      const weights = kernel.reserve(rows * columns);
      const sums = reserve(rows);
      const { bytes, integers: whole } = kernel.views();
      whole.set(layOut(matrix, bytes.subarray(weights), columns, blockColumns), sums / 4);
      const addresses = { scales: loadVector(matrix.scales), bias: loadVector(bias) };
      return { rows, columns, weights, sums, ...addresses };
    },
    quantize: (x, count, columns) => {
      quantize(x, count, padded(columns), integers, scales, zeros);
    },
    multiply: (linear, count, y, { from, to } = { from: 0, to: linear.rows }) => {
      multiply(
        linear.weights + from * linear.columns,
        linear.scales + from * 4,
        linear.sums + from * 4,
        linear.bias + from * 4,
        to - from,
        linear.columns,
        integers,
        scales,
        zeros,
        count,
        y,
        to - from,
      );
    },
  };
}

/** Writes four rows at a time in blocks of `blockColumns` columns; returns the sums of the rows. */
function layOut(
  { rows, columns, bytes }: ByteMatrix,
  to: Int8Array,
  columnStride: number,
  blockColumns: number,
): Int32Array {
  const sums = new Int32Array(rows);
  for (let r = 0; r < rows; r++) {
    const [from, end] = [r * columns, (r + 1) * columns];
    let sum = 0;
    let at = (r & ~3) * columnStride + (r & 3) * blockColumns;
    for (let block = from; block < end; block += blockColumns) {
      const blockEnd = block + blockColumns < end ? block + blockColumns : end;
      for (let k = block; k < blockEnd; k++) {
        const byte = bytes[k] ?? 0;
        sum += byte;
        to[at + k - block] = byte;
      }
      at += 4 * blockColumns;
    }
    sums[r] = sum;
  }
  return sums;
}
