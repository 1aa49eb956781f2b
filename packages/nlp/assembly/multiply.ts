import { sumsOfIntegers } from './lanes';

/**
 * A matrix of int8 times `count` vectors of int16: y = scale * rowScale * (sum − zero * rowSum) +
 * bias, all float32. The matrix is laid out in groups of four rows, each group in blocks of 4 × 8.
 * `rows` and `columns` are multiples of 16. A row of y takes `stride` floats.
 */
export function multiply16(
  w: usize, rowScales: usize, rowSums: usize, bias: usize, rows: i32, columns: i32,
  x: usize, scales: usize, zeros: usize, count: i32, y: usize, stride: i32,
): void {
  const width = <usize>columns << 1;
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
        let v = v128.load_ext<i8>(p);
        a0 = dot(a0, v, a); b0 = dot(b0, v, b);
        v = v128.load_ext<i8>(p, 8);
        a1 = dot(a1, v, a); b1 = dot(b1, v, b);
        v = v128.load_ext<i8>(p, 16);
        a2 = dot(a2, v, a); b2 = dot(b2, v, b);
        v = v128.load_ext<i8>(p, 24);
        a3 = dot(a3, v, a); b3 = dot(b3, v, b);
        p += 32;
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
        a0 = dot(a0, v128.load_ext<i8>(p), a);
        a1 = dot(a1, v128.load_ext<i8>(p, 8), a);
        a2 = dot(a2, v128.load_ext<i8>(p, 16), a);
        a3 = dot(a3, v128.load_ext<i8>(p, 24), a);
        p += 32;
      }
      put(to, sumsOfIntegers(a0, a1, a2, a3), scales, zeros, i, rowScale, rowSum, added);
    }
    w += <usize>columns << 2;
  }
}

// @ts-ignore: decorator
@inline
function dot(sum: v128, a: v128, b: v128): v128 {
  return i32x4.add(sum, i32x4.dot_i16x8_s(a, b));
}

/** Scales the sums of four rows with vector `i` and writes them. */
// @ts-ignore: decorator
@inline
export function put(
  to: usize, sums: v128, scales: usize, zeros: usize, i: i32,
  rowScale: v128, rowSum: v128, added: v128,
): void {
  const zero = v128.load_splat<i32>(zeros + (<usize>i << 2));
  const scale = v128.load_splat<f32>(scales + (<usize>i << 2));
  const exact = f32x4.convert_i32x4_s(i32x4.sub(sums, i32x4.mul(zero, rowSum)));
  v128.store(to, f32x4.add(f32x4.mul(exact, f32x4.mul(scale, rowScale)), added));
}
