import { eventFamily, isBallot, isIncident, isSummingUp } from '../lexicon/event-families.ts';
import { isNominalOf } from '../lexicon/nominalization.ts';
import { childrenOf, isRelation, markerOf, tokenAt, type Tree } from '../syntax/tree.ts';
import { eventLemma, isAsserted } from './events.ts';
import type { EventTime } from './reference.ts';
import type { DatedEvent, Story } from './story.ts';

const OTHER =
  /^(another|second|third|other|new|next|earlier|previous|former|similar|separate|further|future|last|first|fresh|opening|closing|annual|regular|possible|any|no)$/i;
const ELECTION = eventFamily('election', 'noun');
const TEXTS = /^(text|resolution|draft|motion|measure|bill|amendment|proposal)$/;

/** The clusters that the phrase at a token of the sentence speaks of. */
export type Actors = (token: number) => readonly number[];

/**
 * The time of an event that has none of its own where the text has told it before: "the *vote*" after
 * "adopted on Wednesday". Or null.
 */
export function toldAgain(
  tree: Tree,
  event: number,
  actors: Actors,
  story: Story,
): EventTime | null {
  if (tokenAt(tree, event).upos === 'NOUN') return nounAgain(tree, event, actors, story);
  return tokenAt(tree, event).upos === 'VERB' ? verbAgain(tree, event, actors, story) : null;
}

/** "the talks", "its decision", "Japan’s visit" where Japan made it; not "the opening ceremony", "a second vote". */
function nounAgain(tree: Tree, noun: number, actors: Actors, story: Story): EventTime | null {
  const { events, lead } = story;
  const owners = childrenOf(tree, noun, 'nmod:poss');
  const named = owners.filter((i) => tokenAt(tree, i).upos !== 'PRON').flatMap((i) => actors(i));
  const isKnown = [...childrenOf(tree, noun, 'det'), ...owners].some((i) =>
    /^(the|this|that|these|those|its|his|her|their)$/i.test(tokenAt(tree, i).text),
  );
  if ((!isKnown && named.length === 0) || isOtherNoun(tree, noun)) return null;
  const { lemma } = tokenAt(tree, noun);
  const family = eventFamily(lemma, 'noun');
  const isElection = /^(vote|ballot|poll)$/.test(lemma);
  const isSame = (one: DatedEvent): boolean =>
    (one.lemma === lemma ||
      (family !== null && one.family === family) ||
      (isElection && one.family === ELECTION) ||
      (one.isVerb && isNominalOf(lemma, one.lemma))) &&
    (named.length === 0 || named.some((actor) => one.actors.includes(actor)));
  if (lead !== null && isSame(lead)) return lead.time;
  const last = events.findLast(isSame);
  if (last) return last.time;
  const isLeads = lead !== null && named.some((actor) => lead.actors.includes(actor));
  if (isSummingUp(lemma) && isLeads) return lead.time;
  if (!isKnown) return null;
  if (isIncident(lemma)) return events.findLast((one) => one.rank === 0)?.time ?? null;
  return isSummingUp(lemma) ? (lead?.time ?? null) : null;
}

function isOtherNoun(tree: Tree, noun: number): boolean {
  return (
    childrenOf(tree, noun, 'nummod').length > 0 ||
    childrenOf(tree, noun, 'amod', 'compound').some((i) => OTHER.test(tokenAt(tree, i).text))
  );
}

/** Who voted how in the vote that was told, and what was told of the same people and things once more. */
function verbAgain(
  tree: Tree,
  verb: number,
  actors: Actors,
  { events, lead }: Story,
): EventTime | null {
  const { deprel, xpos } = tokenAt(tree, verb);
  const passive = hasAuxiliary(tree, verb, /^(was|were)$/i);
  const bare = /^(root|conj)$/.test(deprel) && childrenOf(tree, verb, 'aux').length === 0;
  const isPast =
    xpos === 'VBD' ||
    (/^VB[PZ]$/.test(xpos) && isHeadline(tree)) ||
    (xpos === 'VBN' && (passive || bare));
  if (!isPast || hasAuxiliary(tree, verb, /^had$/i) || isOther(tree, verb)) return null;
  if (!isAsserted(tree, verb)) return null;
  const mark = markerOf(tree, verb, 'mark') ?? '';
  const isBound = isRelation(deprel, 'advcl') && /^(after|before|since|if|until)$/.test(mark);
  const family = familyOfVerb(tree, verb);
  const lemma = eventLemma(tree, verb);
  const subjects = childrenOf(tree, verb, 'nsubj').filter(
    (i) => tokenAt(tree, i).deprel !== 'nsubj:pass',
  );
  const doers = subjects.flatMap((i) => actors(i));
  const things = childrenOf(tree, verb, 'nsubj:pass', 'obj').map((i) => tokenAt(tree, i).lemma);
  if (lead !== null && isLead(lead)) return lead.time;
  if (isBallot(family) && !isBound)
    return events.findLast((one) => isBallot(one.family))?.time ?? null;
  return events.findLast(isSame)?.time ?? null;

  function isTold(one: DatedEvent): boolean {
    return one.lemma === lemma || (family !== null && one.family === family);
  }

  /** "she *landed*" after "she arrived", "the warrant was *issued*" after "issued a warrant" */
  function isLead(one: DatedEvent): boolean {
    if (isBallot(family) && !isBound) return isBallot(one.family);
    if (!isTold(one)) return false;
    if (subjects.length > 0) return doers.some((actor) => one.actors.includes(actor));
    return passive && !isBound && things.some((thing) => one.things.includes(thing));
  }

  /** "Peru *recalled its envoy*" after "Peru recalled its envoy on Friday": the same doer and the same thing. */
  function isSame(one: DatedEvent): boolean {
    if (!isTold(one) || !things.some((thing) => one.things.includes(thing))) return false;
    return subjects.length > 0 && doers.some((actor) => one.actors.includes(actor));
  }
}

/** Whether a sentence has no full stop, so that its present is the past: "China *abstains*". */
export function isHeadline(tree: Tree): boolean {
  return !/^[.!?]/.test(tree.tokens.at(-1)?.text ?? '.');
}

/** Family of a verb; to back or oppose a text is to vote. */
export function familyOfVerb(tree: Tree, verb: number): number | null {
  const lemma = eventLemma(tree, verb);
  const family = eventFamily(lemma, 'verb');
  if (family !== null || !/^(back|support|oppose|reject|endorse)$/.test(lemma)) return family;
  const onText = childrenOf(tree, verb, 'obj', 'nsubj:pass').some((i) =>
    TEXTS.test(tokenAt(tree, i).lemma),
  );
  return onText ? eventFamily('vote', 'verb') : null;
}

function hasAuxiliary(tree: Tree, verb: number, form: RegExp): boolean {
  return childrenOf(tree, verb, 'aux').some((i) => form.test(tokenAt(tree, i).text));
}

/** "*another* warrant was issued": said of something else than what was told. */
function isOther(tree: Tree, verb: number): boolean {
  return childrenOf(tree, verb, 'obj', 'nsubj').some((argument) =>
    childrenOf(tree, argument, 'amod', 'det').some((i) => OTHER.test(tokenAt(tree, i).text)),
  );
}
