import { sentencesOf } from '../stated.ts';
import type { Network } from '../core/network.ts';

/** Rows of the claims between two entities with most sentences, ties by row; at most `most`. */
export function mostReported({ data }: Network, most: number): readonly number[] {
  let best: readonly number[] = [];
  let least = 0;
  for (let edge = 0; edge < data.edges.count; edge += 1) {
    const claim = data.edges.claim[edge] ?? 0;
    const sentences = sentencesOf(data, claim);
    if ((best.length === most && sentences <= least) || best.includes(claim)) continue;
    best = [...best, claim]
      .sort((a, b) => sentencesOf(data, b) - sentencesOf(data, a) || a - b)
      .slice(0, most);
    least = sentencesOf(data, best.at(-1) ?? 0);
  }
  return best;
}
