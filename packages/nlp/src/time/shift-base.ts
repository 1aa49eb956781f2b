import { tokenAt, type Tree } from '../syntax/tree.ts';

/**
 * What "after" stands before, as the head of its clause or phrase: "after the *vote*", "after the offer was
 * *rejected*", also where the tree takes the word for a preposition of the clause's subject. Null where nothing follows.
 */
export function baseOf(tree: Tree, preposition: number): number | null {
  const { head, deprel } = tokenAt(tree, preposition);
  if (head <= preposition || !/^(mark|case)/.test(deprel)) return null;
  const noun = tokenAt(tree, head);
  const isSubject = noun.deprel.startsWith('nsubj') && noun.head > head;
  return isSubject && deprel === 'case' ? noun.head : head;
}
