/** e to the power of each lane, held within −87 and 88; relative error below 3e-7 (Cephes' expf). */
// @ts-ignore: decorator
@inline
export function exp(given: v128): v128 {
  const x = f32x4.max(f32x4.min(given, f32x4.splat(88)), f32x4.splat(-87));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504)));
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.12194440e-4)));
  let p = f32x4.splat(1.9875691500e-4);
  p = step(p, r, 1.3981999507e-3);
  p = step(p, r, 8.3334519073e-3);
  p = step(p, r, 4.1665795894e-2);
  p = step(p, r, 1.6666665459e-1);
  p = step(p, r, 5.0000001201e-1);
  p = f32x4.add(f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), r), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(p, power);
}

/** A step of Horner's rule. */
// @ts-ignore: decorator
@inline
function step(p: v128, x: v128, coefficient: f32): v128 {
  return f32x4.add(f32x4.mul(p, x), f32x4.splat(coefficient));
}

/** 1 / (1 + e^−x). */
// @ts-ignore: decorator
@inline
export function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exp(f32x4.neg(x))));
}

/** Hyperbolic tangent. */
// @ts-ignore: decorator
@inline
export function tanh(x: v128): v128 {
  const one = f32x4.splat(1);
  const e = exp(f32x4.add(x, x));
  return f32x4.sub(one, f32x4.div(f32x4.splat(2), f32x4.add(e, one)));
}

/**
 * x Φ(x), in place, of `count` floats (a multiple of 4), with Φ by formula 7.1.26 of Abramowitz and
 * Stegun (1964): absolute error of the error function below 1.5e-7, and that of rounding.
 */
export function gelu(x: usize, count: i32): void {
  const one = f32x4.splat(1);
  const end = x + (<usize>count << 2);
  for (; x < end; x += 16) {
    const value = v128.load(x);
    const z = f32x4.mul(f32x4.abs(value), f32x4.splat(0.70710678));
    const t = f32x4.div(one, f32x4.add(one, f32x4.mul(z, f32x4.splat(0.3275911))));
    let p = f32x4.splat(1.061405429);
    p = step(p, t, -1.453152027);
    p = step(p, t, 1.421413741);
    p = step(p, t, -0.284496736);
    p = step(p, t, 0.254829592);
    p = f32x4.mul(f32x4.mul(p, t), exp(f32x4.neg(f32x4.mul(z, z))));
    const tail = f32x4.mul(p, f32x4.splat(0.5));
    const negative = f32x4.lt(value, f32x4.splat(0));
    const share = v128.bitselect(tail, f32x4.sub(one, tail), negative);
    v128.store(x, f32x4.mul(value, share));
  }
}

/** Leaky rectifier with slope 0.1, in place, of `count` floats (a multiple of 4). */
export function leaky(x: usize, count: i32): void {
  const end = x + (<usize>count << 2);
  for (; x < end; x += 16) {
    const value = v128.load(x);
    const less = f32x4.mul(value, f32x4.splat(0.1));
    v128.store(x, v128.bitselect(less, value, f32x4.lt(value, f32x4.splat(0))));
  }
}
