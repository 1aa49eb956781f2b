import { childrenOf, isRelation, markerOf, tokenAt, type Tree } from '../syntax/tree.ts';

/** Marks of the condition that another clause depends on. */
const CONDITIONS: ReadonlySet<string> = new Set(['if', 'unless', ...provisos()]);

/** Marks that make a condition of what they lead. */
export function provisos(): string[] {
  return ['provided', 'providing', 'provided that', 'as long as', 'on condition'];
}

/** Whether a condition hangs on the clause: "*if* …", "*had* Berlin agreed", "would … *without* it". */
export function isConditional(tree: Tree, head: number): boolean {
  const conditions = childrenOf(tree, head, 'advcl').some(
    (i) =>
      marksOf(tree, i).some((mark) => CONDITIONS.has(mark)) ||
      isInverted(tree, i) ||
      isProviso(tree, i),
  );
  const would = childrenOf(tree, head, 'aux').some((i) =>
    /^(would|could|might|['’]d)$/i.test(tokenAt(tree, i).text),
  );
  const without = childrenOf(tree, head, 'obl', 'advcl').some((i) =>
    /^(without|but for)$/.test(markerOf(tree, i, 'case') ?? markerOf(tree, i, 'mark') ?? ''),
  );
  return conditions || (would && without);
}

/** All subordinators of a clause: "over *whether*", "*as if*". */
export function marksOf(tree: Tree, head: number): string[] {
  return childrenOf(tree, head, 'mark', 'case').map((i) =>
    [i, ...childrenOf(tree, i, 'fixed')]
      .map((at) => tokenAt(tree, at).text.toLowerCase())
      .join(' '),
  );
}

/** "*provided* that it recognises Kosovo": a participle that makes its clause a condition. */
export function isProviso(tree: Tree, i: number): boolean {
  const { deprel, text } = tokenAt(tree, i);
  return (
    isRelation(deprel, 'advcl') &&
    /^(provided|providing|supposing|assuming)$/i.test(text) &&
    childrenOf(tree, i, 'nsubj', 'obj').length === 0
  );
}

/** Whether the clause is what such a participle makes a condition. */
export function isUnderProviso(tree: Tree, head: number): boolean {
  const { deprel, head: above } = tokenAt(tree, head);
  return isRelation(deprel, 'ccomp') && above >= 0 && isProviso(tree, above);
}

/** "*Had* London consulted Dublin, …": a condition without a mark. */
export function isInverted(tree: Tree, head: number): boolean {
  const [subject] = childrenOf(tree, head, 'nsubj');
  const first = childrenOf(tree, head, 'aux', 'cop')[0];
  return (
    isRelation(tokenAt(tree, head).deprel, 'advcl') &&
    subject !== undefined &&
    first !== undefined &&
    first < subject &&
    /^(had|were|should)$/i.test(tokenAt(tree, first).text)
  );
}
