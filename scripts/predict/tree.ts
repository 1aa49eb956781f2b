import type { Trace } from '@entente/nlp';

/** The tree of a sentence. */
export type Tree = Trace['context']['trees'][number];

export function relationOf(tree: Tree, i: number): string {
  return tree.tokens[i]?.deprel ?? '';
}

export function lemmaAt(tree: Tree, i: number): string {
  return tree.tokens[i]?.lemma.toLowerCase() ?? '';
}

/** Children whose relation starts with one of `relations`. */
export function childrenOf(tree: Tree, head: number, relations: RegExp): number[] {
  return (tree.children[head] ?? []).filter((i) => relations.test(relationOf(tree, i)));
}

/** Preposition of a phrase, lower case; "" for none. */
export function caseOf(tree: Tree, head: number): string {
  const [marker] = childrenOf(tree, head, /^case$/);
  return tree.tokens[marker ?? -1]?.text.toLowerCase() ?? '';
}

/** "in Jordan and *Lebanon*": the first of the phrases that are joined. */
export function firstConjunct(tree: Tree, head: number): number {
  const token = tree.tokens[head];
  return token?.deprel === 'conj' ? firstConjunct(tree, token.head) : head;
}

/** A phrase and those that are joined to it. */
export function withConjuncts(tree: Tree, head: number): number[] {
  return [head, ...childrenOf(tree, head, /^conj/)];
}
