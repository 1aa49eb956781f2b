import type { Network } from './core/network.ts';

/** So many relations have a color of their own. */
const COLORS = 8;

/** Ids of the relations with most edges, in the order of the palette's colors, as they are drawn. */
export function predicateColors({ data }: Network): readonly string[] {
  const { predicates } = data.meta;
  const counts = new Uint32Array(predicates.length);
  for (const claim of data.edges.claim) {
    const predicate = data.claims.predicate[claim] ?? 0;
    if (predicate < counts.length) counts[predicate] = (counts[predicate] ?? 0) + 1;
  }
  return [...predicates.keys()]
    .filter((row) => (counts[row] ?? 0) > 0)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
    .slice(0, COLORS)
    .map((row) => predicates[row]?.id ?? '');
}
