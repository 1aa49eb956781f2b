import { isA, ONTOLOGY } from '@entente/core';
import type { Trace } from '@entente/nlp';
import { isDemonym } from './demonym.ts';
import type { GivenTokens } from './given-tokens.ts';
import { disjoint, type Label, type LabeledSpan } from './labeled-span.ts';

/** Types of the ontology by label; a type without one of these above it is MISC. */
const LABELS: readonly (readonly [type: string, label: Label])[] = [
  ['Person', 'PER'],
  ['Organization', 'ORG'],
  ['Country', 'LOC'],
  ['Territory', 'LOC'],
  ['Place', 'LOC'],
  ['Group', 'NORP'],
];

/** Names as the graph has them, as spans of the tokens given, by sentence. */
export function namesOf(
  { count, locate }: GivenTokens,
  { names, sentences }: Trace,
): LabeledSpan[][] {
  const spans: LabeledSpan[][] = Array.from({ length: count }, () => []);
  names.forEach((found, s) => {
    for (const { from, to, text, type } of found) {
      const [first, last] = [sentences[s]?.tokens[from], sentences[s]?.tokens[to - 1]];
      if (!first || !last) continue;
      const range = locate({ start: first.start, end: last.end });
      const label = isDemonym(text) ? 'NORP' : labelOf(type);
      spans[range.sentence]?.push([range.from, range.to, label]);
    }
  });
  return spans.map(disjoint);
}

function labelOf(type: string): Label {
  return LABELS.find(([above]) => isA(ONTOLOGY, type, above))?.[1] ?? 'MISC';
}
