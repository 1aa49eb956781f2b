import type { Clause, Oblique } from '../../clause/clause.ts';
import { tokenAt } from '../../syntax/tree.ts';
import { nounFillers, nounProposition } from '../fillers.ts';
import { createRule } from '../rule.ts';

/** "During a *conversation* with Olaf Scholz, Rishi Sunak said …" → Rishi Sunak | conversation | with Olaf Scholz */
export const nounInAdjunct = createRule<Oblique & { readonly clause: Clause }>({
  id: 'noun-in-adjunct',
  looksAt: 'phrases that say when, where or how a clause holds',
  candidates: ({ clauses }) =>
    clauses.flatMap((clause) => clause.obliques.map((oblique) => ({ ...oblique, clause }))),
  words: ({ head }) => [head],
  conditions: [
    { says: 'the clause has a subject', holds: ({ clause }) => clause.subjects.length > 0 },
    {
      says: 'the phrase begins with during, in, at, after, before, following or on',
      holds: ({ role }) => /^(during|in|at|after|before|following|on)$/.test(role),
    },
    {
      says: 'a common noun heads the phrase',
      holds: ({ head }, { tree }) => tokenAt(tree, head).upos === 'NOUN',
    },
    {
      says: 'the noun has a phrase with “with”, which names the other side',
      holds: ({ head }, input) => nounFillers(input, head).some(({ slot }) => slot === 'with'),
    },
    {
      says: 'the noun leaves it to the subject who has part, unlike “Ghana’s talks”, “talks between”',
      holds: ({ head }, input) =>
        !nounFillers(input, head).some(({ slot }) => slot === 'poss' || slot === 'between'),
    },
  ],
  make: ({ head, clause }, input) => {
    const subjects = clause.subjects.map((subject) => ({ slot: 'poss', head: subject }));
    return nounProposition(input, {
      rule: 'noun-in-adjunct',
      head,
      fillers: [...subjects, ...nounFillers(input, head)],
      anchor: clause.head,
      scope: head,
      presupposed: true,
    });
  },
});
