import { expect, test } from '@jest/globals';
import { entityId } from '@entente/core';
import { analyzer, documentOf } from '../analyzer.ts';

const STATE = entityId('Region', 'Georgia (U.S. state)');
const DOUBT = entityId('Actor', 'Georgia');

/** What each mention of `word` in `text` speaks of: an id, or a type and a name. */
function readings(text: string, word: string): string[] {
  return analyzer
    .analyze(documentOf(text))
    .clusters.flatMap(({ type, name, canonical, mentions }) =>
      mentions
        .filter(({ start, end }) => text.slice(start, end) === word)
        .map(({ start }) => [start, canonical ?? `${type} ${name}`] as const),
    )
    .sort(([a], [b]) => a - b)
    .map(([, reading]) => reading);
}

test.each([
  ['Georgia condemned the attack. Tbilisi said that it would act.', 'Georgia', ['iso:GEO']],
  ['Georgia condemned the attack. Saakashvili spoke.', 'Georgia', ['iso:GEO']],
  ['Georgia certified the vote. Voters in Atlanta waited.', 'Georgia', [STATE]],
  ['Georgia certified the vote, Brian Kemp said.', 'Georgia', [STATE]],
  ['Georgia condemned the attack.', 'Georgia', [DOUBT]],
  [
    'Georgia voted. Democrats won in Atlanta, Georgia. Georgia and Armenia met in Tbilisi.',
    'Georgia',
    [DOUBT, STATE, 'iso:GEO'],
  ],
  ['Congo accused its neighbor. Kinshasa recalled its envoy.', 'Congo', ['iso:COD']],
  ['The DRC protested. Congo recalled its envoy.', 'Congo', ['iso:COD']],
  ['Congo held a vote. Brazzaville welcomed the result.', 'Congo', ['iso:COG']],
  ['Congo signed the treaty.', 'Congo', [entityId('Country', 'Congo')]],
  ['Korea signed the treaty. Pyongyang praised it.', 'Korea', ['iso:PRK']],
  ['Korea signed the treaty. Pyongyang told Seoul.', 'Korea', [entityId('Country', 'Korea')]],
  ['Washington warned Beijing.', 'Washington', ['iso:USA']],
  [
    'Washington sued, the court in Seattle said.',
    'Washington',
    [entityId('Region', 'Washington (U.S. state)')],
  ],
  ['Victoria said that it would sue.', 'Victoria', [entityId('Place', 'Victoria')]],
  ['Victoria said that it would sue. Seychelles agreed.', 'Victoria', ['iso:SYC']],
])('context decides: %s', (text, word, expected) => {
  expect(readings(text, word)).toEqual(expected);
});

test.each([
  ['Jordan Henderson scored. Jordan then left the pitch.', 'Jordan', ['Person Jordan Henderson']],
  ['Jordan Henderson scored. He plays in Jordan.', 'Jordan', ['iso:JOR']],
  ['George Washington led the army. Washington won.', 'Washington', ['Person George Washington']],
  ['Chelsea Clinton spoke. Chelsea smiled.', 'Chelsea', ['Person Chelsea Clinton']],
  ['Mr Jordan said that he would leave.', 'Jordan', ['Person Jordan']],
  [
    'George Washington led the American army. Washington won.',
    'Washington',
    [entityId('Actor', 'Washington')],
  ],
  [
    'Jordan welcomed Jordan Henderson. Jordanian fans cheered. Jordan paid for it.',
    'Jordan',
    ['iso:JOR', 'iso:JOR'],
  ],
])('a person of that name counts: %s', (text, word, expected) => {
  expect(readings(text, word)).toEqual(expected);
});

test('a name in doubt has no code and is no country that the table has', () => {
  const { clusters } = analyzer.analyze(documentOf('Georgia condemned the attack.'));
  expect(clusters.map(({ type, canonical }) => [type, canonical])).toEqual([['Actor', DOUBT]]);
});
