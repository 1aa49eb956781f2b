import { shuffle, type Random } from './random.ts';
import type { Examples } from './examples.ts';

/** How to train; `l1` and `l2` are the strengths of the penalties. */
export interface Regression {
  readonly epochs: number;
  readonly l1: number;
  readonly l2: number;
  /** The only places that may have weights; all where left out. */
  readonly allowed?: ReadonlySet<number>;
}

const RATE = 0.1;
const BETA = 0.1;

/**
 * Weights of a logistic regression over binary features, most of them 0 where `l1` is not: FTRL-Proximal
 * (McMahan et al. 2013, Ad Click Prediction: a View from the Trenches).
 */
export function trainWeights(
  { features, ends }: Examples,
  size: number,
  { epochs, l1, l2, allowed }: Regression,
  random: Random,
): Float64Array {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size);
  const z = new Float64Array(size);
  const kept = features.map((slots) =>
    allowed === undefined ? slots : slots.filter((slot) => allowed.has(slot)),
  );
  const order = Int32Array.from(kept.keys());
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const slots = kept[i] ?? new Int32Array();
      let score = 0;
      for (const slot of slots) score += weights[slot] ?? 0;
      const gradient = 1 / (1 + Math.exp(-score)) - (ends[i] ?? 0);
      if (Math.abs(gradient) < 1e-4) continue;
      for (const slot of slots) {
        const [before, weight] = [squares[slot] ?? 0, weights[slot] ?? 0];
        const sum = before + gradient * gradient;
        const pull =
          (z[slot] ?? 0) + gradient - ((Math.sqrt(sum) - Math.sqrt(before)) / RATE) * weight;
        squares[slot] = sum;
        z[slot] = pull;
        weights[slot] =
          Math.abs(pull) <= l1
            ? 0
            : (Math.sign(pull) * l1 - pull) / ((BETA + Math.sqrt(sum)) / RATE + l2);
      }
    }
  }
  return weights;
}
