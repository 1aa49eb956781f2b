import { ancestors, tokenAt, type Tree } from '../../syntax/tree.ts';
import { nounFillers, nounProposition } from '../fillers.ts';
import type { Filler } from '../proposition.ts';
import { createRule } from '../rule.ts';

/** "Iraq's invasion of Kuwait" → Iraq | invasion | of Kuwait; "talks between Oman and Iran" */
export const nominal = createRule<{ head: number; fillers: readonly Filler[] }>({
  id: 'nominal',
  looksAt: 'common nouns',
  candidates: (input) =>
    input.tree.tokens.flatMap(({ upos }, head) =>
      upos === 'NOUN' ? [{ head, fillers: nounFillers(input, head) }] : [],
    ),
  words: ({ head }) => [head],
  conditions: [
    {
      says: 'an owner, an adjective of a name or a phrase with a preposition names who takes part',
      holds: ({ fillers }) => fillers.length > 0,
    },
  ],
  make: ({ head, fillers }, input) => {
    const anchor = anchorOf(input.tree, head);
    return nounProposition(input, { rule: 'nominal', head, fillers, anchor, scope: head });
  },
});

/** The verb whose clause the noun stands in. */
function anchorOf(tree: Tree, noun: number): number {
  return ancestors(tree, noun).find((i) => tokenAt(tree, i).upos === 'VERB') ?? noun;
}
