import { sumOfFloats, sumsOfFloats } from './lanes';

/**
 * Products of each of `rows` vectors with each of `columns`, all of `size` floats (a multiple of
 * 16) without gaps. A row of `to` takes `stride` floats, at least `columns` rounded up to a multiple
 * of 4; what fills it up is meaningless.
 */
export function dotAll(
  a: usize,
  rows: i32,
  b: usize,
  columns: i32,
  size: i32,
  to: usize,
  stride: i32,
): void {
  const bytes = (<usize>size) << 2;
  for (let i = 0; i < rows; i++) {
    let from = b;
    for (let j = 0; j < columns; j += 4) {
      let s0 = f32x4.splat(0),
        s1 = s0,
        s2 = s0,
        s3 = s0;
      let p = from;
      for (let k: usize = 0; k < bytes; k += 16) {
        const x = v128.load(a + k);
        s0 = f32x4.add(s0, f32x4.mul(x, v128.load(p)));
        s1 = f32x4.add(s1, f32x4.mul(x, v128.load(p + bytes)));
        s2 = f32x4.add(s2, f32x4.mul(x, v128.load(p + bytes + bytes)));
        s3 = f32x4.add(s3, f32x4.mul(x, v128.load(p + bytes + bytes + bytes)));
        p += 16;
      }
      v128.store(to + ((<usize>j) << 2), sumsOfFloats(s0, s1, s2, s3));
      from += bytes << 2;
    }
    a += bytes;
    to += (<usize>stride) << 2;
  }
}

/** Products of `count` vectors of `size` floats with those at the same places; `stride` as above. */
export function dotPairs(a: usize, b: usize, count: i32, size: i32, to: usize, stride: i32): void {
  const bytes = (<usize>size) << 2;
  for (let i = 0; i < count; i++) {
    let sum = f32x4.splat(0);
    for (let k: usize = 0; k < bytes; k += 16) {
      sum = f32x4.add(sum, f32x4.mul(v128.load(a + k), v128.load(b + k)));
    }
    store<f32>(to, sumOfFloats(sum));
    a += bytes;
    b += bytes;
    to += (<usize>stride) << 2;
  }
}
