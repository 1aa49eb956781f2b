import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bestTree, isTree } from '../../src/encode/tree.ts';

const scored = fc.integer({ min: 1, max: 5 }).chain((n) =>
  fc.array(fc.integer({ min: -50, max: 50 }), {
    minLength: n * (n + 1),
    maxLength: n * (n + 1),
  }),
);

function sizeOf(scores: readonly number[]): number {
  return Math.floor((Math.sqrt(1 + 4 * scores.length) - 1) / 2);
}

function total(scores: readonly number[], heads: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < heads.length; i++)
    sum += scores[i * (heads.length + 1) + (heads[i] ?? 0)] ?? 0;
  return sum;
}

function bestByTrial(scores: readonly number[], n: number): number {
  const heads = new Int32Array(n);
  let best = -Infinity;
  const tryFrom = (i: number): void => {
    if (i === n) {
      if (isTree(heads)) best = Math.max(best, total(scores, heads));
      return;
    }
    for (let head = 0; head <= n; head++) {
      heads[i] = head;
      if (head !== i + 1) tryFrom(i + 1);
    }
  };
  tryFrom(0);
  return best;
}

test('finds the best of all trees with one root', () => {
  fc.assert(
    fc.property(scored, (scores) => {
      const n = sizeOf(scores);
      const heads = bestTree(Float64Array.from(scores), n);
      expect(isTree(heads)).toBe(true);
      expect(total(scores, heads)).toBe(bestByTrial(scores, n));
    }),
  );
});

test('makes a tree of many words whose scores are all alike', () => {
  expect(isTree(bestTree(new Float64Array(150 * 151), 150))).toBe(true);
});

test('a tree has one root and no cycle', () => {
  expect(isTree(Int32Array.of(0, 1, 2))).toBe(true);
  expect(isTree(Int32Array.of(0, 0))).toBe(false);
  expect(isTree(Int32Array.of(0, 3, 2))).toBe(false);
  expect(isTree(Int32Array.of())).toBe(true);
});
