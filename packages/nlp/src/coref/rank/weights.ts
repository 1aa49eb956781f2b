import { parseWeights, slotOf } from '../../sentence/sparse-weights.ts';
import type { Features } from './features.ts';
import { LINK_WEIGHTS, SORT_WEIGHTS, SPAN_UNIT, SPAN_WEIGHTS } from './ranker.generated.ts';

const LINKS = parseWeights(LINK_WEIGHTS);
const SORTS = parseWeights(SORT_WEIGHTS);
const SPANS = parseWeights(SPAN_WEIGHTS);

/** How a decision on links stands: the option with the largest sum is taken. */
export function linkScore(features: Features): number {
  return sumOf(LINKS, features);
}

/** Log-odds that a span is a phrase. */
export function spanScore(features: Features): number {
  return sumOf(SPANS, features) / SPAN_UNIT;
}

/** Weight of a feature with a sort. */
export function sortWeight(hash: number): number {
  return SORTS[slotOf(hash)] ?? 0;
}

function sumOf(weights: Int8Array, { hashes, count }: Features): number {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += weights[slotOf(hashes[k] ?? 0)] ?? 0;
  return sum;
}
