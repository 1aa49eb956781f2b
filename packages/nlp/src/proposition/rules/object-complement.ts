import type { Clause } from '../../clause/clause.ts';
import { isNaming } from '../../lexicon/reporting.ts';
import { innerNoun, nounFillers, nounProposition } from '../fillers.ts';
import { createRule } from '../rule.ts';

/** "Brazil called Peru its partner." → Peru | partner | of Brazil, as Brazil says */
export const objectComplement = createRule<{ clause: Clause; complement: number; head: number }>({
  id: 'object-complement',
  looksAt: 'what an object is said to be, as after “called Peru”',
  candidates: ({ clauses, tree }) =>
    clauses.flatMap((clause) =>
      clause.complements.map((complement) => {
        return { clause, complement, head: innerNoun(tree, complement) };
      }),
    ),
  words: ({ clause, head }) => [head, clause.head],
  conditions: [
    {
      says: 'the verb names or judges, as “call” and “elect” do',
      holds: ({ clause }) => isNaming(clause.lemma),
    },
  ],
  make: ({ clause, complement, head }, input) => {
    const objects = clause.objects.filter((object) => object !== complement);
    return nounProposition(input, {
      rule: 'object-complement',
      head,
      fillers: [
        ...objects.map((object) => ({ slot: 'subject', head: object })),
        ...nounFillers(input, head),
      ],
      anchor: clause.head,
      namer: { verb: clause.head, subjects: clause.subjects },
    });
  },
});
