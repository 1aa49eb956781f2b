import { ancestors, type Tree } from '../syntax/tree.ts';

/**
 * The verb that a date as a label stands before: "*19 February:* gunmen *board* the tanker"; or null. A date and a
 * dash may be a dateline, so only a colon makes a label.
 */
export function verbAfterLabel(tree: Tree, from: number, to: number): number | null {
  if (from > 1 || tree.tokens[to]?.text !== ':') return null;
  const verbs = tree.tokens.flatMap(({ upos }, i) => (i > to && upos === 'VERB' ? [i] : []));
  const depth = (i: number): number => ancestors(tree, i).length;
  return verbs.sort((a, b) => depth(a) - depth(b) || a - b)[0] ?? null;
}
