import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { allocate } from '../../src/coding/allocate.ts';

test.each([
  ['in proportion', [50, 30, 20], 10, [5, 3, 2]],
  ['largest remainders', [7, 2, 1], 5, [3, 1, 1]],
  ['at least one each', [98, 1, 1], 10, [8, 1, 1]],
  ['fewer items than strata', [5, 5, 5], 2, [1, 1, 0]],
  ['more than there are', [2, 1], 10, [2, 1]],
  ['an empty stratum', [0, 4], 2, [0, 2]],
  ['no strata', [], 3, []],
])('%s', (_name, sizes, count, expected) => {
  expect(allocate(sizes, count)).toEqual(expected);
});

test('the sum fits, no stratum gives more than it has, and each gives one where it can', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 12 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 0, max: 700 }), (all, count) => {
      const given = allocate(all, count);
      const total = all.reduce((sum, one) => sum + one, 0);
      expect(given.reduce((sum, one) => sum + one, 0)).toBe(Math.min(count, total));
      expect(given.every((one, i) => one >= 0 && one <= (all[i] ?? 0))).toBe(true);
      if (count >= all.length) expect(given.every((one) => one > 0)).toBe(true);
    }),
  );
});
