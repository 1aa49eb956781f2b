import type { LocalClaim, Measure, Role } from '@entente/core';
import { expect, test } from '@jest/globals';
import { recordsOf, story, type Story } from '../build.ts';

const dollars = (value: number, bound: Measure['bound'] = 'exact'): Measure => ({
  value,
  valueTo: null,
  bound,
  unit: 'USD',
});

/** A document in which China pays Russia what `roles` say. */
function payment(id: string, roles: readonly (readonly [string, Measure])[], mark = ''): Story {
  const made = story(id, [`China | pay:PAYS | Russia | ${mark}`]);
  const claims = made.analysis.claims.map((claim): LocalClaim => ({
    ...claim,
    roles: roles.map(([text, measure]): Role => ({
      role: 'amount',
      argument: { kind: 'text', text },
      measure,
    })),
  }));
  return { ...made, analysis: { ...made.analysis, claims } };
}

test('amounts are one by what they mean, whatever their words and order', () => {
  const { claims } = recordsOf([
    payment('doc:a', [
      ['$40 billion', dollars(4e10)],
      ['$5', dollars(5)],
    ]),
    payment('doc:b', [
      ['five dollars', dollars(5)],
      ['$40bn', dollars(4e10)],
    ]),
  ]);
  expect(claims).toHaveLength(1);
  expect(claims[0]?.roles).toEqual([
    { role: 'amount', entity: null, text: '$40 billion', ...dollars(4e10) },
    { role: 'amount', entity: null, text: '$5', ...dollars(5) },
  ]);
});

test('another amount, or the same as a bound, is another claim', () => {
  const { claims } = recordsOf([
    payment('doc:a', [['$5', dollars(5)]]),
    payment('doc:b', [['$6', dollars(6)]]),
    payment('doc:c', [['at least $5', dollars(5, 'least')]]),
  ]);
  expect(claims).toHaveLength(3);
});

test('the denial of an amount contradicts the claim with that amount only', () => {
  const opposed = (words: string, amount: number): number =>
    recordsOf([
      payment('doc:a', [['$5', dollars(5)]]),
      payment('doc:b', [[words, dollars(amount)]], 'not'),
    ]).claims.filter(({ contradicts }) => contradicts.length > 0).length;
  expect(opposed('five dollars', 5)).toBe(2);
  expect(opposed('$6', 6)).toBe(0);
});

test('another amount of an event of one known time contradicts; of no known time, another event may be meant', () => {
  const reasons = (time: string, other: string): (string | undefined)[] =>
    recordsOf([
      payment('doc:a', [['$5', dollars(5)]], time),
      payment('doc:b', [['$6', dollars(6)]], other),
      payment('doc:c', [['at least $7', dollars(7, 'least')]], other),
    ]).claims.flatMap(({ contradictsBecause }) => contradictsBecause ?? []);
  const day = 'from=2022-03-04 to=2022-03-04';
  expect(reasons(day, day)).toEqual(['value', 'value']);
  expect(reasons(day, 'from=2022-03-05 to=2022-03-05')).toEqual([]);
  expect(reasons('', '')).toEqual([]);
});
