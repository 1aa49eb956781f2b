import type { Clause } from '../../clause/clause.ts';
import { isDateWord } from '../../lexicon/calendar.ts';
import { markerOf, tokenAt, type Tree } from '../../syntax/tree.ts';
import type { Label } from '../../tagger/labels.ts';
import type { Filler, RuleInput } from '../proposition.ts';
import { createRule } from '../rule.ts';
import { notPredicative, sayingMore, verbProposition } from '../verbal.ts';

/** How sure the tagger must be of a trigger and of who acts. */
const SURE = 0.6;

/** "Egypt’s navy received permission to use the port of Djibouti." → Egypt’s navy | use | the port of Djibouti */
export const tagged = createRule<Clause>({
  id: 'tagged',
  looksAt: 'verbs',
  candidates: ({ clauses }) => clauses.filter(({ construction }) => construction !== 'copula'),
  words: ({ head }) => [head],
  conditions: [
    {
      says: 'the tree tells no subject, nor of a passive who is acted on',
      holds: ({ subjects, objects, passive }) =>
        subjects.length === 0 && !(passive && objects.length > 0),
    },
    sayingMore,
    notPredicative,
    {
      says: 'the argument tagger takes the verb for a statement',
      holds: ({ head }, { tagged: said }) => (said?.probability(head, 'stated') ?? 0) >= SURE,
    },
    {
      says: 'the argument tagger is sure who acts, or who is acted on by a passive',
      holds: (clause, input) => headsOf(input, clause, 'subject').length > 0,
    },
  ],
  make: (clause, input) => {
    const { fillers, ...rest } = verbProposition(input, clause, 'tagged');
    const slot = clause.passive ? 'object' : 'subject';
    const found = headsOf(input, clause, 'subject').map((head): Filler => ({ slot, head }));
    const others = fillers.length > 0 ? fillers : objectsOf(input, clause);
    return { ...rest, fillers: [...found, ...others] };
  },
});

/** Objects and phrases where the tree has none either. */
function objectsOf(input: RuleInput, clause: Clause): Filler[] {
  const heads = [...headsOf(input, clause, 'object'), ...headsOf(input, clause, 'argument')];
  return heads.map((head) => ({ slot: slotOf(input.tree, head), head }));
}

function slotOf(tree: Tree, head: number): string {
  if (isDateWord(tokenAt(tree, head).text)) return 'time';
  return markerOf(tree, head, 'case') ?? 'object';
}

/** Heads of the phrases that surely are this to the verb. */
function headsOf({ tree, tagged: said }: RuleInput, { head }: Clause, label: Label): number[] {
  if (said === null) return [];
  const sure = (i: number): boolean => i >= 0 && said.label(head, 'stated', i, label) >= SURE;
  return tree.tokens.flatMap(({ upos, head: above }, i) =>
    /^(NOUN|PROPN|PRON|NUM)$/.test(upos) && sure(i) && !sure(above) ? [i] : [],
  );
}
