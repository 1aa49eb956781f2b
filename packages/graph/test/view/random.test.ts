import { expect, test } from '@jest/globals';
import { createRandom } from '../../src/view/random.ts';

test('gives the same numbers for a seed, evenly in [0, 1)', () => {
  const [a, b, other] = [createRandom(7), createRandom(7), createRandom(8)];
  const numbers = Array.from({ length: 10_000 }, () => a());
  expect(numbers).toEqual(Array.from({ length: 10_000 }, () => b()));
  expect(other()).not.toBe(numbers[0]);
  const tenths = Array.from(
    { length: 10 },
    (_, i) => numbers.filter((number) => Math.floor(number * 10) === i).length,
  );
  expect(Math.min(...tenths)).toBeGreaterThan(900);
  expect(Math.max(...tenths)).toBeLessThan(1100);
});
