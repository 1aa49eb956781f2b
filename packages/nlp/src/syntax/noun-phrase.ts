import { childrenOf, spanOf, subtree, tokenAt, type Tree } from './tree.ts';

/** Whether the noun at `i` is "the …", "this …" or "that …". */
export function isDefinite(tree: Tree, i: number): boolean {
  return childrenOf(tree, i, 'det').some((d) => /^(the|this|that)$/i.test(tokenAt(tree, d).text));
}

/** Whether nothing but a determiner modifies the noun; a clause after a comma tells nothing apart. */
export function isBare(tree: Tree, i: number): boolean {
  const clauses = childrenOf(tree, i, 'acl').filter(
    (at) => tree.tokens[i + 1]?.text !== ',' || at < i,
  );
  return childrenOf(tree, i, 'nmod', 'amod', 'compound').length + clauses.length === 0;
}

/** Whether the noun is plural, by its Penn tag (NNS, NNPS). */
export function isPlural(tree: Tree, i: number): boolean {
  return tokenAt(tree, i).xpos.endsWith('S');
}

/** Tokens of the noun phrase: its modifiers on the left, its of-phrases on the right. */
export function nounPhrase(tree: Tree, i: number): { from: number; to: number } {
  const outer = /^(acl|appos|conj|cc|punct|parataxis|case|advcl|cop|nsubj)/;
  const inside = subtree(
    tree,
    i,
    (at) => tokenAt(tree, at).head === i && outer.test(tokenAt(tree, at).deprel),
  );
  const span = spanOf(tree, inside);
  const from = tree.tokens.findIndex((token) => token.start === span.start);
  const to = tree.tokens.findIndex((token) => token.end === span.end) + 1;
  return { from: Math.min(from, i), to: Math.max(to, i + 1) };
}
