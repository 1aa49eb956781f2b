import { softmax } from './normalize';

/**
 * Attention of one head (Vaswani et al. 2017) of `n` vectors on each other: queries, keys, values
 * and results are `size` floats (a multiple of 16) at intervals of `stride`. `scratch` holds
 * (size + 1) * n floats, n rounded up to a multiple of 16.
 */
export function attention(
  queries: usize,
  keys: usize,
  values: usize,
  n: i32,
  size: i32,
  stride: i32,
  factor: f32,
  scratch: usize,
  to: usize,
): void {
  const step = (<usize>stride) << 2;
  const width = (<usize>((n + 15) & ~15)) << 2;
  for (let d = 0; d < size; d++) {
    const row = scratch + <usize>d * width;
    let from = keys + ((<usize>d) << 2);
    for (let j: usize = 0; j < width; j += 4) {
      store<f32>(row + j, j < (<usize>n) << 2 ? load<f32>(from) : 0);
      from += step;
    }
  }
  const weights = scratch + <usize>size * width;
  const scale = f32x4.splat(factor);
  for (let i = 0; i < n; i++) {
    for (let j: usize = 0; j < width; j += 64) {
      let s0 = f32x4.splat(0),
        s1 = s0,
        s2 = s0,
        s3 = s0;
      let at = scratch + j;
      for (let d: usize = 0; d < (<usize>size) << 2; d += 4) {
        const q = v128.load_splat<f32>(queries + d);
        s0 = f32x4.add(s0, f32x4.mul(q, v128.load(at)));
        s1 = f32x4.add(s1, f32x4.mul(q, v128.load(at, 16)));
        s2 = f32x4.add(s2, f32x4.mul(q, v128.load(at, 32)));
        s3 = f32x4.add(s3, f32x4.mul(q, v128.load(at, 48)));
        at += width;
      }
      v128.store(weights + j, f32x4.mul(s0, scale));
      v128.store(weights + j, f32x4.mul(s1, scale), 16);
      v128.store(weights + j, f32x4.mul(s2, scale), 32);
      v128.store(weights + j, f32x4.mul(s3, scale), 48);
    }
    softmax(weights, 1, n, n);
    for (let d: usize = 0; d < (<usize>size) << 2; d += 64) {
      let s0 = f32x4.splat(0),
        s1 = s0,
        s2 = s0,
        s3 = s0;
      let at = values + d;
      for (let j: usize = 0; j < (<usize>n) << 2; j += 4) {
        const weight = v128.load_splat<f32>(weights + j);
        s0 = f32x4.add(s0, f32x4.mul(weight, v128.load(at)));
        s1 = f32x4.add(s1, f32x4.mul(weight, v128.load(at, 16)));
        s2 = f32x4.add(s2, f32x4.mul(weight, v128.load(at, 32)));
        s3 = f32x4.add(s3, f32x4.mul(weight, v128.load(at, 48)));
        at += step;
      }
      v128.store(to + d, s0);
      v128.store(to + d, s1, 16);
      v128.store(to + d, s2, 32);
      v128.store(to + d, s3, 48);
    }
    queries += step;
    to += step;
  }
}
