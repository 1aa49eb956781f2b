import { tokenAt, type Tree } from '../syntax/tree.ts';
import type { Label } from '../tagger/labels.ts';
import type { TaggedSentence } from '../tagger/tagger.ts';

/** What a statement was read from. */
export interface Reading {
  /** Name of its rule. */
  readonly rule: string;
  /** Token that heads its trigger, and whether that is a verb. */
  readonly head: number;
  readonly verbal: boolean;
  /** Heads of its subject and its object, or null. */
  readonly subject: number | null;
  readonly object: number | null;
  /** Further things that make it more or less sure, in words: see `signsOf`. */
  readonly signs: readonly string[];
}

/** By what a statement may be wrong, as numbers by name; a name that is left out counts as 0. */
export type ConfidenceFeatures = ReadonlyMap<string, number>;

/**
 * What `confidenceOf` weighs: the rule, the parser's doubt about the arcs and labels of the words
 * used, whether the argument tagger sees the same subject, verb and object, and length. Logarithms of
 * probabilities are not below −4, so that no doubt outweighs all else.
 */
export function confidenceFeatures(
  tree: Tree,
  tagged: TaggedSentence | null,
  { rule, head, verbal, subject, object, signs }: Reading,
): ConfidenceFeatures {
  const used = [head, subject, object].filter((i) => i !== null);
  const tokens = used.map((i) => tokenAt(tree, i));
  const features = new Map([
    [`rule ${rule}`, 1],
    ['arcs', mean(tokens.map(({ headProbability }) => log(headProbability)))],
    ['relations', mean(tokens.map(({ deprelProbability }) => log(deprelProbability)))],
    ['length', Math.log(tree.tokens.length / 20)],
  ]);
  for (const sign of signs) features.set(sign, 1);
  if (subject !== null) features.set('far subject', Math.log1p(Math.abs(subject - head)));
  if (object !== null) features.set('far object', Math.log1p(Math.abs(object - head)));
  if (!verbal || tagged === null) return features;
  features.set('trigger', log(tagged.probability(head, 'stated')));
  const probability = (i: number, ...as: readonly Label[]): number =>
    as.reduce((sum, label) => sum + tagged.label(head, 'stated', i, label), 0);
  if (subject !== null) features.set('subject', log(probability(subject, 'subject')));
  if (object !== null) features.set('object', log(probability(object, 'object', 'argument')));
  return features;
}

function log(probability: number): number {
  return Math.max(-4, Math.log(probability));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
