import { addPhrase, antecedentsOf, createEntities, type Entities } from './discourse.ts';
import { createFeatures, newFeatures, pairFeatures, type Features } from './features.ts';
import { createFits } from './fit.ts';
import { agreeGender, agreeNumber } from './match.ts';
import type { SortedPhrase } from './phrase.ts';

/** A decision on a phrase: which of `antecedents` it takes up, or that it mentions something new. */
export interface Decision {
  readonly phrase: number;
  /** Phrases before it, nearest first. */
  readonly antecedents: readonly number[];
}

/**
 * Called with the features of each option in turn, the first that of something new, then the antecedents.
 * Returns the option that is taken.
 */
export type Choose = (decision: Decision, options: Iterable<Features>) => number;

/**
 * Reads phrases in their order and links each to the one before that `choose` chooses, or to none: entity ranking by
 * mentions (Denis and Baldridge 2008; Durrett and Klein 2013), with features of the entities found so far.
 * Returns the entity of each phrase.
 */
export function linkPhrases(phrases: readonly SortedPhrase[], choose: Choose): number[] {
  const entities = createEntities(phrases);
  const features = createFeatures();
  for (let i = 0; i < phrases.length; i++) {
    const antecedents = antecedentsOf(entities, i);
    const chosen = choose(
      { phrase: i, antecedents },
      optionsOf(entities, i, antecedents, features),
    );
    addPhrase(entities, i, antecedents[chosen - 1] ?? null);
  }
  return entities.entityOf;
}

function* optionsOf(
  entities: Entities,
  i: number,
  antecedents: readonly number[],
  features: Features,
): Generator<Features> {
  newFeatures(entities, i, features);
  yield features;
  const phrase = entities.phrases[i];
  const fits = createFits(entities, i);
  let rank = 0;
  for (const j of antecedents) {
    const other = entities.phrases[j];
    pairFeatures(entities, fits, i, j, rank, features);
    yield features;
    if (phrase && other && agreeNumber(phrase, other) !== 2 && agreeGender(phrase, other) !== 2)
      rank++;
  }
}
