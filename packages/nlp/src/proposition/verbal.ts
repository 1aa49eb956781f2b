import type { Clause } from '../clause/clause.ts';
import { isNaming } from '../lexicon/reporting.ts';
import { isCopular } from '../lexicon/verbs.ts';
import { childrenOf } from '../syntax/tree.ts';
import { verbFillers } from './fillers.ts';
import { isOperator } from './operators.ts';
import type { Proposition, RuleInput } from './proposition.ts';
import { createRule, type Condition, type Rule } from './rule.ts';

/** A rule that turns each verb for which `conditions` hold into a proposition with its arguments. */
export function clauseRule(id: string, conditions: readonly Condition<Clause>[]): Rule {
  return createRule<Clause>({
    id,
    looksAt: 'verbs',
    candidates: ({ clauses }) => clauses.filter(({ construction }) => construction !== 'copula'),
    words: ({ head }) => [head],
    conditions: [...conditions, sayingMore, notPredicative],
    make: (clause, input) => verbProposition(input, clause, id),
  });
}

/** The subject is the verb's own and comes from no other word of the sentence. */
export const ownSubject: Condition<Clause> = {
  says: 'any subject is the verb’s own, not that of another word',
  holds: ({ construction }) => construction === 'main',
};

/** "*refused* to condemn" says how "condemn" is meant: that is read with "condemn". */
export const sayingMore: Condition<Clause> = {
  says: 'the verb tells an act of its own, not only how another is meant (“refused to”)',
  holds: ({ head }, { tree }) => !isOperator(tree, head),
};

/** "calling Moscow its partner", "remains a partner": `object-complement` and `copula` read these. */
export const notPredicative: Condition<Clause> = {
  says: 'the verb tells what is done, not what somebody is or is called (“remains a partner”)',
  holds: ({ lemma, complements, objects, passive }) => {
    const copular = isCopular(lemma) && !passive && complements.length + objects.length > 0;
    return !copular && !(isNaming(lemma) && complements.length > 0);
  },
};

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
