import { expect, test } from '@jest/globals';
import { goldsteinOf, ONTOLOGY } from '../src/index.ts';

/** Anchors of the published scale: the ends, a neutral statement, the mildest blame. */
test.each([
  ['0874', 10],
  ['074', 8.5],
  ['072', 8.3],
  ['042', 1.9],
  ['010', 0],
  ['112', -2],
  ['130', -4.4],
  ['163', -8],
  ['171', -9.2],
  ['195', -10],
])('CAMEO %s scores %d', (code, score) => {
  expect(goldsteinOf(code)).toBe(score);
});

test('a code that is none has no score', () => {
  for (const code of ['', '1', '21', '0', '999', '04 0']) expect(goldsteinOf(code)).toBeNull();
});

test('every code of the ontology has a score', () => {
  const codes = ONTOLOGY.predicates.flatMap(({ cameo }) => cameo ?? []);
  expect(codes.filter((code) => goldsteinOf(code) === null)).toEqual([]);
});
