import { expect, test } from '@jest/globals';
import { wilsonInterval } from '../../src/coding/wilson.ts';

/** Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 1998, table I, method 3. */
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%d of %d', (right, size, low, high) => {
  const interval = wilsonInterval(right / size, size);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test('it is symmetric, stays within 0 and 1, and nothing seen tells nothing', () => {
  const [some, others] = [wilsonInterval(0.25, 8), wilsonInterval(0.75, 8)];
  expect(some.low).toBeCloseTo(1 - others.high, 12);
  expect(wilsonInterval(1, 3).high).toBe(1);
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
});
