import { tokenAt } from '../../syntax/tree.ts';
import { nounFillers, nounProposition } from '../fillers.ts';
import type { Rule } from '../proposition.ts';

/** "During a *conversation* with Olaf Scholz, Rishi Sunak said …" → Rishi Sunak | conversation | with Olaf Scholz */
export const nounInAdjunct: Rule = {
  id: 'noun-in-adjunct',
  apply: (input) =>
    input.clauses
      .filter((clause) => clause.subjects.length > 0)
      .flatMap((clause) =>
        clause.obliques
          .filter(
            ({ role, head }) =>
              /^(during|in|at|after|before|following|on)$/.test(role) &&
              tokenAt(input.tree, head).upos === 'NOUN',
          )
          .flatMap(({ head }) => {
            const own = nounFillers(input, head);
            const hasOther = own.some(({ slot }) => slot === 'with');
            if (!hasOther || own.some(({ slot }) => slot === 'poss' || slot === 'between'))
              return [];
            const subjects = clause.subjects.map((subject) => ({ slot: 'poss', head: subject }));
            const use = {
              rule: 'noun-in-adjunct',
              head,
              fillers: [...subjects, ...own],
              anchor: clause.head,
              scope: head,
            };
            return [nounProposition(input, { ...use, presupposed: true })];
          }),
      ),
};
