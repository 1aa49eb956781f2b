import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jaccard, toShingles } from '../../src/duplicate/shingles.ts';
import { toBandKeys } from '../../src/duplicate/min-hash.ts';
import { markDuplicates } from '../../src/index.ts';
import { document } from '../builders.ts';

/** `count` words that only `seed` has. */
function words(seed: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${seed}${String(i)}`);
}

const text = words('a', 100).join(' ');
const near = words('a', 90).join(' ') + ' said on Friday.';

test('a near-copy names the earliest published, however the input is ordered', () => {
  const documents = [
    document('doc:3', near, null),
    document('doc:2', text, '2022-03-07'),
    document('doc:1', `${text} Ends.`, '2022-03'),
    document('doc:4', words('b', 100).join(' '), '2021'),
  ];
  const expected = { 'doc:1': null, 'doc:2': 'doc:1', 'doc:3': 'doc:1', 'doc:4': null };
  fc.assert(
    fc.property(fc.shuffledSubarray(documents, { minLength: 4 }), (order) => {
      const marked = markDuplicates(order);
      expect(marked.map((one) => one.id)).toEqual(order.map((one) => one.id));
      expect(Object.fromEntries(marked.map((one) => [one.id, one.duplicateOf]))).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

test('ties go by id, and marking twice changes nothing', () => {
  const once = markDuplicates([document('doc:b', text, '2022'), document('doc:a', text, '2022')]);
  expect(once.map((one) => one.duplicateOf)).toEqual(['doc:a', null]);
  expect(markDuplicates(once)).toEqual(once);
});

test('case, punctuation and layout do not matter; furniture does not count', () => {
  const loud = text.toUpperCase().replaceAll(' ', ',\r\n');
  const padded = {
    ...document('doc:c', `${text}\n\n${words('z', 300).join(' ')}`),
    blocks: [{ start: 0, end: text.length, kind: 'body' as const }],
  };
  const marked = markDuplicates([document('doc:a', text), document('doc:b', loud), padded]);
  expect(marked.map((one) => one.duplicateOf)).toEqual([null, 'doc:a', 'doc:a']);
});

test('half a text in common, or a few words, is no copy', () => {
  const half = [...words('a', 50), ...words('c', 50)].join(' ');
  const short = 'China voted on Tuesday.';
  const marked = markDuplicates([
    document('doc:a', text),
    document('doc:b', half),
    document('doc:c', short),
    document('doc:d', short),
  ]);
  expect(marked.map((one) => one.duplicateOf)).toEqual([null, null, null, null]);
});

test('similarity is shared shingles over all', () => {
  expect(jaccard(toShingles('a b c d'), toShingles('a b c e'))).toBeCloseTo(1 / 3);
  expect(jaccard(toShingles('a b'), toShingles('a b'))).toBe(0);
});

test('similarity agrees with sets', () => {
  const numbers = fc.uniqueArray(fc.nat(40));
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const shared = a.filter((one) => b.includes(one)).length;
      const all = new Set([...a, ...b]).size;
      const sorted = [a, b].map((one) => Uint32Array.from(one).sort());
      expect(jaccard(sorted[0] ?? new Uint32Array(), sorted[1] ?? new Uint32Array())).toBeCloseTo(
        all === 0 ? 0 : shared / all,
      );
    }),
  );
});

test('sets of similarity 0.6 nearly always share a band, unlike ones hardly ever', () => {
  const share = (shared: number, own: number): number => {
    let hits = 0;
    for (let i = 0; i < 50; i += 1) {
      const base = i * 10_000;
      const range = (from: number, count: number): number[] =>
        Array.from({ length: count }, (_, k) => base + from + k * 7);
      const set = (from: number): Uint32Array =>
        Uint32Array.from([...range(0, shared), ...range(from, own)]);
      const keys = new Set(toBandKeys(set(5001)));
      if (toBandKeys(set(7001)).some((key) => keys.has(key))) hits += 1;
    }
    return hits;
  };
  expect(share(150, 50)).toBe(50);
  expect(share(4, 196)).toBeLessThanOrEqual(1);
});
