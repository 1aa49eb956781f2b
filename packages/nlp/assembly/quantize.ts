const SMALLEST: f32 = 1e-30;

/** Whether the integers that `quantize7` writes are bytes; else they are int16. */
export const BYTES: bool = ASC_FEATURE_RELAXED_SIMD;

/**
 * `count` vectors of `columns` floats (a multiple of 16) as integers 0 to 127: value = scale *
 * (integer − zero). Writes the scales (float32) and zeros (int32) of the vectors.
 */
export function quantize7(
  x: usize, count: i32, columns: i32, to: usize, scales: usize, zeros: usize,
): void {
  for (let i = 0; i < count; i++) {
    let low = f32x4.splat(0);
    let high = f32x4.splat(0);
    const end = x + (<usize>columns << 2);
    for (let at = x; at < end; at += 16) {
      const value = v128.load(at);
      low = f32x4.min(low, value);
      high = f32x4.max(high, value);
    }
    const lowest = min(min(f32x4.extract_lane(low, 0), f32x4.extract_lane(low, 1)),
      min(f32x4.extract_lane(low, 2), f32x4.extract_lane(low, 3)));
    const highest = max(max(f32x4.extract_lane(high, 0), f32x4.extract_lane(high, 1)),
      max(f32x4.extract_lane(high, 2), f32x4.extract_lane(high, 3)));
    const range = highest - lowest;
    const inverse: f32 = range < SMALLEST ? 0 : 127 / range;
    const zero = <i32>nearest(-lowest * inverse);
    store<f32>(scales + (<usize>i << 2), range / 127);
    store<i32>(zeros + (<usize>i << 2), zero);
    const factor = f32x4.splat(inverse);
    const shift = i32x4.splat(zero);
    for (; x < end; x += 64) {
      const a = i16x8.narrow_i32x4_s(level(x, 0, factor, shift), level(x, 16, factor, shift));
      const b = i16x8.narrow_i32x4_s(level(x, 32, factor, shift), level(x, 48, factor, shift));
      if (BYTES) {
        v128.store(to, i8x16.narrow_i16x8_s(a, b));
        to += 16;
      } else {
        v128.store(to, a);
        v128.store(to, b, 16);
        to += 32;
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function level(x: usize, offset: usize, factor: v128, shift: v128): v128 {
  const rounded = f32x4.nearest(f32x4.mul(v128.load(x + offset), factor));
  const value = i32x4.add(i32x4.trunc_sat_f32x4_s(rounded), shift);
  return i32x4.max_s(i32x4.min_s(value, i32x4.splat(127)), i32x4.splat(0));
}

/** As `quantize7`, to int16 within ±32767, with zeros that are 0. */
export function quantize16(
  x: usize, count: i32, columns: i32, to: usize, scales: usize, zeros: usize,
): void {
  for (let i = 0; i < count; i++) {
    let high = f32x4.splat(0);
    const end = x + (<usize>columns << 2);
    for (let at = x; at < end; at += 16) high = f32x4.max(high, f32x4.abs(v128.load(at)));
    const top = max(max(f32x4.extract_lane(high, 0), f32x4.extract_lane(high, 1)),
      max(f32x4.extract_lane(high, 2), f32x4.extract_lane(high, 3)));
    store<f32>(scales + (<usize>i << 2), top / 32767);
    store<i32>(zeros + (<usize>i << 2), 0);
    const factor = f32x4.splat(top < SMALLEST ? 0 : 32767 / top);
    for (; x < end; x += 32) {
      v128.store(to, i16x8.narrow_i32x4_s(rounded(x, 0, factor), rounded(x, 16, factor)));
      to += 16;
    }
  }
}

/** Four floats times a factor, to the nearest integer. */
// @ts-ignore: decorator
@inline
export function rounded(x: usize, offset: usize, factor: v128): v128 {
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(x + offset), factor)));
}
