/**
 * Exponential and sigmoid functions made of additions, multiplications and divisions only. Engines
 * round `Math.exp` and `Math.tanh` differently; these give the same bits everywhere.
 */
const LN2 = 0.6931471805599453;
const TABLE_SIZE = 8192;
const TABLE_LIMIT = 8;

/** e to the power of `x`, relative error below 1e-14; 0 below −700 and capped at e^700. */
export function exp(x: number): number {
  if (x < -700) return 0;
  const bounded = x > 700 ? 700 : x;
  const power = Math.floor(bounded / LN2 + 0.5);
  const rest = bounded - power * LN2;
  // Taylor series on [−ln 2 / 2, ln 2 / 2] by Horner's rule.
  let sum = 1;
  for (let k = 14; k >= 1; k--) sum = 1 + (sum * rest) / k;
  return sum * powerOfTwo(power);
}

function powerOfTwo(exponent: number): number {
  let base = exponent < 0 ? 0.5 : 2;
  let left = exponent < 0 ? -exponent : exponent;
  let product = 1;
  while (left > 0) {
    if (left % 2 === 1) product *= base;
    base *= base;
    left = Math.floor(left / 2);
  }
  return product;
}

/** Hyperbolic tangent at 8193 points of [−8, 8], and one more so that the last has a neighbor. */
const TANH_TABLE = Float64Array.from({ length: TABLE_SIZE + 2 }, (_, i) => {
  const e = exp(-2 * ((i / TABLE_SIZE) * 2 * TABLE_LIMIT - TABLE_LIMIT));
  return (1 - e) / (1 + e);
});

/** Hyperbolic tangent by linear interpolation, absolute error below 5e-7. */
export function tanh(x: number): number {
  if (x <= -TABLE_LIMIT) return -1;
  if (x >= TABLE_LIMIT) return 1;
  const position = (x + TABLE_LIMIT) * (TABLE_SIZE / (2 * TABLE_LIMIT));
  const i = position | 0;
  const low = TANH_TABLE[i] ?? 0;
  return low + ((TANH_TABLE[i + 1] ?? 0) - low) * (position - i);
}

/** Logistic function, 1 / (1 + e^−x), absolute error below 3e-7. */
export function sigmoid(x: number): number {
  return 0.5 + 0.5 * tanh(0.5 * x);
}
