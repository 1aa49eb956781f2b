import type { ConfidenceFeatures } from '@entente/nlp';

/** What is known of a judged statement. */
export interface Lesson {
  readonly features: ConfidenceFeatures;
  readonly right: boolean;
}

const STEPS = 4000;
const RATE = 0.5;
/** Strength of the penalty on squares, in lessons: a weight needs that many to move freely. */
const PENALTY = 3;

/**
 * Weights of a logistic regression by the name of the feature, `always` for all; by gradient descent
 * over all lessons, with a penalty on the squares of all weights but `always`. Rounded to three digits.
 */
export function fitWeights(lessons: readonly Lesson[]): ReadonlyMap<string, number> {
  const names = [...new Set(lessons.flatMap(({ features }) => [...features.keys()]))].sort();
  const rows = lessons.map(({ features }) => [1, ...names.map((name) => features.get(name) ?? 0)]);
  const weights = Array.from({ length: names.length + 1 }, () => 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, k) => (k === 0 ? 0 : (PENALTY * weight) / rows.length));
    rows.forEach((row, i) => {
      const off = probability(weights, row) - (lessons[i]?.right === true ? 1 : 0);
      row.forEach((value, k) => {
        gradient[k] = (gradient[k] ?? 0) + (off * value) / rows.length;
      });
    });
    gradient.forEach((slope, k) => {
      weights[k] = (weights[k] ?? 0) - RATE * slope;
    });
  }
  const rounded = weights.map((weight) => Math.round(weight * 1000) / 1000);
  return new Map(['always', ...names].map((name, k) => [name, rounded[k] ?? 0]));
}

function probability(weights: readonly number[], row: readonly number[]): number {
  const score = row.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0);
  return 1 / (1 + Math.exp(-score));
}

/** The probability that weights give. */
export function confidenceWith(
  weights: ReadonlyMap<string, number>,
  features: ConfidenceFeatures,
): number {
  const names = ['always', ...features.keys()];
  const row = names.map((name) => (name === 'always' ? 1 : (features.get(name) ?? 0)));
  return probability(
    names.map((name) => weights.get(name) ?? 0),
    row,
  );
}
