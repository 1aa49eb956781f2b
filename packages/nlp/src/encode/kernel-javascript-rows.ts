import { nearest, type On } from './kernel-javascript-integers.ts';
import type { KernelFunctions } from './kernel.ts';

const { abs, fround, sqrt } = Math;
/** Place n + 127: 2 to the power of n, for n from −126 to 127. */
const POWERS = new Float32Array(Int32Array.from({ length: 255 }, (_, i) => i << 23).buffer);
const LOG2E = fround(1.44269504);
const LN2_HIGH = fround(0.693359375);
const LN2_LOW = fround(-2.1219444e-4);
const EXP = Float32Array.of(
  ...[1.98756915e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2],
  ...[1.6666665459e-1, 5.0000001201e-1],
);

/** As assembly/activation.ts, of a float32. */
export function exp(given: number): number {
  const x = given > 88 ? 88 : given < -87 ? -87 : given;
  const n = nearest(fround(x * LOG2E));
  const r = fround(fround(x - fround(n * LN2_HIGH)) - fround(n * LN2_LOW));
  const p = fround(fround(fround(horner(EXP, r) * fround(r * r)) + r) + 1);
  return fround(p * (POWERS[n + 127] ?? 0));
}

function horner(coefficients: Float32Array, x: number): number {
  let p = coefficients[0] ?? 0;
  for (let k = 1; k < coefficients.length; k++) {
    p = fround(fround(p * x) + (coefficients[k] ?? 0));
  }
  return p;
}

/** As assembly/activation.ts, of a float32. */
export function sigmoid(x: number): number {
  return fround(1 / fround(1 + exp(-x)));
}

/** As assembly/activation.ts, of a float32. */
export function tanh(x: number): number {
  return fround(1 - fround(2 / fround(exp(fround(x + x)) + 1)));
}

const ROOT_OF_HALF = fround(0.70710678);
const ERF = Float32Array.of(1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592);
const ERF_STEP = fround(0.3275911);

/** As assembly/activation.ts. */
export const gelu: On<KernelFunctions['gelu']> = ({ floats }, x, count) => {
  const end = (x >> 2) + count;
  for (let k = x >> 2; k < end; k++) {
    const value = floats[k] ?? 0;
    const z = fround(abs(value) * ROOT_OF_HALF);
    const t = fround(1 / fround(1 + fround(z * ERF_STEP)));
    const p = fround(fround(horner(ERF, t) * t) * exp(-fround(z * z)));
    const tail = fround(p * 0.5);
    floats[k] = value * (value < 0 ? tail : fround(1 - tail));
  }
};

const SLOPE = fround(0.1);

/** As assembly/activation.ts. */
export const leaky: On<KernelFunctions['leaky']> = ({ floats }, x, count) => {
  const end = (x >> 2) + count;
  for (let k = x >> 2; k < end; k++) {
    const value = floats[k] ?? 0;
    if (value < 0) floats[k] = value * SLOPE;
  }
};

/** (l0 + l1) + (l2 + l3), as assembly/lanes.ts. */
export function sumOf(lanes: Float32Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = lanes;
  return fround(fround(a + b) + fround(c + d));
}

const EPSILON = fround(1e-12);

/** As assembly/normalize.ts. */
export const addAndNormalize: On<KernelFunctions['addAndNormalize']> = (
  { floats },
  ...[x, added, gain, bias, count, size]
) => {
  const lanes = new Float32Array(4);
  for (let i = 0; i < count; i++) {
    const [to, other] = [(x >> 2) + i * size, (added >> 2) + i * size];
    lanes.fill(0);
    for (let k = 0; k < size; k++) {
      const value = fround((floats[to + k] ?? 0) + (floats[other + k] ?? 0));
      floats[to + k] = value;
      lanes[k & 3] = (lanes[k & 3] ?? 0) + value;
    }
    const mean = fround(sumOf(lanes) / size);
    lanes.fill(0);
    for (let k = 0; k < size; k++) {
      const apart = fround((floats[to + k] ?? 0) - mean);
      lanes[k & 3] = (lanes[k & 3] ?? 0) + fround(apart * apart);
    }
    const deviation = fround(sqrt(fround(fround(sumOf(lanes) / size) + EPSILON)));
    const inverse = fround(1 / deviation);
    for (let k = 0; k < size; k++) {
      const value = fround(fround((floats[to + k] ?? 0) - mean) * inverse);
      const scaled = fround(value * (floats[(gain >> 2) + k] ?? 0));
      floats[to + k] = scaled + (floats[(bias >> 2) + k] ?? 0);
    }
  }
};

/** As assembly/normalize.ts. */
export const softmax: On<KernelFunctions['softmax']> = ({ floats }, x, count, columns, stride) => {
  const lanes = new Float32Array(4);
  for (let i = 0; i < count; i++) {
    const from = (x >> 2) + i * stride;
    const end = from + Math.ceil(columns / 4) * 4;
    floats.fill(-1e30, from + columns, end);
    let top = floats[from] ?? 0;
    for (let k = from; k < end; k++) if ((floats[k] ?? 0) > top) top = floats[k] ?? 0;
    lanes.fill(0);
    for (let k = from; k < end; k++) {
      const value = exp(fround((floats[k] ?? 0) - top));
      floats[k] = value;
      lanes[(k - from) & 3] = (lanes[(k - from) & 3] ?? 0) + value;
    }
    const factor = fround(1 / sumOf(lanes));
    for (let k = from; k < end; k++) floats[k] = (floats[k] ?? 0) * factor;
  }
};
