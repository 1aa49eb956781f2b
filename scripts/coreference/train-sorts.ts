import { bestSort, createFeatures, ofSort, sortFeatures, SORTS, type Phrase } from '@entente/nlp';
import { shuffle, type Random } from '../boundaries/random.ts';
import { createLearner, softmax, type Training } from './learner.ts';

/** A phrase with the index of its sort in `SORTS`. */
export interface SortedExample {
  readonly phrase: Phrase;
  readonly sort: number;
}

/** Weights that tell sorts: a multinomial logistic regression. */
export function trainSorts(
  examples: readonly SortedExample[],
  size: number,
  slotOf: (hash: number) => number,
  training: Training,
  random: Random,
): Float64Array {
  const { weights, push, step, has } = createLearner(size, training);
  const features = createFeatures();
  const order = Int32Array.from(examples.keys());
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const example = examples[at];
      if (!example) continue;
      sortFeatures(example.phrase, features);
      const hashes = features.hashes.slice(0, features.count);
      const slots = SORTS.map((_, sort) => hashes.map((hash) => slotOf(ofSort(hash, sort))));
      const chances = softmax(
        slots.map((own) => own.reduce((sum, slot) => sum + (weights[slot] ?? 0), 0)),
      );
      slots.forEach((own, sort) => {
        const slope = (chances[sort] ?? 0) - Number(sort === example.sort);
        if (Math.abs(slope) < 1e-3) return;
        for (const slot of own) if (has(slot)) push(slot, slope);
      });
      step();
    }
  }
  return weights;
}

/** What tells the sort of a phrase by weights of `trainSorts`. */
export function sorterOf(
  weights: Float64Array,
  slotOf: (hash: number) => number,
): (phrase: Phrase) => number {
  const features = createFeatures();
  return (phrase) => {
    sortFeatures(phrase, features);
    return bestSort(features, (hash) => weights[slotOf(hash)] ?? 0);
  };
}
