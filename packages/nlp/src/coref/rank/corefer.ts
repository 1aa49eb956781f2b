import type { Sentence } from '@entente/core';
import { toTree, type Tree } from '../../syntax/tree.ts';
import { createFeatures, type Features } from './features.ts';
import { findPhrases } from './find-phrases.ts';
import type { Phrase, PhraseSpan } from './phrase.ts';
import { linkPhrases } from './rank.ts';
import { readPhrases } from './read-phrases.ts';
import { bestSort, sortFeatures } from './sorts.ts';
import { linkScore, sortWeight, spanScore } from './weights.ts';

/** What is known of a document beside its sentences. */
export interface CoreferOptions {
  /** The phrases to link; found by the model where left out. */
  readonly phrases?: readonly PhraseSpan[];
  /** Who says each sentence, in a transcript; null for nobody known. */
  readonly speakers?: readonly (string | null)[];
}

/**
 * The phrases of a document by what they mention: a list of phrases in the order of the text for each
 * entity, one phrase for what is mentioned once. Phrases are noun phrases with all that modifies them,
 * and pronouns, as GUM marks them (Zeldes 2017); three linear models find them, tell their sort, and link each to
 * one before it. Time is linear in the length of the document. Never throws on text; the same on every
 * machine, for sums are of integers.
 */
export function corefer(
  sentences: readonly Sentence[],
  options: CoreferOptions = {},
): PhraseSpan[][] {
  return coreferTrees(sentences.map(toTree), options);
}

/** The same for trees. */
export function coreferTrees(
  trees: readonly Tree[],
  { phrases: given, speakers = [] }: CoreferOptions = {},
): PhraseSpan[][] {
  const spans = (given ?? findPhrases(trees, spanScore)).filter(({ sentence, from, to }) => {
    return from >= 0 && from < to && to <= (trees[sentence]?.tokens.length ?? 0);
  });
  const { phrases, order } = readPhrases(trees, spans, speakers, createSorter());
  const entities: PhraseSpan[][] = [];
  linkPhrases(phrases, bestOption).forEach((entity, k) => {
    const span = spans[order[k] ?? 0];
    if (span) (entities[entity] ??= []).push(span);
  });
  for (const entity of entities) entity.sort(inText);
  return entities.sort(([a], [b]) => (a && b ? inText(a, b) : 0));
}

function inText(a: PhraseSpan, b: PhraseSpan): number {
  return a.sentence - b.sentence || a.from - b.from || b.to - a.to;
}

function createSorter(): (phrase: Phrase) => number {
  const features = createFeatures();
  return (phrase) => {
    sortFeatures(phrase, features);
    return bestSort(features, sortWeight);
  };
}

function bestOption(_: unknown, options: Iterable<Features>): number {
  let [best, most, k] = [0, -Infinity, 0];
  for (const features of options) {
    const score = linkScore(features);
    if (score > most) [best, most] = [k, score];
    k++;
  }
  return best;
}
