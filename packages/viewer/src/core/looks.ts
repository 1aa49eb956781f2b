/** Values of each part of `Appearance`; the first is that of the start. */
export const LOOKS = {
  view: ['graph', 'table'],
  nodes: ['type', 'community'],
  edges: ['polarity', 'predicate'],
  size: ['degree', 'pagerank', 'evidence'],
  labels: ['all', 'focus', 'none'],
  basis: ['reported', 'event'],
} as const;
