import { isEventNoun } from '../lexicon/event-nouns.ts';
import {
  eventFamily,
  isAnnouncing,
  isDeadly,
  isIncident,
  isOccasion,
  isSummingUp,
} from '../lexicon/event-families.ts';
import { detectModality } from '../proposition/modality.ts';
import { detectPolarity } from '../proposition/polarity.ts';
import { ancestors, childrenOf, markerOf, tokenAt, type Tree } from '../syntax/tree.ts';

/** Tokens that say that something happens or is so: verbs, what is predicated, event nouns. */
export function findEvents(tree: Tree): number[] {
  return tree.tokens.flatMap((_, i) => (isEvent(tree, i) ? [i] : []));
}

function isEvent(tree: Tree, i: number): boolean {
  const { upos } = tokenAt(tree, i);
  return upos === 'VERB' || isEventWord(tree, i) || childrenOf(tree, i, 'cop').length > 0;
}

/** Whether token `i` is a noun for something that happens. */
export function isEventWord(tree: Tree, i: number): boolean {
  const { upos, lemma } = tokenAt(tree, i);
  if (upos !== 'NOUN') return false;
  const known = isEventNoun(lemma) || eventFamily(lemma, 'noun') !== null;
  return known || isOccasion(lemma) || isSummingUp(lemma) || isIncident(lemma) || isDeadly(lemma);
}

/** Lower-case lemma with its particle after `_`: `pull_out`. */
export function eventLemma(tree: Tree, i: number): string {
  const [particle] = childrenOf(tree, i, 'compound:prt');
  const lemma = tokenAt(tree, i).lemma.toLowerCase();
  return particle === undefined ? lemma : `${lemma}_${tokenAt(tree, particle).text.toLowerCase()}`;
}

/** Whether the clause at `i` is said to be so: neither denied nor planned, possible or asked for. */
export function isAsserted(tree: Tree, i: number): boolean {
  return detectModality(tree, i, i) === 'asserted' && detectPolarity(tree, i, i) === 'positive';
}

/**
 * Whether the event is still to come, so that its weekday is the next one: planned, asked for or feared, or in the
 * present ("talks *begin* on Friday"); a noun as its verb, or after "ahead of".
 */
export function isToCome(tree: Tree, i: number): boolean {
  const token = tokenAt(tree, i);
  if (token.upos === 'NOUN') {
    if (/^(ahead of|before|until)$/.test(markerOf(tree, i, 'case') ?? '')) return true;
    const verb = ancestors(tree, i).find((above) => tokenAt(tree, above).upos === 'VERB');
    const isObject = token.deprel === 'obj' && token.head === verb;
    if (verb !== undefined && isObject && isAnnouncing(tokenAt(tree, verb).lemma)) return true;
    return verb !== undefined && isToCome(tree, verb);
  }
  const modality = detectModality(tree, i, i);
  if (/^(planned|conditional)$/.test(modality)) return true;
  if (isPast(tree, i)) return false;
  if (modality !== 'asserted') return true;
  if (token.xpos === 'VBZ' || token.xpos === 'VBP') return true;
  if (token.xpos === 'VBG' && childrenOf(tree, i, 'aux').length > 0) return true;
  if (token.xpos === 'VBN') return childrenOf(tree, i, 'aux').length > 0;
  return /^(xcomp|advcl|conj)/.test(token.deprel) && token.head >= 0 && isToCome(tree, token.head);
}

/** Whether the clause at `i` is in the past: "met", "has met", "were meeting", "may have met". */
export function isPast(tree: Tree, i: number): boolean {
  if (tokenAt(tree, i).xpos === 'VBD') return true;
  return childrenOf(tree, i, 'aux', 'cop').some((aux) =>
    /^(was|were|had|has|have|did)$/i.test(tokenAt(tree, aux).text),
  );
}
