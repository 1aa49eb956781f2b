import { findClauses } from '../clause/find-clauses.ts';
import type { Tree } from '../syntax/tree.ts';
import type { TaggedSentence, Tagger } from './tagger.ts';

/** What the argument tagger says of the sentence with this index; null in a model without one. */
export type TaggedSentences = (sentence: number) => TaggedSentence | null;

/** Reads a sentence when it is first asked of; only the last is kept, for they are asked one after the other. */
export function tagSentences(
  tagger: Tagger | null,
  trees: readonly Tree[],
  states: readonly (readonly Uint16Array[])[],
): TaggedSentences {
  let last: { readonly sentence: number; readonly said: TaggedSentence } | null = null;
  return (sentence) => {
    if (last?.sentence === sentence) return last.said;
    const tree = trees[sentence];
    if (tagger === null || tree === undefined) return null;
    last = { sentence, said: tagger.read(tree, findClauses(tree), states[sentence] ?? []) };
    return last.said;
  };
}
