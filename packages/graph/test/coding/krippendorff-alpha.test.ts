import { expect, test } from '@jest/globals';
import { krippendorffAlpha } from '../../src/coding/krippendorff-alpha.ts';

/** Values by unit of coders' lines; a dot is a missing value. */
function unitsOf(...coders: readonly string[]): string[][] {
  const lines = coders.map((line) => line.split(' '));
  return (lines[0] ?? []).map((_value, unit) =>
    lines.flatMap((line) => (line[unit] === '.' ? [] : (line[unit] ?? []))),
  );
}

/** Krippendorff, Computing Krippendorff's alpha-reliability (2011), and Content Analysis (2004), ch. 11. */
test.each([
  ['two coders, two values (A)', ['0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'], 0.095],
  ['two coders, five values (B)', ['a a b b d c c c e d d a', 'b a b b b c c c e d d d'], 0.692],
  [
    'four coders, missing values (C)',
    [
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    ],
    0.743,
  ],
])('%s', (_name, coders, alpha) => {
  expect(krippendorffAlpha(unitsOf(...coders))).toBeCloseTo(alpha, 3);
});

test('the ends: always agree, and always differ', () => {
  expect(krippendorffAlpha(unitsOf('a b', 'a b'))).toBe(1);
  // n = 4, two a and two b: expected (16 − 8) / 3, observed 4.
  expect(krippendorffAlpha(unitsOf('a b', 'b a'))).toBeCloseTo(-0.5, 12);
});

test('it is not defined without variation, or where nothing was judged twice', () => {
  expect(krippendorffAlpha(unitsOf('a a', 'a a'))).toBeNull();
  expect(krippendorffAlpha([['a'], ['b'], []])).toBeNull();
  expect(krippendorffAlpha([])).toBeNull();
});
