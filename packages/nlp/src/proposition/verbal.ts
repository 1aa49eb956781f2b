import type { Clause } from '../clause/clause.ts';
import { isNaming } from '../lexicon/reporting.ts';
import { isCopular } from '../lexicon/verbs.ts';
import { childrenOf } from '../syntax/tree.ts';
import { verbFillers } from './fillers.ts';
import { isOperator } from './operators.ts';
import type { Proposition, Rule, RuleInput } from './proposition.ts';

/** A rule that turns every clause which `handles` accepts into one proposition. */
export function clauseRule(id: string, handles: (clause: Clause) => boolean): Rule {
  return {
    id,
    apply: (input) =>
      input.clauses
        .filter(
          (clause) =>
            handles(clause) && !isOperator(input.tree, clause.head) && !isPredicative(clause),
        )
        .map((clause) => verbProposition(input, clause, id)),
  };
}

/** "calling Moscow its partner", "remains a partner": `object-complement` and `copula` read these. */
function isPredicative({ lemma, complements, objects, passive }: Clause): boolean {
  const copular = isCopular(lemma) && !passive && complements.length + objects.length > 0;
  return copular || (isNaming(lemma) && complements.length > 0);
}

/** The proposition that a verb makes with its arguments. */
export function verbProposition(
  { tree, sentence }: RuleInput,
  clause: Clause,
  rule: string,
): Proposition {
  return {
    sentence,
    rule,
    pos: 'verb',
    lemma: clause.lemma,
    head: clause.head,
    trigger: [clause.head, ...childrenOf(tree, clause.head, 'compound:prt')],
    fillers: verbFillers(tree, clause),
    contents: clause.contents,
    anchor: clause.head,
    scope: clause.head,
    namer: null,
    presupposed: false,
  };
}
