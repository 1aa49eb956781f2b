import type { TokenRange } from '../mention/name-spans.ts';
import { nounPhrase } from '../syntax/noun-phrase.ts';
import type { Tree } from '../syntax/tree.ts';

/** Tokens of a nominal: from the first modifier to its head noun, without what follows (docs/mentions.md). */
export function nounRange(tree: Tree, i: number): TokenRange {
  return { from: nounPhrase(tree, i).from, to: i + 1 };
}
