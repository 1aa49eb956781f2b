import { ancestors, tokenAt, type Tree } from '../../syntax/tree.ts';
import { nounFillers, nounProposition } from '../fillers.ts';
import type { Rule } from '../proposition.ts';

/** "Iraq's invasion of Kuwait" → Iraq | invasion | of Kuwait; "talks between Oman and Iran" */
export const nominal: Rule = {
  id: 'nominal',
  apply: (input) =>
    input.tree.tokens.flatMap((token, head) => {
      if (token.upos !== 'NOUN') return [];
      const fillers = nounFillers(input, head);
      if (fillers.length === 0) return [];
      const anchor = anchorOf(input.tree, head);
      return [nounProposition(input, { rule: 'nominal', head, fillers, anchor, scope: head })];
    }),
};

/** The verb whose clause the noun stands in. */
function anchorOf(tree: Tree, noun: number): number {
  return ancestors(tree, noun).find((i) => tokenAt(tree, i).upos === 'VERB') ?? noun;
}
