import { exp } from './activation';
import { sumOfFloats } from './lanes';

const EPSILON: f32 = 1e-12;
const NOTHING: f32 = -1e30;

/**
 * Layer normalization (Ba, Kiros and Hinton 2016) of x + added, into x, of `count` vectors of `size`
 * floats (a multiple of 4).
 */
export function addAndNormalize(
  x: usize,
  added: usize,
  gain: usize,
  bias: usize,
  count: i32,
  size: i32,
): void {
  const bytes = (<usize>size) << 2;
  for (let i = 0; i < count; i++) {
    let sum = f32x4.splat(0);
    for (let k: usize = 0; k < bytes; k += 16) {
      const value = f32x4.add(v128.load(x + k), v128.load(added + k));
      v128.store(x + k, value);
      sum = f32x4.add(sum, value);
    }
    const mean = f32x4.splat(sumOfFloats(sum) / <f32>size);
    let squares = f32x4.splat(0);
    for (let k: usize = 0; k < bytes; k += 16) {
      const apart = f32x4.sub(v128.load(x + k), mean);
      squares = f32x4.add(squares, f32x4.mul(apart, apart));
    }
    const inverse = f32x4.splat(1 / sqrt<f32>(sumOfFloats(squares) / <f32>size + EPSILON));
    for (let k: usize = 0; k < bytes; k += 16) {
      const value = f32x4.mul(f32x4.sub(v128.load(x + k), mean), inverse);
      const scaled = f32x4.mul(value, v128.load(gain + k));
      v128.store(x + k, f32x4.add(scaled, v128.load(bias + k)));
    }
    x += bytes;
    added += bytes;
  }
}

/**
 * Softmax of `count` rows of `columns` floats, in place; a row takes `stride` floats, a multiple of
 * 4. What fills a row up to a multiple of 4 becomes meaningless.
 */
export function softmax(x: usize, count: i32, columns: i32, stride: i32): void {
  const bytes = (<usize>((columns + 3) & ~3)) << 2;
  for (let i = 0; i < count; i++) {
    for (let k = (<usize>columns) << 2; k < bytes; k += 4) store<f32>(x + k, NOTHING);
    let top = v128.load(x);
    for (let k: usize = 16; k < bytes; k += 16) top = f32x4.max(top, v128.load(x + k));
    const highest = f32x4.splat(
      max(
        max(f32x4.extract_lane(top, 0), f32x4.extract_lane(top, 1)),
        max(f32x4.extract_lane(top, 2), f32x4.extract_lane(top, 3)),
      ),
    );
    let sum = f32x4.splat(0);
    for (let k: usize = 0; k < bytes; k += 16) {
      const value = exp(f32x4.sub(v128.load(x + k), highest));
      v128.store(x + k, value);
      sum = f32x4.add(sum, value);
    }
    const factor = f32x4.splat(1 / sumOfFloats(sum));
    for (let k: usize = 0; k < bytes; k += 16) {
      v128.store(x + k, f32x4.mul(v128.load(x + k), factor));
    }
    x += (<usize>stride) << 2;
  }
}
