import type { Polarity } from '@entente/core';
import { isAnswering, isObjectControl, isPreventing, isSayingNoun } from '../lexicon/verbs.ts';
import { ancestors, childrenOf, isRelation, markerOf, tokenAt, type Tree } from '../syntax/tree.ts';
import {
  AGAINST,
  ENDING,
  LASTING,
  NOUN_OPERATORS,
  NOUNS_OVER_CLAUSES,
  OPERATORS,
  type Effect,
} from '../lexicon/operators.ts';
import { isNegated } from './negation.ts';

/** An operator over a clause: "*refused* to condemn". */
export interface Operator {
  readonly token: number;
  readonly lemma: string;
  readonly effect: Effect;
}

const DENIES: Effect = {
  affirmed: 'negative',
  negated: 'positive',
  modality: 'asserted',
  negatedModality: 'asserted',
};

/** What the word at `i` does to the clause that depends on it, or null: "*refused* to", "has *yet* to", "*too* weak to". */
export function effectOf(tree: Tree, i: number): Effect | null {
  const { lemma, xpos, upos } = tokenAt(tree, i);
  const isYet = /^(have|be|remain)$/.test(lemma) && hasAdverb(tree, i, 'yet');
  if (isYet || isTooMuch(tree, i)) return DENIES;
  if (isShortOf(tree, i)) return DENIES;
  if (lemma === 'go' && xpos === 'VBG') return OPERATORS.get('plan') ?? null;
  if (upos === 'VERB' && particleOf(tree, i) !== null)
    return OPERATORS.get(`${lemma.toLowerCase()}_${particleOf(tree, i) ?? ''}`) ?? null;
  return OPERATORS.get(lemma.toLowerCase()) ?? null;
}

function particleOf(tree: Tree, i: number): string | null {
  const [particle] = childrenOf(tree, i, 'compound:prt');
  return particle === undefined ? null : tokenAt(tree, particle).text.toLowerCase();
}

/** "*too* weak to attack", "*too* divided over it to agree" */
export function isTooMuch(tree: Tree, i: number): boolean {
  const { upos, xpos } = tokenAt(tree, i);
  const graded = /^(ADJ|ADV)$/.test(upos) || xpos === 'VBN';
  return graded && tree.tokens[i - 1]?.text.toLowerCase() === 'too';
}

/** "stopped *short* of promising", "is *far* from agreeing" */
function isShortOf(tree: Tree, i: number): boolean {
  const mark = { short: 'of', far: 'from' }[tokenAt(tree, i).text.toLowerCase()];
  return (
    mark !== undefined &&
    childrenOf(tree, i, 'advcl', 'acl', 'obl', 'xcomp', 'ccomp').some(
      (child) => markerOf(tree, child, 'mark') === mark,
    )
  );
}

/** "has *yet* to": the adverb on the word, or right before the "to" of its infinitive. */
function hasAdverb(tree: Tree, i: number, adverb: string): boolean {
  return [i, ...childrenOf(tree, i, 'xcomp', 'advcl', 'ccomp')].some((at) =>
    childrenOf(tree, at, 'advmod').some(
      (child) =>
        tokenAt(tree, child).text.toLowerCase() === adverb &&
        (at === i || tree.tokens[child + 1]?.text === 'to'),
    ),
  );
}

/** Verbs that say something of their own beside what they do to their clause. */
export function statesItself(lemma: string): boolean {
  return (
    isAnswering(lemma) ||
    isPreventing(lemma) ||
    /^(vote|elect|rule|let|allow|enable|permit|forbid|exclude|restrain|persuade|convince)$/.test(
      lemma,
    )
  );
}

/** Whether the verb only says how its infinitive is meant, so that it makes no claim of its own. */
export function isOperator(tree: Tree, i: number): boolean {
  const lemma = tokenAt(tree, i).lemma.toLowerCase();
  if (effectOf(tree, i) === null || statesItself(lemma)) return false;
  return childrenOf(tree, i, 'xcomp', 'ccomp', 'advcl', 'acl').some((child) =>
    governs(tree, i, child),
  );
}

/** Whether `child` is the clause that operator `i` works on. */
function governs(tree: Tree, i: number, child: number): boolean {
  const { upos, deprel, xpos } = tokenAt(tree, child);
  if (upos !== 'VERB' && childrenOf(tree, child, 'cop').length === 0) return false;
  if (isShortOf(tree, i)) return xpos === 'VBG';
  if (isRelation(deprel, 'xcomp')) return true;
  const { lemma } = tokenAt(tree, i);
  if (isRelation(deprel, 'ccomp') || isRelation(deprel, 'csubj'))
    return /^(likely|unlikely|possible|true|untrue|false|deny|doubt|dispute|refute|rule|exclude)$/.test(
      lemma.toLowerCase(),
    );
  if (xpos === 'VBG' && markerOf(tree, child, 'mark') === 'from') return true;
  const infinitive = xpos === 'VB' && childrenOf(tree, child, 'mark').length > 0;
  const object = childrenOf(tree, i, 'obj').length > 0;
  return infinitive && !object && (isRelation(deprel, 'advcl') || isRelation(deprel, 'acl'));
}

/**
 * Operators over the clause at `head`, innermost first: for "tried to refuse to answer" over
 * "answer" they are refuse, try. Conjuncts share them: "refused to condemn or *criticize*". What
 * somebody is asked for is no longer under what holds of the asking.
 */
export function operatorsOver(tree: Tree, head: number): Operator[] {
  const found: Operator[] = [];
  let at = head;
  for (let above = tokenAt(tree, at).head; above >= 0; above = tokenAt(tree, at).head) {
    const { deprel } = tokenAt(tree, at);
    const barrier = preventerOf(tree, at) ?? above;
    const turned = effectOfGerund(tree, at, barrier);
    const effect = turned ?? effectOf(tree, barrier);
    const over = nounOver(tree, at, above);
    if (effect && (turned || barrier !== above || governs(tree, above, at)))
      found.push({ token: barrier, lemma: tokenAt(tree, barrier).lemma.toLowerCase(), effect });
    else if (over) found.push(over);
    else if (isRelation(deprel, 'conj')) {
      if (tokenAt(tree, above).upos !== tokenAt(tree, at).upos || ownsSubject(tree, at)) break;
    } else if (!isRelation(deprel, 'xcomp') || isAsked(tree, above)) break;
    if (isRelation(deprel, 'conj') && ownsSubject(tree, at)) break;
    at = over ? (carrierOf(tree, above) ?? above) : barrier;
    if (over && at === above) break;
  }
  return found;
}

/** What holds of the clause under `operator` where `outer` holds of the operator. */
export function polarityAt(tree: Tree, { token, effect }: Operator, outer: Polarity): Polarity {
  const carrier = NOUNS_OVER_CLAUSES.get(tokenAt(tree, token).lemma.toLowerCase())
    ? carrierOf(tree, token)
    : null;
  const denied = isNegated(tree, token) || (carrier !== null && isNegated(tree, carrier));
  const negative = (outer === 'negative') !== denied;
  return negative ? effect.negated : effect.affirmed;
}

/** How the clause under the innermost of `operators` is meant by it. */
export function modalityAt(tree: Tree, operator: Operator): Operator['effect']['modality'] {
  const { effect, token } = operator;
  return isNegated(tree, token) ? effect.negatedModality : effect.modality;
}

function ownsSubject(tree: Tree, head: number): boolean {
  return childrenOf(tree, head, 'nsubj').length > 0;
}

/** "*asked* Russia to": whoever is asked, told or urged has not done it. */
function isAsked(tree: Tree, verb: number): boolean {
  const lemma = tokenAt(tree, verb).lemma.toLowerCase();
  return isObjectControl(lemma) && !OPERATORS.has(lemma);
}

/** "*prevented* thousands of migrants from crossing": the verb whose object the gerund hangs on. */
function preventerOf(tree: Tree, gerund: number): number | null {
  const { deprel, xpos } = tokenAt(tree, gerund);
  if (xpos !== 'VBG' || !isRelation(deprel, 'acl') || markerOf(tree, gerund, 'mark') !== 'from')
    return null;
  const verb = ancestors(tree, gerund).find((i) => tokenAt(tree, i).upos === 'VERB');
  if (verb === undefined) return null;
  const effect = effectOfGerund(tree, gerund, verb) ?? effectOf(tree, verb);
  return effect?.affirmed === 'negative' ? verb : null;
}

/** What a verb does to a gerund only: "*kept* reporters from entering", "*decided* against publishing". */
function effectOfGerund(tree: Tree, gerund: number, verb: number): Effect | null {
  if (tokenAt(tree, gerund).xpos !== 'VBG') return null;
  const mark = markerOf(tree, gerund, 'mark');
  const { lemma } = tokenAt(tree, verb);
  if (mark === 'against') return AGAINST.get(lemma) ?? null;
  return mark === 'from' && /^(keep|stop|hold|save|protect|free)$/.test(lemma) ? DENIES : null;
}

/** "no *intention* of returning", "its *refusal* to sign": the noun that means the clause at `at`. */
function nounOver(tree: Tree, at: number, above: number): Operator | null {
  const { deprel, xpos } = tokenAt(tree, at);
  const lemma = tokenAt(tree, above).lemma.toLowerCase();
  const effect = NOUNS_OVER_CLAUSES.get(lemma);
  const gerund = xpos === 'VBG' && markerOf(tree, at, 'mark') === 'of';
  const infinitive = xpos === 'VB' && markerOf(tree, at, 'mark') === 'to';
  const hangs = isRelation(deprel, 'acl') || isRelation(deprel, 'nmod');
  if (!effect || !hangs || tokenAt(tree, above).upos !== 'NOUN') return null;
  return gerund || infinitive ? { token: above, lemma, effect } : null;
}

/** "*has* no intention", "did not *make* an effort": the verb that carries a noun, or null. */
export function carrierOf(tree: Tree, noun: number): number | null {
  const { deprel, head } = tokenAt(tree, noun);
  const carried =
    head >= 0 &&
    isRelation(deprel, 'obj') &&
    /^(have|make|show|express|give|see|take|get|signal)$/.test(tokenAt(tree, head).lemma);
  return carried && !isNegated(tree, noun) ? head : null;
}

/** "rejected the *demand*": what is said or asked stays so, whoever rejects it. */
function isMade(tree: Tree, noun: number): boolean {
  const lemma = tokenAt(tree, noun).lemma.toLowerCase();
  return isSayingNoun(lemma) || NOUNS_OVER_CLAUSES.has(lemma);
}

/**
 * What the verb above does to a noun that is its object: "*cancelled* a visit to", "*suspended* its recognition of",
 * "*lifted* most of its sanctions on".
 */
export function nounEffectOf(tree: Tree, noun: number): Effect | null {
  const { deprel, head } = tokenAt(tree, wholeOf(tree, noun));
  if (head < 0 || !/^(obj|obl|nsubj:pass|conj)/.test(deprel)) return null;
  if (isRelation(deprel, 'conj')) return nounEffectOf(tree, head);
  const particle = childrenOf(tree, head, 'compound:prt')[0];
  const lemma = tokenAt(tree, head).lemma.toLowerCase();
  if (/^(reject|refuse)$/.test(lemma) && isMade(tree, noun)) return null;
  const preposition = isRelation(deprel, 'obl') ? childrenOf(tree, noun, 'case')[0] : particle;
  const key =
    preposition === undefined ? lemma : `${lemma} ${tokenAt(tree, preposition).text.toLowerCase()}`;
  const ended = ENDING.has(key) && LASTING.has(tokenAt(tree, noun).lemma.toLowerCase());
  return ended ? DENIES : (NOUN_OPERATORS.get(key) ?? null);
}

/** "*most* of its sanctions", "*all* cooperation": the word that the verb's object is of, or the noun itself. */
function wholeOf(tree: Tree, noun: number): number {
  const { deprel, head } = tokenAt(tree, noun);
  const isPart =
    head >= 0 &&
    isRelation(deprel, 'nmod') &&
    markerOf(tree, noun, 'case') === 'of' &&
    /^(most|all|much|many|some|part|half|rest|several|any)$/.test(tokenAt(tree, head).lemma);
  return isPart ? head : noun;
}
