import type { Polarity } from '@entente/core';
import { isDeniedClaim } from './attribution.ts';
import { childrenOf, markerOf, tokenAt, type Tree } from '../syntax/tree.ts';
import { nounEffectOf, operatorsOver } from './operators.ts';
import { isPredicate } from '../clause/find-clauses.ts';

const NEGATORS = new Set([
  "n't",
  'n’t',
  'not',
  'never',
  'neither',
  'nor',
  'hardly',
  'scarcely',
  'no',
]);

/**
 * Whether what the clause at `anchor` says is denied: "did *not* sign", "*never* met", "*no* country
 * backed", "*without* consulting", "*refused* to condemn". Two denials cancel: "did not fail to".
 */
export function detectPolarity(tree: Tree, anchor: number, trigger: number): Polarity {
  if (!isPredicate(tree, anchor)) {
    return isNegated(tree, anchor) !== deniesNoun(tree, anchor) ? 'negative' : 'positive';
  }
  const operators = operatorsOver(tree, anchor);
  const heads = [anchor, ...operators.map(({ token }) => token)];
  const refused =
    (trigger !== anchor && deniesNoun(tree, trigger)) || isDeniedClaim(tree, anchor) ? 1 : 0;
  const denials =
    heads.filter((head) => isNegated(tree, head)).length +
    operators.filter(({ effect }) => effect.denies).length +
    refused;
  return denials % 2 === 1 ? 'negative' : 'positive';
}

/** "*cancelled* a visit": whether the verb over an event noun says that it does not happen. */
function deniesNoun(tree: Tree, noun: number): boolean {
  return nounEffectOf(tree, noun)?.denies ?? false;
}

/** Whether a negation hangs on the word itself or on its subject or object. */
export function isNegated(tree: Tree, head: number): boolean {
  const adverbs = childrenOf(tree, head, 'advmod', 'aux', 'cc');
  if (
    adverbs.some(
      (i) => NEGATORS.has(tokenAt(tree, i).text.toLowerCase()) && !isNotOnly(tree, i, head),
    )
  )
    return true;
  if (markerOf(tree, head, 'mark') === 'without' || markerOf(tree, head, 'case') === 'without')
    return true;
  const determined = [head, ...childrenOf(tree, head, 'nsubj', 'obj')];
  return determined.some((i) =>
    childrenOf(tree, i, 'det', 'cc', 'advmod').some((d) =>
      /^(no|neither)$/i.test(tokenAt(tree, d).text),
    ),
  );
}

/** "not only … but" affirms. */
function isNotOnly(tree: Tree, negator: number, head: number): boolean {
  return negator + 1 !== head && tree.tokens[negator + 1]?.text.toLowerCase() === 'only';
}
