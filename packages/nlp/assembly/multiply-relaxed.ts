import { sumsOfIntegers } from './lanes';
import { put } from './multiply';

/**
 * As `multiply16`, of vectors of bytes from 0 to 127, which is what makes the relaxed dot product
 * exact: two products are within ±32258. The matrix is laid out in groups of four rows, each group
 * in blocks of 4 × 16. The instruction that also adds to a sum is not used: V8's first compiler
 * (seen in Node 20.20) may overwrite the sum that it is given.
 */
export function multiply7(
  w: usize, rowScales: usize, rowSums: usize, bias: usize, rows: i32, columns: i32,
  x: usize, scales: usize, zeros: usize, count: i32, y: usize, stride: i32,
): void {
  const width = <usize>columns;
  for (let r = 0; r < rows; r += 4) {
    const at = <usize>r << 2;
    const rowScale = v128.load(rowScales + at);
    const rowSum = v128.load(rowSums + at);
    const added = v128.load(bias + at);
    let from = x;
    let to = y + at;
    let i = 0;
    for (; i + 1 < count; i += 2) {
      let p = w, a0 = i32x4.splat(0), a1 = a0, a2 = a0, a3 = a0;
      let b0 = a0, b1 = a0, b2 = a0, b3 = a0;
      const end = from + width;
      for (let q = from; q < end; q += 16) {
        const a = v128.load(q);
        const b = v128.load(q + width);
        let v = v128.load(p);
        a0 = dot(a0, v, a); b0 = dot(b0, v, b);
        v = v128.load(p, 16);
        a1 = dot(a1, v, a); b1 = dot(b1, v, b);
        v = v128.load(p, 32);
        a2 = dot(a2, v, a); b2 = dot(b2, v, b);
        v = v128.load(p, 48);
        a3 = dot(a3, v, a); b3 = dot(b3, v, b);
        p += 64;
      }
      put(to, sumsOfIntegers(a0, a1, a2, a3), scales, zeros, i, rowScale, rowSum, added);
      to += <usize>stride << 2;
      put(to, sumsOfIntegers(b0, b1, b2, b3), scales, zeros, i + 1, rowScale, rowSum, added);
      to += <usize>stride << 2;
      from = end + width;
    }
    if (i < count) {
      let p = w, a0 = i32x4.splat(0), a1 = a0, a2 = a0, a3 = a0;
      const end = from + width;
      for (; from < end; from += 16) {
        const a = v128.load(from);
        a0 = dot(a0, v128.load(p), a);
        a1 = dot(a1, v128.load(p, 16), a);
        a2 = dot(a2, v128.load(p, 32), a);
        a3 = dot(a3, v128.load(p, 48), a);
        p += 64;
      }
      put(to, sumsOfIntegers(a0, a1, a2, a3), scales, zeros, i, rowScale, rowSum, added);
    }
    w += <usize>columns << 2;
  }
}

// @ts-ignore: decorator
@inline
function dot(sum: v128, weights: v128, bytes: v128): v128 {
  const pairs = i16x8.relaxed_dot_i8x16_i7x16_s(weights, bytes);
  return i32x4.add(sum, i32x4.extadd_pairwise_i16x8_s(pairs));
}
