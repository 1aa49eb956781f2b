import { expect, test } from '@jest/globals';
import { detectDateLine } from '../../src/layout/date-line.ts';

test.each([
  ['Monday 07 March 2022 12:24 GMT', '2022-03-07', false],
  ['March 7, 2022', '2022-03-07', false],
  ['7 Mar 2022, 10:15 EST', '2022-03-07', false],
  ['Updated: March 8, 2022 at 10:15 a.m. ET', '2022-03-08', true],
  ['Last modified on Fri 22 Jul 2022 08.02 BST', '2022-07-22', true],
  ['Published: 11:20, 9 June 2022 | Updated: 14:05, 10 June 2022', '2022-06-09', false],
  ['2022-03-07T12:24:00Z', '2022-03-07', false],
  ['Published on: 31/10/2021 - 12:15', '2021-10-31', false],
])('%s', (text, date, update) => {
  expect(detectDateLine(text)).toEqual({ date, update });
});

test.each(['Monday', '2022', 'War began on 24 February 2022', 'KYIV, March 7, 2022', '12:24 GMT'])(
  '%s is none',
  (text) => {
    expect(detectDateLine(text)).toBeNull();
  },
);
