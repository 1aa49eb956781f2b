import type { KernelViews, Multiply, Quantize } from './kernel.ts';

/** A kernel function with the memory that it works on. */
export type On<F extends (...given: never[]) => void> = (
  views: KernelViews,
  ...given: Parameters<F>
) => void;

/** Held here: in a sandboxed global scope each look-up of `Math` costs more than the product. */
const { fround, imul, abs } = Math;
const SMALLEST = fround(1e-30);
/** Adding and taking away 1.5 * 2^23 rounds a float within ±2^22 to the nearest, ties to even. */
const ROUNDING = 12_582_912;

/** As nearest does in WebAssembly, for x within ±2^22. */
export function nearest(x: number): number {
  return fround(fround(x + ROUNDING) - ROUNDING);
}

/** As assembly/quantize.ts. */
export const quantize7: On<Quantize> = (
  { floats, shorts, integers },
  ...[x, count, columns, to, scales, zeros]
) => {
  for (let i = 0; i < count; i++) {
    const from = (x >> 2) + i * columns;
    let low = 0;
    let high = 0;
    for (let k = 0; k < columns; k++) {
      const value = floats[from + k] ?? 0;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    const range = fround(high - low);
    const inverse = range < SMALLEST ? 0 : fround(127 / range);
    const zero = nearest(fround(-low * inverse)) | 0;
    floats[(scales >> 2) + i] = range / 127;
    integers[(zeros >> 2) + i] = zero;
    const start = (to >> 1) + i * columns;
    for (let k = 0; k < columns; k++) {
      const level = (nearest(fround((floats[from + k] ?? 0) * inverse)) | 0) + zero;
      shorts[start + k] = level < 0 ? 0 : level > 127 ? 127 : level;
    }
  }
};

/** As assembly/quantize.ts. */
export const quantize16: On<Quantize> = (
  { floats, shorts, integers },
  ...[x, count, columns, to, scales, zeros]
) => {
  for (let i = 0; i < count; i++) {
    const from = (x >> 2) + i * columns;
    let top = 0;
    for (let k = 0; k < columns; k++) {
      const size = abs(floats[from + k] ?? 0);
      if (size > top) top = size;
    }
    floats[(scales >> 2) + i] = top / 32_767;
    integers[(zeros >> 2) + i] = 0;
    const inverse = top < SMALLEST ? 0 : fround(32_767 / top);
    const start = (to >> 1) + i * columns;
    for (let k = 0; k < columns; k++) {
      const level = nearest(fround((floats[from + k] ?? 0) * inverse));
      shorts[start + k] = level < -32_768 ? -32_768 : level > 32_767 ? 32_767 : level;
    }
  }
};

/** As assembly/multiply.ts. */
export const multiply16: On<Multiply> = (
  { bytes, shorts, integers, floats },
  ...[w, rowScales, rowSums, bias, rows, columns, x, scales, zeros, count, y, stride]
) => {
  for (let i = 0; i < count; i++) {
    const from = (x >> 1) + i * columns;
    const scale = floats[(scales >> 2) + i] ?? 0;
    const zero = integers[(zeros >> 2) + i] ?? 0;
    for (let r = 0; r < rows; r++) {
      let sum = 0;
      let at = w + (r >> 2) * 4 * columns + (r & 3) * 8;
      for (let k = 0; k < columns; k += 8) {
        for (let j = 0; j < 8; j++) {
          sum = (sum + imul(bytes[at + j] ?? 0, shorts[from + k + j] ?? 0)) | 0;
        }
        at += 32;
      }
      const exact = fround((sum - imul(zero, integers[(rowSums >> 2) + r] ?? 0)) | 0);
      const factor = fround(scale * (floats[(rowScales >> 2) + r] ?? 0));
      const added = floats[(bias >> 2) + r] ?? 0;
      floats[(y >> 2) + i * stride + r] = fround(exact * factor) + added;
    }
  }
};
