import type { Token } from '@entente/core';
import {
  findClauses,
  ruleViews,
  tokenFeatures,
  toTree,
  triggerFeatures,
  type Analyzer,
  type WordStates,
} from '@entente/nlp';
import { fromTokens, unescapeToken } from '../predict/given-tokens.ts';
import { alignTuple, type AlignedTuple, type GoldTuple } from './gold.ts';
import { toInstances } from './instances.ts';

/** A sentence of the gold data; its tokens are parted by blanks. */
export interface GoldSentence {
  readonly sentence: string;
  readonly gold: readonly GoldTuple[];
}

/** What the trainer reads of a sentence: scripts/train/train_arguments.py. Features are indexes. */
export interface Example {
  /** Number of the line of the gold data. */
  readonly row: number;
  readonly words: number;
  /** Features of each token as a trigger. */
  readonly triggers: readonly (readonly number[])[];
  readonly instances: readonly {
    readonly head: number;
    readonly kind: string;
    readonly features: readonly (readonly number[])[];
    readonly targets: readonly (readonly number[])[];
  }[];
}

export interface Examples {
  readonly features: readonly string[];
  readonly examples: readonly Example[];
  /** States of all words of all examples. */
  readonly states: readonly Float32Array[];
}

/** Examples for the argument tagger from gold tuples. */
export function toExamples(
  rows: readonly GoldSentence[],
  analyzer: Analyzer,
  wordStates: WordStates,
): Examples {
  const index = new Map<string, number>();
  const number = (feature: string): number => {
    const found = index.get(feature) ?? index.size;
    index.set(feature, found);
    return found;
  };
  const examples: Example[] = [];
  const states: Float32Array[] = [];
  rows.forEach(({ sentence, gold }, row) => {
    const words = sentence.split(/\s+/).filter((word) => word !== '');
    const given = fromTokens([words]);
    const { context } = analyzer.trace(given.document);
    const tuples = gold.flatMap((tuple) => alignTuple(tuple, words.map(unescapeToken)) ?? []);
    for (const { tokens } of context.trees) {
      const tree = toTree({ start: 0, end: 0, tokens });
      const views = ruleViews(tree, findClauses(tree));
      const place = toTokens(tokens, (token) => given.locate(token));
      const instances = toInstances(tokens, tuples.flatMap(place));
      examples.push({
        row,
        words: tokens.length,
        triggers: tokens.map((_, i) => triggerFeatures(tree, i, views.get(i)).map(number)),
        instances: instances.map((instance) => {
          const { head, kind } = instance;
          const featuresOf = tokenFeatures(tree, head, kind, views.get(head));
          return { ...instance, features: tokens.map((_, i) => featuresOf(i).map(number)) };
        }),
      });
      states.push(wordStates.of(tokens.map(({ text }) => text)));
    }
  });
  return { features: [...index.keys()], examples, states };
}

/** Carries a tuple from the words given to the tokens of a tree; one without a subject there is dropped. */
export function toTokens(
  tokens: readonly Token[],
  locate: (token: Token) => { readonly from: number; readonly to: number },
): (tuple: AlignedTuple) => AlignedTuple[] {
  const byWord = new Map<number, number[]>();
  tokens.forEach((token, i) => {
    const { from, to } = locate(token);
    for (let word = from; word < to; word++) byWord.set(word, [...(byWord.get(word) ?? []), i]);
  });
  const move = (words: readonly number[]): number[] => words.flatMap((i) => byWord.get(i) ?? []);
  return ({ relation, args, added }) => {
    const moved = { relation: move(relation), args: args.map(move), added };
    return (moved.args[0] ?? []).length === 0 ? [] : [moved];
  };
}
