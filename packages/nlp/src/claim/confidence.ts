import { round4 } from '@entente/core';
import type { ConfidenceFeatures } from './confidence-features.ts';
import { WEIGHTS } from './confidence-weights.generated.ts';

/**
 * Probability that a statement was read rightly, 0 to 1, four decimals: a logistic regression on
 * judged claims (`npm run calibrate`). How far it can be trusted: docs/evaluation.md.
 */
export function confidenceOf(features: ConfidenceFeatures): number {
  let score = WEIGHTS.get('always') ?? 0;
  for (const [name, value] of features) score += (WEIGHTS.get(name) ?? 0) * value;
  return round4(1 / (1 + Math.exp(-score)));
}
