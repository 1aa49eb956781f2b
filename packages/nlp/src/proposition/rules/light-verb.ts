import { isLight } from '../../lexicon/verbs.ts';
import { tokenAt } from '../../syntax/tree.ts';
import { nounFillers, nounProposition } from '../fillers.ts';
import type { Rule } from '../proposition.ts';

/** "Turkey *launched an attack* on Syria." → Turkey | attack | on Syria; "talks were *held* by …" */
export const lightVerb: Rule = {
  id: 'light-verb',
  apply: (input) =>
    input.clauses
      .filter((clause) => isLight(clause.lemma.split(' ')[0] ?? '') && clause.subjects.length > 0)
      .flatMap((clause) =>
        clause.objects
          .filter((object) => tokenAt(input.tree, object).upos === 'NOUN')
          .map((object) => {
            const own = nounFillers(input, object);
            const owned = own.some(({ slot }) => slot === 'poss');
            const subjects = clause.subjects.map((head) => ({
              slot: owned ? 'subject' : 'poss',
              head,
            }));
            const obliques = clause.obliques.map(({ role, head }) => ({ slot: role, head }));
            const fillers = [...subjects, ...own, ...obliques];
            return nounProposition(input, {
              rule: 'light-verb',
              head: object,
              fillers,
              anchor: clause.head,
            });
          }),
      ),
};
