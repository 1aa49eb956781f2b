import { isA, ONTOLOGY } from '@entente/core';
import type { Trace } from '@entente/nlp';
import { isDemonym } from '../predict/demonym.ts';
import type { GivenTokens } from '../predict/given-tokens.ts';
import { disjoint, type Label, type LabeledSpan } from '../predict/labeled-span.ts';

/** Types of the ontology by label; a type without one of these above it is MISC. */
const LABELS: readonly (readonly [type: string, label: Label])[] = [
  ['Person', 'PER'],
  ['Organization', 'ORG'],
  ['Country', 'LOC'],
  ['Territory', 'LOC'],
  ['Place', 'LOC'],
  ['Group', 'NORP'],
];

/** Names that the analyzer makes nodes of, as spans of the tokens given, by sentence. */
export function analyzerNamesOf(
  { document, count, locate }: GivenTokens,
  { sentences, context }: Trace,
): LabeledSpan[][] {
  const spans: LabeledSpan[][] = Array.from({ length: count }, () => []);
  context.discourse.references.forEach((references, s) => {
    for (const { kind, from, to, clusters } of references.values()) {
      const [first, last] = [sentences[s]?.tokens[from], sentences[s]?.tokens[to - 1]];
      const cluster = context.discourse.clusters[clusters[0] ?? -1];
      if (kind !== 'name' || !first || !last || !cluster) continue;
      const text = document.text.slice(first.start, last.end);
      const range = locate({ start: first.start, end: last.end });
      const label = isDemonym(text) ? 'NORP' : labelOf(cluster.type);
      spans[range.sentence]?.push([range.from, range.to, label]);
    }
  });
  return spans.map(disjoint);
}

function labelOf(type: string): Label {
  return LABELS.find(([above]) => isA(ONTOLOGY, type, above))?.[1] ?? 'MISC';
}
