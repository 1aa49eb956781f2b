import { expect, test } from '@jest/globals';
import { recordsOf, story } from '../build.ts';

/** Whether the claims of two lines contradict each other, and each knows of it. */
function contradict(a: string, b: string): boolean {
  const { claims } = recordsOf([story('doc:a', [a]), story('doc:b', [b])]);
  const [first, second] = claims;
  expect(claims).toHaveLength(2);
  expect(first?.contradicts.length).toBe(second?.contradicts.length);
  return first !== undefined && second !== undefined && first.contradicts[0] === second.id;
}

test.each([
  ['China | back:SUPPORTS | Russia', 'China | support:SUPPORTS | Russia | not', true],
  ['China | back | "the war"', 'China | back | "The War" | not', true],
  ['China | back | "the war"', 'China | fund | "the war" | not', false],
  ['China | back:SUPPORTS | Russia', 'China | back:SUPPORTS | Ukraine | not', false],
  ['China | wait |', 'China | wait | | not', false],
  ['China | back:SUPPORTS | Russia', 'China | back:SUPPORTS | Russia | not planned', false],
  ['China | back | Russia | from=2021 to=2021', 'China | back | Russia | not from=2022', false],
  ['China | back | Russia | from=2022', 'China | back | Russia | not from=2022-03', true],
  ['China | back | Russia | from=2021', 'China | back | Russia | not from=2022 to=2022', true],
  ['China | back | Russia | to=2021', 'China | back | Russia | not from=2022 to=2022', false],
  ['China | back | Russia | from=2022', 'China | back | Russia | not', true],
  ['China | sell | "arms" | for=Russia', 'China | sell | "arms" | not for=Ukraine', false],
  ['China | sell | "arms" | for=Russia', 'China | sell | "arms" | not', true],
])('%s / %s: %s', (a, b, expected) => {
  expect(contradict(a, b)).toBe(expected);
});

test('what a text denies contradicts what is denied, both ways', () => {
  const lines = ['China | ask | Russia', 'Wang Yi | deny | #0'];
  const { claims } = recordsOf([story('doc:a', lines, { contradictions: [[1, 0]] })]);
  expect(claims.map(({ contradicts }) => contradicts)).toEqual(
    claims.map(({ id }) => claims.map((other) => other.id).filter((other) => other !== id)),
  );
});

/** Why the claims of two lines contradict each other. */
function reason(a: string, b: string): string | undefined {
  const { claims } = recordsOf([story('doc:a', [a]), story('doc:b', [b])]);
  const [first, second] = claims;
  expect(first?.contradictsBecause).toEqual(second?.contradictsBecause);
  return first?.contradictsBecause?.[0];
}

test.each([
  ['China | back | Russia', 'China | back | Russia | not', 'polarity'],
  [
    'China | vote:VOTED | Russia | value=for',
    'China | vote:VOTED | Russia | value=abstain',
    'value',
  ],
  [
    'China | vote:VOTED | Russia | value=for',
    'China | vote:VOTED | Iran | value=abstain',
    undefined,
  ],
  [
    'China | vote:VOTED | Russia | value=for from=2021 to=2021',
    'China | vote:VOTED | Russia | value=abstain from=2022',
    undefined,
  ],
  [
    'China | vote:VOTED | Russia | value=for',
    'China | vote:VOTED | Russia | value=abstain from=2022-03-02 to=2022-03-02',
    'value',
  ],
  ['China | back | Russia', 'China | back | Iran | not', undefined],
  [
    'China | vote:VOTED | Russia | value=for with=Iran',
    'China | vote:VOTED | Russia | value=abstain with=Chile',
    undefined,
  ],
])('%s / %s: %s', (a, b, why) => {
  expect(reason(a, b)).toBe(why);
});
