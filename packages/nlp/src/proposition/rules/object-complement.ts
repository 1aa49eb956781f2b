import { isNaming } from '../../lexicon/reporting.ts';
import { innerNoun, nounFillers, nounProposition } from '../fillers.ts';
import type { Rule } from '../proposition.ts';

/** "Brazil called Peru its partner." → Peru | partner | of Brazil, as Brazil says */
export const objectComplement: Rule = {
  id: 'object-complement',
  apply: (input) =>
    input.clauses
      .filter((clause) => isNaming(clause.lemma) && clause.complements.length > 0)
      .flatMap((clause) =>
        clause.complements.map((complement) => {
          const head = innerNoun(input.tree, complement);
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
        }),
      ),
};
