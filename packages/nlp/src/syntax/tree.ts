import type { Sentence, Span, Token } from '@entente/core';

/** A sentence with its dependents at hand. Indexes are positions in `tokens`. */
export interface Tree {
  readonly tokens: readonly Token[];
  /** Dependents of each token, in order. */
  readonly children: readonly (readonly number[])[];
}

export function toTree(sentence: Sentence): Tree {
  const children: number[][] = sentence.tokens.map(() => []);
  sentence.tokens.forEach((token, i) => {
    if (token.head >= 0) children[token.head]?.push(i);
  });
  return { tokens: sentence.tokens, children };
}

/** The token at `i`. @throws RangeError when there is none: callers hold valid indexes. */
export function tokenAt(tree: Tree, i: number): Token {
  const token = tree.tokens[i];
  if (!token)
    throw new RangeError(`no token ${String(i)} in a sentence of ${String(tree.tokens.length)}`);
  return token;
}

/** Whether `deprel` is `relation` or a subtype of it: `nsubj` matches `nsubj:pass`. */
export function isRelation(deprel: string, relation: string): boolean {
  return deprel === relation || deprel.startsWith(`${relation}:`);
}

/** Dependents of `head` with one of `relations`; `nsubj` includes `nsubj:pass`. */
export function childrenOf(tree: Tree, head: number, ...relations: readonly string[]): number[] {
  return (tree.children[head] ?? []).filter((i) =>
    relations.some((relation) => isRelation(tokenAt(tree, i).deprel, relation)),
  );
}

/** First dependent of `head` with one of `relations`. */
export function childOf(tree: Tree, head: number, ...relations: readonly string[]): number | null {
  return childrenOf(tree, head, ...relations)[0] ?? null;
}

/** `head` and everything below it, in order, without the branches that `cut` names. */
export function subtree(
  tree: Tree,
  head: number,
  cut: (i: number) => boolean = () => false,
): number[] {
  const found: number[] = [];
  const waiting = [head];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    found.push(at);
    waiting.push(...(tree.children[at] ?? []).filter((child) => !cut(child)));
  }
  return found.sort((a, b) => a - b);
}

/** Heads of `i`, nearest first. */
export function ancestors(tree: Tree, i: number): number[] {
  const found: number[] = [];
  for (let at = tokenAt(tree, i).head; at >= 0; at = tokenAt(tree, at).head) found.push(at);
  return found;
}

/** `head` and its conjuncts ("China, *India* and *Brazil*"), in order. */
export function conjuncts(tree: Tree, head: number): number[] {
  return subtree(tree, head, (i) => tokenAt(tree, i).deprel !== 'conj');
}

/** From the first to the last of `indexes`. */
export function spanOf(tree: Tree, indexes: readonly number[]): Span {
  const first = Math.min(...indexes);
  const last = Math.max(...indexes);
  return { start: tokenAt(tree, first).start, end: tokenAt(tree, last).end };
}

/** The preposition or subordinator of a phrase: "among" of "among the abstainers", or null. */
export function markerOf(tree: Tree, head: number, relation: 'case' | 'mark'): string | null {
  const marker = childrenOf(tree, head, relation).find(
    (i) => tokenAt(tree, i).text !== '’s' && tokenAt(tree, i).text !== "'s",
  );
  if (marker === undefined) return null;
  const rest = childrenOf(tree, marker, 'fixed').map((i) => tokenAt(tree, i).text);
  return [tokenAt(tree, marker).text, ...rest].join(' ').toLowerCase();
}
