import type { Clause } from '../clause/clause.ts';
import { isCopular } from '../lexicon/verbs.ts';
import { childrenOf, tokenAt } from '../syntax/tree.ts';
import { isOperator } from './operators.ts';
import type { Proposition, RuleInput } from './proposition.ts';
import { verbProposition } from './verbal.ts';

/** Words that only say how their infinitive is meant: "are *unlikely* to wait", "has *yet* to pay". */
const RAISING = new Set(
  'have be go seem appear likely unlikely able unable set due use suppose supposed tend ought need happen bind about far'.split(
    ' ',
  ),
);

/** Clauses that no rule makes a proposition of: verbs over an infinitive, those without a subject. */
export function uncovered(input: RuleInput, found: readonly Proposition[]): Proposition[] {
  const heads = new Set(found.map(({ head }) => head));
  const predicated = new Set(
    found.filter(({ rule }) => rule === 'copula').map(({ anchor }) => anchor),
  );
  return input.clauses
    .filter(({ head }) => !heads.has(head) && !predicated.has(head))
    .flatMap((clause) => {
      const operator = isOperator(input.tree, clause.head);
      if (operator && RAISING.has(clause.lemma)) return [];
      return [toProposition(input, clause, operator ? 'operator' : 'clause')];
    });
}

function toProposition(input: RuleInput, clause: Clause, rule: string): Proposition {
  const { upos } = tokenAt(input.tree, clause.head);
  const pos = upos === 'VERB' ? 'verb' : upos === 'ADJ' ? 'adjective' : 'noun';
  return { ...verbProposition(input, clause, rule), pos };
}

/** Whether the copula rule speaks of a verb such as "become", which then states it itself. */
export function hasOwnVerb({ tree }: RuleInput, { rule, anchor }: Proposition): boolean {
  const { lemma } = tokenAt(tree, anchor);
  return (
    rule === 'copula' &&
    isCopular(lemma.toLowerCase()) &&
    childrenOf(tree, anchor, 'cop').length === 0
  );
}
