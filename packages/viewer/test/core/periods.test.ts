import { expect, test } from '@jest/globals';
import { NO_DAY } from '@entente/core';
import { overlaps, toPeriods } from '../../src/core/periods.ts';
import { networkOf } from './sample.ts';

const day = (text: string) => Date.parse(text) / 86_400_000;
const { data } = networkOf([
  'a X b @w:2022-03-01 @v:2022-03-20 @u:2022-03-20',
  'b X c !2022-02',
  'c X a',
]);

test('an edge was reported on the days of its sentences, and on no day between', () => {
  const reported = toPeriods(data, 'reported');
  expect(Array.from(reported.offsets)).toEqual([0, 2, 2, 2]);
  expect(Array.from(reported.first)).toEqual([day('2022-03-20'), day('2022-03-01')]);
  expect(overlaps(reported, 0, day('2022-03-02'), day('2022-03-19'))).toBe(false);
  expect(overlaps(reported, 0, day('2022-03-20'), day('2022-03-20'))).toBe(true);
});

test('a graph without sentences knows the first and the last report', () => {
  const bare = { ...data, claims: { ...data.claims, evidence: new Uint32Array(4) } };
  const reported = toPeriods(bare, 'reported');
  expect(overlaps(reported, 0, day('2022-03-02'), day('2022-03-19'))).toBe(true);
});

test('an event lasts for its period, and on where an end is open', () => {
  expect(overlaps(toPeriods(data, 'event'), 1, day('2022-02-28'), day('2022-03-09'))).toBe(true);
  expect(overlaps(toPeriods(data, 'event'), 1, day('2022-03-01'), day('2022-03-09'))).toBe(false);
  const eventLastDay = data.claims.eventLastDay.slice();
  eventLastDay[data.edges.claim[1] ?? 0] = NO_DAY;
  const open = toPeriods({ ...data, claims: { ...data.claims, eventLastDay } }, 'event');
  expect(overlaps(open, 1, day('2050-01-01'), day('2050-01-02'))).toBe(true);
  expect(overlaps(open, 1, day('2022-01-01'), day('2022-01-31'))).toBe(false);
});
