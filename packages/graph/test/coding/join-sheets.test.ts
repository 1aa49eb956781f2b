import { expect, test } from '@jest/globals';
import { joinSheets } from '../../src/coding/join-sheets.ts';
import type { CodedItem } from '../../src/coding/read-sheet.ts';
import { codedItems } from './coded.ts';

const join = (one: readonly CodedItem[], other: readonly CodedItem[]) =>
  joinSheets({ name: 'a.csv', items: one }, { name: 'b.csv', items: other });
const verdictsOf = (items: readonly CodedItem[]) => items.map(({ verdicts }) => verdicts);

test('each copy is one coder, whichever column he filled; rows may have moved', () => {
  const first = codedItems('MEETS', 9, '+-+');
  for (const copy of [codedItems('MEETS', 9, '++.'), codedItems('MEETS', 9, '...', '++.')]) {
    expect(verdictsOf(join(first, [...copy].reverse()))).toEqual([
      ['right', 'right'],
      ['wrong', 'right'],
      ['right', null],
    ]);
  }
});

test('items of one copy are kept, and what either copy settles', () => {
  const joined = join(codedItems('MEETS', 9, '+'), codedItems('MEETS', 9, '-+', '..', '-.'));
  expect(verdictsOf(joined)).toEqual([
    ['right', 'wrong'],
    [null, 'right'],
  ]);
  expect(joined[0]?.settled).toBe('wrong');
});

test.each([
  ['two coders in a copy', codedItems('MEETS', 9, '+', '+'), /b\.csv has verdicts of two coders/],
  ['another sheet', codedItems('VISITS', 9, '+'), /no item in common/],
  ['another sample', codedItems('MEETS', 8, '+'), /line 2 of a\.csv .* strata differ/],
  ['another settlement', codedItems('MEETS', 9, '+', '.', '-'), /settled differently/],
])('%s is refused', (_name, other, message) => {
  expect(() => join(codedItems('MEETS', 9, '+', '.', '+'), other)).toThrow(message);
});
