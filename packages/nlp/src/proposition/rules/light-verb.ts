import type { Clause } from '../../clause/clause.ts';
import { isLight } from '../../lexicon/verbs.ts';
import { tokenAt } from '../../syntax/tree.ts';
import { nounFillers, nounProposition } from '../fillers.ts';
import { createRule } from '../rule.ts';

/** "Turkey *launched an attack* on Syria." → Turkey | attack | on Syria; "talks were *held* by …" */
export const lightVerb = createRule<{ clause: Clause; object: number }>({
  id: 'light-verb',
  looksAt: 'verbs with an object',
  candidates: ({ clauses }) =>
    clauses.flatMap((clause) => clause.objects.map((object) => ({ clause, object }))),
  words: ({ clause, object }) => [object, clause.head],
  conditions: [
    {
      says: 'the verb leaves what is done to its object, as “launch” and “hold” do',
      holds: ({ clause }) => isLight(clause.lemma.split(' ')[0] ?? ''),
    },
    { says: 'the verb has a subject', holds: ({ clause }) => clause.subjects.length > 0 },
    {
      says: 'the object is a common noun',
      holds: ({ object }, { tree }) => tokenAt(tree, object).upos === 'NOUN',
    },
  ],
  make: ({ clause, object }, input) => {
    const own = nounFillers(input, object);
    const slot = own.some((filler) => filler.slot === 'poss') ? 'subject' : 'poss';
    const subjects = clause.subjects.map((head) => ({ slot, head }));
    const obliques = clause.obliques.map(({ role, head }) => ({ slot: role, head }));
    return nounProposition(input, {
      rule: 'light-verb',
      head: object,
      fillers: [...subjects, ...own, ...obliques],
      anchor: clause.head,
    });
  },
});
