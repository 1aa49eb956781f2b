import { ACTORS } from '@entente/core';
import { test } from '@jest/globals';
import { annotate } from '../../src/encode/annotate.ts';
import { createGazetteer } from '../../src/mention/gazetteer.ts';
import { findNames } from '../../src/mention/name.ts';
import { refineNames } from '../../src/mention/refine-names.ts';
import { checkCases } from '../cases.ts';
import { accurateParser } from '../encode/parsers.ts';

const gazetteer = createGazetteer(ACTORS);
const offices = new Set([
  'president',
  'minister',
  'secretary',
  'chancellor',
  'leader',
  'general',
  'commissioner',
]);

/** Names with what their words or the tables tell of them. */
test('names of documents, events, facilities and weapons', () => {
  checkCases(new URL('refine-names.cases.txt', import.meta.url), (text) =>
    annotate(text, [{ start: 0, end: text.length }], accurateParser)
      .flat()
      .flatMap(({ tokens }) =>
        refineNames(text, tokens, findNames(text, tokens, gazetteer, offices)).map(
          ({ text: name, entry, type, nation }) =>
            [
              name,
              type,
              ...(entry ? [`${entry.kind} of ${entry.actor.name}`] : []),
              ...(nation ? [`of ${nation.name}`] : []),
            ].join(' | '),
        ),
      ),
  );
});
