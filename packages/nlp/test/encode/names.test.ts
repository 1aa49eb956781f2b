import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createNameDecoder } from '../../src/encode/names.ts';

const LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG'];
const decode = createNameDecoder(LABELS);

function allowed(labels: readonly string[]): boolean {
  return labels.every(
    (label, i) =>
      !label.startsWith('I-') ||
      (i > 0 && labels[i - 1] !== 'O' && labels[i - 1]?.slice(2) === label.slice(2)),
  );
}

test('finds the best of all sequences that are allowed', () => {
  const rows = fc.array(
    fc.array(fc.float({ min: -9, max: 9, noNaN: true }), { minLength: 5, maxLength: 5 }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(rows, (scores) => {
      let all: string[][] = [[]];
      scores.forEach(() => {
        all = all.flatMap((labels) => LABELS.map((label) => [...labels, label]));
      });
      const total = (labels: readonly string[]): number =>
        labels.reduce((sum, label, i) => sum + (scores[i]?.[LABELS.indexOf(label)] ?? 0), 0);
      const found = decode(scores.map((row) => Float32Array.from(row)));
      expect(allowed(found)).toBe(true);
      expect(total(found)).toBeCloseTo(Math.max(...all.filter(allowed).map(total)), 4);
    }),
  );
});

test('no words have no names', () => {
  expect(decode([])).toEqual([]);
});
