import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isPartialDate } from '@entente/core';
import { findDate } from '../src/date.ts';

test.each([
  ['2022-03-07', '2022-03-07'],
  ['2022-03-07T23:30:00-05:00', '2022-03-07'],
  ['2022-03-07T00:10:00+09:00', '2022-03-07'],
  ['20220307', '2022-03-07'],
  ['20220307T101500Z', '2022-03-07'],
  ['2022/3/7', '2022-03-07'],
  ['Mon, 07 Mar 2022 12:24:00 GMT', '2022-03-07'],
  ['Monday 07 March 2022 12:24 GMT', '2022-03-07'],
  ['7th of March 2022', '2022-03-07'],
  ['March 7, 2022 Monday', '2022-03-07'],
  ['Sept. 5th, 2021', '2021-09-05'],
  ['07-Mar-2022', '2022-03-07'],
  ['31/01/2022', '2022-01-31'],
  ['01/31/2022', '2022-01-31'],
  ['05/05/2022', '2022-05-05'],
  ['31.01.2022', '2022-01-31'],
  ['March 2022', '2022-03'],
  ['2022-03', '2022-03'],
  ['2022', '2022'],
  ['1646655840', '2022-03-07'],
  ['1646655840000', '2022-03-07'],
])('%s is %s', (text, date) => {
  expect(findDate(text)).toMatchObject({ date, ambiguous: false });
});

test('day and month that cannot be told apart leave the year', () => {
  expect(findDate('03/07/2022')).toMatchObject({ date: '2022', ambiguous: true });
});

test.each([
  '',
  'soon',
  '30 February 2022',
  '2022-13-01',
  '1 March 3022',
  'May be',
  '12:24',
  '7/3/22',
])('%j is no date', (text) => {
  expect(findDate(text)).toBeNull();
});

test('what is found is a date that exists', () => {
  const part = fc.constantFrom('2022', '31', '7', 'March', 'feb.', '/', '-', ' ', ',', 'T', '99');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
      const found = findDate(parts.join(''));
      if (found !== null) expect(isPartialDate(found.date)).toBe(true);
    }),
  );
});
