import { BOUNDARY_WEIGHTS } from './boundaries.generated.ts';
import { parseWeights, slotOf } from './sparse-weights.ts';

const WEIGHTS = parseWeights(BOUNDARY_WEIGHTS);

/** Sum of the weights of features: a number above 0 speaks for the end of a sentence. */
export function scoreOf(features: Int32Array): number {
  let sum = 0;
  for (const hash of features) sum += WEIGHTS[slotOf(hash)] ?? 0;
  return sum;
}
