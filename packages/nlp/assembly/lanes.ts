/** Sums of the lanes of four vectors, as one vector: each (l0 + l1) + (l2 + l3). */
// @ts-ignore: decorator
@inline
export function sumsOfIntegers(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = i32x4.add(even(a, b), odd(a, b));
  const cd = i32x4.add(even(c, d), odd(c, d));
  return i32x4.add(even(ab, cd), odd(ab, cd));
}

/** As `sumsOfIntegers`, of float32. */
// @ts-ignore: decorator
@inline
export function sumsOfFloats(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(even(a, b), odd(a, b));
  const cd = f32x4.add(even(c, d), odd(c, d));
  return f32x4.add(even(ab, cd), odd(ab, cd));
}

/** (l0 + l1) + (l2 + l3). */
// @ts-ignore: decorator
@inline
export function sumOfFloats(a: v128): f32 {
  return (
    f32x4.extract_lane(a, 0) +
    f32x4.extract_lane(a, 1) +
    (f32x4.extract_lane(a, 2) + f32x4.extract_lane(a, 3))
  );
}

// @ts-ignore: decorator
@inline
function even(a: v128, b: v128): v128 {
  return v128.shuffle<i32>(a, b, 0, 2, 4, 6);
}

// @ts-ignore: decorator
@inline
function odd(a: v128, b: v128): v128 {
  return v128.shuffle<i32>(a, b, 1, 3, 5, 7);
}
