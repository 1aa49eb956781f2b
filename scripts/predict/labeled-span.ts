export type Label = 'PER' | 'ORG' | 'LOC' | 'NORP' | 'MISC';
/** Indexes of tokens, half-open. */
export type LabeledSpan = readonly [start: number, end: number, label: Label];

/** In order, each token in one span at most: two names inside one token are the first. */
export function disjoint(spans: readonly LabeledSpan[]): LabeledSpan[] {
  let end = 0;
  return [...spans]
    .sort((a, b) => a[0] - b[0] || b[1] - a[1])
    .filter((span) => {
      const free = span[0] >= end;
      if (free) end = span[1];
      return free;
    });
}
