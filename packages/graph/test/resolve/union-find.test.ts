import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createUnionFind } from '../../src/resolve/union-find.ts';

const pairs = fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 30 });

test('sets are named by their smallest member, in whatever order they were joined', () => {
  fc.assert(
    fc.property(pairs, (joined) => {
      const [there, back] = [createUnionFind(20), createUnionFind(20)];
      for (const [a, b] of joined) there.union(a, b);
      for (const [a, b] of joined.toReversed()) back.union(b, a);
      for (let i = 0; i < 20; i++) {
        expect(there.find(i)).toBe(back.find(i));
        expect(there.find(i)).toBeLessThanOrEqual(i);
      }
      for (const [a, b] of joined) expect(there.find(a)).toBe(there.find(b));
    }),
  );
});

test('what was never joined stays apart', () => {
  const sets = createUnionFind(4);
  sets.union(3, 1);
  expect([0, 1, 2, 3].map((i) => sets.find(i))).toEqual([0, 1, 2, 1]);
});
