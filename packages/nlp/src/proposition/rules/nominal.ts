import { comesAbout } from '../../lexicon/event-families.ts';
import { ancestors, childrenOf, isRelation, tokenAt, type Tree } from '../../syntax/tree.ts';
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
    const scope = happeningOf(input.tree, head) ?? head;
    return nounProposition(input, { rule: 'nominal', head, fillers, anchor, scope });
  },
});

/** "if the talks *take place*", "the deal failed to *materialise*": the verb that says whether it happens, or null. */
function happeningOf(tree: Tree, noun: number): number | null {
  const { deprel, head } = tokenAt(tree, noun);
  if (head < 0 || !isRelation(deprel, 'nsubj')) return null;
  const verbs = [head, ...childrenOf(tree, head, 'xcomp')];
  return verbs.find((verb) => comesAbout(tokenAt(tree, verb).lemma)) ?? null;
}

/** The verb whose clause the noun stands in. */
function anchorOf(tree: Tree, noun: number): number {
  return ancestors(tree, noun).find((i) => tokenAt(tree, i).upos === 'VERB') ?? noun;
}
