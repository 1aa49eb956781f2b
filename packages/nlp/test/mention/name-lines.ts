import { ACTORS, type Token } from '@entente/core';
import { annotate } from '../../src/encode/annotate.ts';
import { createGazetteer } from '../../src/mention/gazetteer.ts';
import { findNames, type Name } from '../../src/mention/name.ts';
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

/** A line a name, with what its words or the tables tell of it; `refine` may change the names found. */
export function nameLines(
  text: string,
  refine: (text: string, tokens: readonly Token[], names: readonly Name[]) => readonly Name[],
): string[] {
  return annotate(text, [{ start: 0, end: text.length }], accurateParser)
    .flat()
    .flatMap(({ tokens }) => refine(text, tokens, findNames(text, tokens, gazetteer, offices)))
    .map(({ text: name, entry, type, nation }) =>
      [
        name,
        type,
        ...(entry ? [`${entry.kind} of ${entry.actor.name}`] : []),
        ...(nation ? [`of ${nation.name}`] : []),
      ].join(' | '),
    );
}
