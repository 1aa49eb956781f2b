import { isPredicate } from '../clause/find-clauses.ts';
import { childOf, childrenOf, isRelation, subtree, tokenAt, type Tree } from '../syntax/tree.ts';

/**
 * Tokens of the verb at `head` with what belongs to it: auxiliaries, negation, adverbs beside them,
 * particle ("has *also* taken over"), and the verbs that it completes: "*refused to* condemn".
 */
export function verbGroup(tree: Tree, head: number, depth = 8): number[] {
  const parts = [
    head,
    ...childrenOf(tree, head, 'aux', 'cop', 'compound:prt'),
    ...childrenOf(tree, head, 'expl').filter((i) =>
      /^(itself|himself|themselves)$/.test(textAt(tree, i)),
    ),
    ...sharedAuxiliaries(tree, head),
  ];
  const adverbs = childrenOf(tree, head, 'advmod').filter((i) => isInner(tree, i, head, parts));
  const { deprel, head: above } = tokenAt(tree, head);
  const governor = governorOf(tree, head);
  const marks = isRelation(deprel, 'xcomp') ? childrenOf(tree, head, 'mark') : [];
  const over = governor === null || depth === 0 ? [] : verbGroup(tree, governor, depth - 1);
  const to = isRelation(deprel, 'conj') && governor !== null ? childrenOf(tree, above, 'mark') : [];
  return [...new Set([...over, ...to, ...marks, ...adverbs, ...parts])].sort((a, b) => a - b);
}

/** The verb over an infinitive that has no object between them, also over its conjunct; or null. */
export function governorOf(tree: Tree, head: number): number | null {
  const { deprel, head: above } = tokenAt(tree, head);
  if (above < 0) return null;
  if (isRelation(deprel, 'conj') && childOf(tree, head, 'nsubj', 'aux') === null)
    return governorOf(tree, above);
  if (!isRelation(deprel, 'xcomp') || !isPredicate(tree, head)) return null;
  return childOf(tree, above, 'obj', 'iobj') === null ? above : null;
}

/** Whether the verb at `head` only leads to an infinitive, which says the rest. */
export function isLeading(tree: Tree, head: number): boolean {
  return childrenOf(tree, head, 'xcomp').some((i) => governorOf(tree, i) === head);
}

/** "*has* instituted schedules and allowed": a conjunct of the same form shares auxiliaries. */
function sharedAuxiliaries(tree: Tree, head: number): number[] {
  const { deprel, head: above, xpos } = tokenAt(tree, head);
  if (!isRelation(deprel, 'conj') || above < 0 || tokenAt(tree, above).xpos !== xpos) return [];
  if (!/^VB[NG]?$/.test(xpos) || childOf(tree, head, 'aux', 'cop', 'nsubj') !== null) return [];
  return childrenOf(tree, above, 'aux', 'cop');
}

/** Adverbs before the verb that stand beside it or between its auxiliaries; "not" anywhere. */
function isInner(tree: Tree, adverb: number, head: number, parts: readonly number[]): boolean {
  if (/^(not|n't|n’t|never)$/i.test(textAt(tree, adverb))) return true;
  const below = subtree(tree, adverb);
  if (adverb > head)
    return adverb === head + 1 && below.length === 1 && isObliqueAfter(tree, adverb, head);
  const first = Math.min(...below);
  const last = Math.max(...below);
  const between = parts.some((i) => i < first);
  return between || (last === head - 1 && below.length === 1);
}

/** "relies *heavily* on it" */
function isObliqueAfter(tree: Tree, adverb: number, head: number): boolean {
  return childrenOf(tree, head, 'obl').some((i) => Math.min(...subtree(tree, i)) === adverb + 1);
}

function textAt(tree: Tree, i: number): string {
  return tokenAt(tree, i).text;
}
