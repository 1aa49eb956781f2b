import { tokenAt, type Tree } from '../syntax/tree.ts';

/**
 * The verb of the clause that says what happened at the date that ends before `to`: "on 30 May, *when* a boat
 * *rammed* a trawler"; or null.
 */
export function verbOfWhen(tree: Tree, to: number): number | null {
  const comma = tree.tokens[to]?.text === ',' ? 1 : 0;
  const when = tree.tokens[to + comma];
  if (!when || !/^when$/i.test(when.text)) return null;
  const verb = when.head;
  return verb > to && tokenAt(tree, verb).upos === 'VERB' ? verb : null;
}
