import type { Clause } from '../../clause/clause.ts';
import { isCopular } from '../../lexicon/verbs.ts';
import { markerOf, tokenAt } from '../../syntax/tree.ts';
import { isOperator } from '../operators.ts';
import { innerNoun, nounFillers, nounProposition } from '../fillers.ts';
import type { Filler, Proposition, Rule, RuleInput } from '../proposition.ts';

/** "Japan is an ally of Australia." → Japan | ally | of Australia; also "were among the abstainers" */
export const copula: Rule = {
  id: 'copula',
  apply: (input) =>
    input.clauses.flatMap((clause) => {
      const predicate = predicateOf(input, clause);
      const operator = isOperator(input.tree, clause.head);
      return operator || predicate === null || clause.subjects.length === 0
        ? []
        : [toProposition(input, clause, predicate)];
    }),
};

/** What the subject is said to be: the head of a copular clause, or the object of "constitute". */
function predicateOf({ tree }: RuleInput, clause: Clause): number | null {
  if (clause.construction === 'copula') return innerNoun(tree, clause.head);
  if (!isCopular(clause.lemma) || clause.passive) return null;
  const [first] = [...clause.complements, ...clause.objects];
  return first === undefined ? null : innerNoun(tree, first);
}

function toProposition(input: RuleInput, clause: Clause, predicate: number): Proposition {
  const { upos } = tokenAt(input.tree, predicate);
  const subjects: Filler[] = clause.subjects.map((head) => ({ slot: 'subject', head }));
  const engaged = /^(in|at|under|on)$/.test(markerOf(input.tree, predicate, 'case') ?? '');
  const owners = engaged ? subjects.map((one) => ({ ...one, slot: 'poss' })) : [];
  const fillers = [...subjects, ...nounFillers(input, predicate), ...owners];
  const obliques = clause.obliques.map(({ role, head }) => ({ slot: role, head }));
  const use = {
    rule: 'copula',
    head: predicate,
    fillers: [...fillers, ...obliques],
    anchor: clause.head,
  };
  const adjective = upos === 'ADJ' || upos === 'VERB';
  return nounProposition(input, {
    ...use,
    pos: adjective ? 'adjective' : 'noun',
    contents: clause.contents,
  });
}
