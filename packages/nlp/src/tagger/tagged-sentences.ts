import { findClauses } from '../clause/find-clauses.ts';
import type { Tree } from '../syntax/tree.ts';
import type { TaggedSentence, Tagger } from './tagger.ts';

/** What the argument tagger says of the sentence with this index; null in a model without one. */
export type TaggedSentences = (sentence: number) => TaggedSentence | null;

/** Reads each sentence when it is first asked of, and not again. */
export function tagSentences(
  tagger: Tagger | null,
  trees: readonly Tree[],
  states: readonly (readonly Float32Array[])[],
): TaggedSentences {
  const known = new Map<number, TaggedSentence>();
  return (sentence) => {
    const tree = trees[sentence];
    if (tagger === null || tree === undefined) return null;
    const found =
      known.get(sentence) ?? tagger.read(tree, findClauses(tree), states[sentence] ?? []);
    known.set(sentence, found);
    return found;
  };
}
