import { expect, test } from '@jest/globals';
import { crossValidate } from '../../scripts/calibration/cross-validate.ts';
import { confidenceWith, fitWeights, type Lesson } from '../../scripts/calibration/fit.ts';
import { createRandom } from '../../scripts/boundaries/random.ts';

/** Lessons that are right with the probability of `score`: a logistic model with known weights. */
function lessons(count: number): Lesson[] {
  const random = createRandom(5);
  return Array.from({ length: count }, () => {
    const x = random() * 4 - 2;
    const sign = random() < 0.5 ? 1 : 0;
    const probability = 1 / (1 + Math.exp(-(0.5 + 1.5 * x - 1 * sign)));
    const features = new Map([['x', x], ...(sign === 1 ? [['sign', 1] as const] : [])]);
    return { features, right: random() < probability };
  });
}

test('the weights behind the lessons are found again', () => {
  const weights = fitWeights(lessons(4000));
  expect(weights.get('always')).toBeCloseTo(0.5, 0);
  expect(weights.get('x')).toBeGreaterThan(1.3);
  expect(weights.get('x')).toBeLessThan(1.7);
  expect(weights.get('sign')).toBeGreaterThan(-1.25);
  expect(weights.get('sign')).toBeLessThan(-0.75);
});

test('a feature without a weight counts for nothing', () => {
  const weights = new Map([['always', 0]]);
  expect(confidenceWith(weights, new Map([['unknown', 7]]))).toBe(0.5);
});

test('no document has a part in the weights that judge it', () => {
  // In each document the feature means the opposite of what it means in all others.
  const all = Array.from({ length: 40 }, (_, i) => {
    const document = `d${String(i % 4)}`;
    const features = new Map([[document, 1]]);
    return { document, features, right: i % 4 === 0 };
  });
  const found = crossValidate(all, 4);
  // What is known only from a document itself cannot help: its forecasts are those of the others.
  for (const [i, { confidence }] of found.entries()) {
    expect(confidence > 0.1 && confidence < 0.9).toBe(i % 4 !== 0);
  }
});
