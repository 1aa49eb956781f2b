import { sentencesOf } from '../stated.ts';
import type { Network } from '../core/network.ts';

/**
 * Rows of the claims between two entities to begin with, at most `most`: events and stances, which have
 * a PLOVER type, before lasting ties; then by falling number of sentences, ties by row.
 */
export function mostReported({ data }: Network, most: number): readonly number[] {
  const { claims, edges, meta } = data;
  const isTie = (claim: number) =>
    Number(meta.predicates[claims.predicate[claim] ?? 0]?.plover === undefined);
  const before = (a: number, b: number) =>
    isTie(a) - isTie(b) || sentencesOf(data, b) - sentencesOf(data, a) || a - b;
  let best: readonly number[] = [];
  for (const claim of edges.claim) {
    const last = best.at(most - 1);
    if ((last !== undefined && before(last, claim) <= 0) || best.includes(claim)) continue;
    best = [...best, claim].sort(before).slice(0, most);
  }
  return best;
}
