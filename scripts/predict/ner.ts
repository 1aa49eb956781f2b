import { isA, ONTOLOGY } from '@entente/core';
import { isDemonym } from './demonym.ts';
import { sentencesField } from './field.ts';
import { fromTokens } from './given-tokens.ts';
import type { Task } from './task.ts';

type Label = 'PER' | 'ORG' | 'LOC' | 'NORP' | 'MISC';
type LabeledSpan = readonly [start: number, end: number, label: Label];

/** Types of the ontology by label; a type without one of these above it is MISC. */
const LABELS: readonly (readonly [type: string, label: Label])[] = [
  ['Person', 'PER'],
  ['Organization', 'ORG'],
  ['Country', 'LOC'],
  ['Territory', 'LOC'],
  ['Place', 'LOC'],
  ['Group', 'NORP'],
];

/** Names as spans of the tokens given; a line is one document. */
export const ner: Task = {
  empty: { sentences: [] },
  predict: (analyzer, row) => {
    const sentences = sentencesField(row);
    const { document, locate } = fromTokens(sentences);
    const { sentences: parsed, context } = analyzer.trace(document);
    const spans: LabeledSpan[][] = sentences.map(() => []);
    context.discourse.references.forEach((references, s) => {
      for (const { kind, from, to, clusters } of references.values()) {
        const [first, last] = [parsed[s]?.tokens[from], parsed[s]?.tokens[to - 1]];
        const cluster = context.discourse.clusters[clusters[0] ?? -1];
        if (kind !== 'name' || !first || !last || !cluster) continue;
        const text = document.text.slice(first.start, last.end);
        const range = locate({ start: first.start, end: last.end });
        const label = isDemonym(text) ? 'NORP' : labelOf(cluster.type);
        spans[range.sentence]?.push([range.from, range.to, label]);
      }
    });
    return {
      ...row,
      sentences: sentences.map((tokens, i) => ({ tokens, spans: disjoint(spans[i] ?? []) })),
    };
  },
};

function labelOf(type: string): Label {
  return LABELS.find(([above]) => isA(ONTOLOGY, type, above))?.[1] ?? 'MISC';
}

/** In order, each token in one span at most: two names inside one token are the first. */
function disjoint(spans: readonly LabeledSpan[]): LabeledSpan[] {
  let end = 0;
  return [...spans]
    .sort((a, b) => a[0] - b[0] || b[1] - a[1])
    .filter((span) => {
      const free = span[0] >= end;
      if (free) end = span[1];
      return free;
    });
}
