import { expect, test } from '@jest/globals';
import { openPropositions } from '../../src/index.ts';
import { analyzer, documentOf } from '../analyzer.ts';
import { checkCases } from '../cases.ts';

/** What a text says with its time, published on Monday 7 March 2022 unless told otherwise. */
function timesOf(text: string, published: string | null = '2022-03-07'): string[] {
  return openPropositions(analyzer.trace(documentOf(text, published))).map(
    ({ trigger, eventFrom, eventTo, timeBasis }) => {
      const days = eventFrom === eventTo ? eventFrom : `${eventFrom ?? ''}..${eventTo ?? ''}`;
      return [
        text.slice(trigger.start, trigger.end),
        ...(eventFrom === null && eventTo === null ? [] : [days, timeBasis]),
      ].join(' | ');
    },
  );
}

test('when events happen', () => {
  checkCases(new URL('event-times.cases.txt', import.meta.url), (text) => timesOf(text));
});

test('a headline takes the date of the first sentence that tells the same', () => {
  const body = 'Peru recalled its envoy to Chile on Friday.';
  expect(timesOf(`Peru recalls envoy to Chile\n${body}`)[0]).toBe(
    'recalls | 2022-03-04 | relative',
  );
  expect(timesOf(`Ghana condemns coup in Mali\n${body}`)[0]).toBe('condemns');
});

test('tense alone gives no day', () => {
  const text =
    'Ghana condemned Togo. Chad has left the bloc. Mali may visit Oman. Peru backs Chile.';
  const basis = openPropositions(analyzer.trace(documentOf(text))).map((one) =>
    [
      text.slice(one.trigger.start, one.trigger.end),
      one.eventFrom,
      one.eventTo,
      one.timeBasis,
    ].join(' '),
  );
  expect(basis).toEqual(['condemned   tense', 'left   tense', 'visit   none', 'backs   none']);
});

test('without a date of publication nothing is counted from it', () => {
  expect(timesOf('Ghana condemned Togo on Friday. Chad left the bloc in 2020.', null)).toEqual([
    'condemned',
    'left | 2020 | explicit',
  ]);
});

test('a date of publication that is no date is none', () => {
  expect(timesOf('Ghana condemned Togo last week.', '2022-02-30')).toEqual(['condemned']);
});
