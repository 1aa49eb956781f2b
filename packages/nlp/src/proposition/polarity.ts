import type { Polarity } from '@entente/core';
import { isPredicate } from '../clause/find-clauses.ts';
import { childrenOf, isRelation, tokenAt, type Tree } from '../syntax/tree.ts';
import { isDeniedClaim } from './attribution.ts';
import { isNegated } from './negation.ts';
import { nounEffectOf, operatorsOver, polarityAt, type Operator } from './operators.ts';

/**
 * Whether what the clause at `anchor` says is denied: "did *not* sign", "*never* met", "*no* country
 * backed", "*without* consulting", "*refused* to condemn". Operators are composed from the outermost
 * to the clause, so that two denials cancel: "did not fail to".
 */
export function detectPolarity(tree: Tree, anchor: number, trigger: number): Polarity {
  if (!isPredicate(tree, anchor)) {
    return isNegated(tree, anchor) !== deniesNoun(tree, anchor) ? 'negative' : 'positive';
  }
  const operators = operatorsOver(tree, anchor);
  const flips = [
    isNegated(tree, anchor),
    trigger !== anchor && deniesNoun(tree, trigger),
    isDeniedClaim(tree, anchor),
    operators.length === 0 && isDisbelieved(tree, anchor),
  ];
  const odd = flips.filter(Boolean).length % 2 === 1;
  return (polarityUnder(tree, operators) === 'negative') !== odd ? 'negative' : 'positive';
}

/** What holds of a clause under its operators, given innermost first, before its own negation. */
function polarityUnder(tree: Tree, operators: readonly Operator[]): Polarity {
  return [...operators]
    .reverse()
    .reduce<Polarity>((outer, operator) => polarityAt(tree, operator, outer), 'positive');
}

/** "*cancelled* a visit": whether the verb over an event noun says that it does not happen. */
function deniesNoun(tree: Tree, noun: number): boolean {
  return nounEffectOf(tree, noun)?.affirmed === 'negative';
}

/** "did *not think* that Rome would pay" is taken to mean that it would not. */
function isDisbelieved(tree: Tree, anchor: number): boolean {
  const { deprel, head } = tokenAt(tree, anchor);
  if (!isRelation(deprel, 'ccomp') || head < 0) return false;
  const { lemma } = tokenAt(tree, head);
  return (
    /^(think|believe|expect|suppose|imagine)$/.test(lemma.toLowerCase()) &&
    childrenOf(tree, head, 'advmod').some((i) =>
      /^(not|n['’]t|never)$/i.test(tokenAt(tree, i).text),
    )
  );
}
