/** Places of the `count` weights that are farthest from 0. */
export function strongest(weights: Float64Array, count: number): Set<number> {
  const places = [...weights.keys()].filter((place) => weights[place] !== 0);
  const strength = (place: number): number => Math.abs(weights[place] ?? 0);
  return new Set(places.sort((a, b) => strength(b) - strength(a) || a - b).slice(0, count));
}

/** Weights in one byte each, with what a weight of 1 became. */
export interface PackedWeights {
  readonly base64: string;
  readonly unit: number;
}

/** Quantizes weights and packs them in the layout that `packages/nlp/src/sentence/sparse-weights.ts` reads. */
export function packWeights(weights: Float64Array): PackedWeights {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const bytes: number[] = [];
  let last = -1;
  weights.forEach((exact, place) => {
    const weight = Math.round((127 * exact) / largest);
    if (weight === 0) return;
    let distance = place - last;
    for (; distance > 127; distance >>>= 7) bytes.push((distance & 127) | 128);
    bytes.push(distance, weight & 255);
    last = place;
  });
  return { base64: Buffer.from(bytes).toString('base64'), unit: Math.round(127 / largest) };
}
