import { expect, test } from '@jest/globals';
import { findTimes } from '../../src/time/find-times.ts';
import { annotate } from '../../src/encode/annotate.ts';
import { toTree } from '../../src/syntax/tree.ts';
import { accurateParser } from '../encode/parsers.ts';

/** Dates that a sentence published on Monday 7 March 2022 speaks of. */
function times(text: string, published: string | null = '2022-03-07', future = false): string[] {
  return annotate(text, [{ start: 0, end: text.length }], accurateParser)
    .flat()
    .flatMap((sentence) =>
      findTimes(toTree(sentence), published, future).map(({ eventFrom, eventTo, basis }) =>
        [...new Set([eventFrom, eventTo]), basis].join(' '),
      ),
    );
}

test.each([
  ['They met on 4 February.', ['2022-02-04 explicit']],
  ['They met on 4 February 2019.', ['2019-02-04 explicit']],
  ['They met on February 4, 2019, in Rome.', ['2019-02-04 explicit']],
  ['They met in March 2021.', ['2021-03 explicit']],
  ['They met in November.', ['2021-11 explicit']],
  ['They met in 2015.', ['2015 explicit']],
  ['They met on Saturday.', ['2022-03-05 relative']],
  ['They met on Monday.', ['2022-03-07 relative']],
  ['They met yesterday.', ['2022-03-06 relative']],
  ['They met last week.', ['2022-02-28 2022-03-06 relative']],
  ['They met last month.', ['2022-02 relative']],
  ['They met last year.', ['2021 relative']],
  ['They met two weeks ago.', ['2022-02-21 relative']],
  ['They met three months ago.', ['2021-12 relative']],
  ['They met last spring.', ['2021-03 2021-05 relative']],
  ['They met last winter.', ['2021-12 2022-02 relative']],
  ['They met this winter.', ['2021-12 2022-02 relative']],
  ['They met next summer.', ['2022-06 2022-08 relative']],
  ['They met in the summer of 2021.', ['2021-06 2021-08 explicit']],
  ['They met in autumn 2014, and fall is near.', ['2014-09 2014-11 explicit']],
  ['They met last weekend.', ['2022-03-05 2022-03-06 relative']],
  ['They met over the weekend.', ['2022-03-05 2022-03-06 relative']],
  ['They will meet next weekend.', ['2022-03-12 2022-03-13 relative']],
  ["They met on New Year's Eve.", ['2021-12-31 explicit']],
  ['They met on Christmas Day 2019.', ['2019-12-25 explicit']],
  ['They met in the third quarter.', ['2021-07 2021-09 relative']],
  ['They have met for the past three weeks.', ['2022-02-14  relative']],
  ['They have met in the past decade, and the past few days.', ['2012  relative']],
  ['They met last night and this morning.', ['2022-03-06 relative', '2022-03-07 relative']],
  ['They met between March and June last year.', ['2021-03 2021-06 relative']],
  ['They met two constructor ago.', []],
  ['They met constructor days ago, or __proto__ weeks ago.', []],
  ['They may march on 31 February with 2022 men.', []],
])('%s', (text, expected) => {
  expect(times(text)).toEqual(expected);
});

test('what is to come takes the next weekday and the next such month', () => {
  expect(times('They will meet on Thursday.', '2022-03-07', true)).toEqual(['2022-03-10 relative']);
  expect(times('They will meet in January.', '2022-03-07', true)).toEqual(['2023-01 explicit']);
  expect(times('They will meet over the weekend.', '2022-03-07', true)).toEqual([
    '2022-03-12 2022-03-13 relative',
  ]);
  expect(times('They will meet in the first quarter.', '2022-05-07', true)).toEqual([
    '2023-01 2023-03 relative',
  ]);
  expect(times("They will meet on New Year's Day.", '2022-03-07', true)).toEqual([
    '2023-01-01 explicit',
  ]);
});

test('without a date of publication only full dates are read', () => {
  expect(times('They met on Saturday, 4 February, and in May 2020.', null)).toEqual([
    '2020-05 explicit',
  ]);
});
