import { readFileSync } from 'node:fs';
import { ACTORS, ONTOLOGY, type Document } from '@entente/core';
import { createAnalyzer } from '@entente/nlp';
import { expect, test } from '@jest/globals';
import { matchTimes, readableText, scoreTimes } from '../../scripts/eval/event-time.ts';
import { parseGoldTimes } from '../../scripts/eval/gold-times.ts';

const model = readFileSync(new URL('../../packages/nlp/model/fast.bin', import.meta.url));
const analyzer = createAnalyzer({ model, ontology: ONTOLOGY, actors: ACTORS });

const HEAD = 'France condemned Mali.\n\n';
const BODY =
  'France condemned Mali on Friday. Chad praised Togo in March 2021. Italy thanked Spain in 2020.';
const DOCUMENT: Document = {
  ...{ id: 'doc:test', path: 'test.txt', url: null, title: null, byline: null, outlet: null },
  ...{ published: '2022-03-07', language: 'en', duplicateOf: null, text: HEAD + BODY },
  blocks: [
    { start: 0, end: HEAD.length - 2, kind: 'furniture' },
    { start: HEAD.length, end: HEAD.length + BODY.length, kind: 'body' },
  ],
};
const GOLD = `
# Two of these are wrong on purpose: the year of Chad's praise, and that Italy's thanks have no date.
France [condemned] Mali | 2022-03-04 | 2022-03-04
Chad [praised] Togo | 2021-03-01 | 2021-03
Italy [thanked] Spain | none | none
in [2020] | 2020 | ..
`;

test('gold events are found in headline and body only', () => {
  const [first, , third, last] = parseGoldTimes(GOLD, readableText(DOCUMENT));
  expect(first).toEqual({
    ...{ start: HEAD.length + 7, end: HEAD.length + 16 },
    ...{ eventFrom: '2022-03-04', eventTo: '2022-03-04' },
  });
  expect(third).toMatchObject({ eventFrom: null, eventTo: null });
  expect(last).toMatchObject({ eventFrom: '2020', eventTo: null });
});

test.each([
  ['[met] in | none | none', 'its words do not stand in the article'],
  ['[condemned] Mali | none | none', 'its words stand there more than once'],
  ['France condemned | none | none', 'words with one [event], first and last day are needed'],
  ['[praised] Togo | 2022-02-30 | none', 'a date is wrong'],
])('a wrong line: %s', (line, message) => {
  expect(() => parseGoldTimes(line, DOCUMENT.text, 'a.txt')).toThrow(
    `Line 1 of a.txt: ${message}.`,
  );
});

test('times are compared with those of the statement at the word', () => {
  const gold = parseGoldTimes(GOLD, readableText(DOCUMENT));
  const matched = matchTimes(DOCUMENT, gold, analyzer);
  const scores = (of: 'proposition' | 'claim'): unknown =>
    Object.fromEntries(
      scoreTimes(matched, of).map(({ measure, value, whole }) => [measure, [value, whole]]),
    );
  const expected = {
    'dated events found': [2 / 3, 3],
    'dated: right date and precision': [1 / 2, 2],
    'dated: same days': [1, 2],
    'given a date: right': [1 / 3, 3],
    'undated given a date': [1, 1],
  };
  expect(scores('proposition')).toEqual(expected);
  expect(scores('claim')).toEqual(expected);
});
