import type { Clause } from '../../clause/clause.ts';
import { isCopular } from '../../lexicon/verbs.ts';
import { markerOf, tokenAt } from '../../syntax/tree.ts';
import { isOperator } from '../operators.ts';
import { innerNoun, nounFillers, nounProposition } from '../fillers.ts';
import type { Filler, Proposition, RuleInput } from '../proposition.ts';
import { createRule } from '../rule.ts';

/** "Japan is an ally of Australia." → Japan | ally | of Australia; also "were among the abstainers" */
export const copula = createRule<Predication>({
  id: 'copula',
  looksAt: 'what a subject is said to be, after “is”, “remains” and the like',
  candidates: (input) =>
    input.clauses.flatMap((clause) => {
      const predicate = predicateOf(input, clause);
      return predicate === null ? [] : [{ clause, predicate }];
    }),
  words: ({ clause, predicate }) => [predicate, clause.head],
  conditions: [
    {
      says: 'the phrase tells something of its own, not only how a verb is meant (“is ready to”)',
      holds: ({ clause }, { tree }) => !isOperator(tree, clause.head),
    },
    { says: 'the clause has a subject', holds: ({ clause }) => clause.subjects.length > 0 },
  ],
  make: toProposition,
});

interface Predication {
  readonly clause: Clause;
  /** Head of what the subject is said to be. */
  readonly predicate: number;
}

/** What the subject is said to be: the head of a copular clause, or the object of "constitute". */
function predicateOf({ tree }: RuleInput, clause: Clause): number | null {
  if (clause.construction === 'copula') return innerNoun(tree, clause.head);
  if (!isCopular(clause.lemma) || clause.passive) return null;
  const [first] = [...clause.complements, ...clause.objects];
  return first === undefined ? null : innerNoun(tree, first);
}

function toProposition({ clause, predicate }: Predication, input: RuleInput): Proposition {
  const { upos } = tokenAt(input.tree, predicate);
  const subjects: Filler[] = clause.subjects.map((head) => ({ slot: 'subject', head }));
  const engaged = /^(in|at|under|on)$/.test(markerOf(input.tree, predicate, 'case') ?? '');
  const owners = engaged ? subjects.map((one) => ({ ...one, slot: 'poss' })) : [];
  const obliques = clause.obliques.map(({ role, head }) => ({ slot: role, head }));
  return nounProposition(input, {
    rule: 'copula',
    head: predicate,
    pos: upos === 'ADJ' || upos === 'VERB' ? 'adjective' : 'noun',
    fillers: [...subjects, ...nounFillers(input, predicate), ...owners, ...obliques],
    anchor: clause.head,
    contents: clause.contents,
  });
}
