import { isAnswering, isPreventing } from '../lexicon/verbs.ts';
import { ancestors, childrenOf, isRelation, markerOf, tokenAt, type Tree } from '../syntax/tree.ts';
import { NOUN_OPERATORS, OPERATORS, type Effect } from '../lexicon/operators.ts';

/** An operator over a clause: "*refused* to condemn". */
export interface Operator {
  readonly token: number;
  readonly lemma: string;
  readonly effect: Effect;
}

/** What the word at `i` does to the infinitive that depends on it, or null: "*refused* to", "has *yet* to", "*too* weak to". */
export function effectOf(tree: Tree, i: number): Effect | null {
  const { lemma, xpos, upos } = tokenAt(tree, i);
  const isYet = /^(have|be|remain)$/.test(lemma) && hasAdverb(tree, i, 'yet');
  const isTooMuch = /^(ADJ|ADV)$/.test(upos) && tree.tokens[i - 1]?.text.toLowerCase() === 'too';
  if (isYet || isTooMuch) return { denies: true, modality: 'asserted' };
  if (lemma === 'go' && xpos === 'VBG') return { denies: false, modality: 'planned' };
  return OPERATORS.get(lemma.toLowerCase()) ?? null;
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

/** Whether the verb only says how its infinitive is meant, so that it makes no claim of its own. */
export function isOperator(tree: Tree, i: number): boolean {
  const lemma = tokenAt(tree, i).lemma.toLowerCase();
  if (effectOf(tree, i) === null || isAnswering(lemma) || isPreventing(lemma)) return false;
  return childrenOf(tree, i, 'xcomp', 'ccomp', 'advcl', 'acl').some((child) =>
    governs(tree, i, child),
  );
}

/** Whether `child` is the clause that operator `i` works on. */
function governs(tree: Tree, i: number, child: number): boolean {
  const { upos, deprel, xpos } = tokenAt(tree, child);
  if (upos !== 'VERB' && childrenOf(tree, child, 'cop').length === 0) return false;
  if (isRelation(deprel, 'xcomp')) return true;
  if (isRelation(deprel, 'ccomp'))
    return /^(deny|doubt|dispute|refute)$/.test(tokenAt(tree, i).lemma);

  if (xpos === 'VBG' && markerOf(tree, child, 'mark') === 'from') return true;
  const infinitive = xpos === 'VB' && childrenOf(tree, child, 'mark').length > 0;
  const object = childrenOf(tree, i, 'obj').length > 0;
  return infinitive && !object && (isRelation(deprel, 'advcl') || isRelation(deprel, 'acl'));
}

/**
 * Operators over the clause at `head`, innermost first: for "tried to refuse to answer" over
 * "answer" they are refuse, try. Conjuncts share them: "refused to condemn or *criticize*".
 */
export function operatorsOver(tree: Tree, head: number): Operator[] {
  const found: Operator[] = [];
  let at = head;
  for (const above of ancestors(tree, head)) {
    const effect = effectOf(tree, above);
    const { deprel } = tokenAt(tree, at);
    if (effect !== null && governs(tree, above, at)) {
      found.push({ token: above, lemma: tokenAt(tree, above).lemma.toLowerCase(), effect });
    } else if (
      !(isRelation(deprel, 'conj') && tokenAt(tree, above).upos === tokenAt(tree, at).upos) &&
      !isRelation(deprel, 'xcomp')
    )
      break;
    if (isRelation(deprel, 'conj') && ownsSubject(tree, at)) break;
    at = above;
  }
  return found;
}

function ownsSubject(tree: Tree, head: number): boolean {
  return childrenOf(tree, head, 'nsubj').length > 0;
}

/** What the verb above does to an event noun that is its object: "*cancelled* a visit to". */
export function nounEffectOf(tree: Tree, noun: number): Effect | null {
  const { deprel, head } = tokenAt(tree, noun);
  if (head < 0 || !/^(obj|obl|nsubj:pass|conj)/.test(deprel)) return null;
  if (isRelation(deprel, 'conj')) return nounEffectOf(tree, head);
  const particle = childrenOf(tree, head, 'compound:prt')[0];
  const lemma = tokenAt(tree, head).lemma.toLowerCase();
  const preposition = isRelation(deprel, 'obl') ? childrenOf(tree, noun, 'case')[0] : particle;
  const key =
    preposition === undefined ? lemma : `${lemma} ${tokenAt(tree, preposition).text.toLowerCase()}`;
  return NOUN_OPERATORS.get(key) ?? null;
}
