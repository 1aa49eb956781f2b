import { eventFamily, isBallot, isSummingUp } from '../lexicon/event-families.ts';
import { childrenOf, isRelation, markerOf, tokenAt, type Tree } from '../syntax/tree.ts';
import { eventLemma, isAsserted, isEventWord } from './events.ts';
import type { EventTime } from './reference.ts';
import type { DatedEvent, Story } from './story.ts';

const OTHER =
  /^(another|second|third|other|new|next|earlier|previous|former|similar|separate|further|future|last|first|fresh|opening|closing|annual|regular|possible|any|no)$/i;
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
  if (tokenAt(tree, event).upos === 'NOUN')
    return isEventWord(tree, event) ? nounAgain(tree, event, actors, story) : null;
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
  const family = eventFamily(lemma);
  const isSame = (one: DatedEvent): boolean =>
    (one.lemma === lemma || (family !== null && one.family === family)) &&
    (named.length === 0 || named.some((actor) => one.actors.includes(actor)));
  if (lead !== null && isSame(lead)) return lead.time;
  const last = events.findLast(isSame);
  if (last) return last.time;
  return isSummingUp(lemma) && isKnown ? (lead?.time ?? null) : null;
}

function isOtherNoun(tree: Tree, noun: number): boolean {
  return (
    childrenOf(tree, noun, 'nummod').length > 0 ||
    childrenOf(tree, noun, 'amod', 'compound').some((i) => OTHER.test(tokenAt(tree, i).text))
  );
}

/** Who voted how in the vote that was told, and the main verb of the article once more. */
function verbAgain(
  tree: Tree,
  verb: number,
  actors: Actors,
  { events, lead }: Story,
): EventTime | null {
  const { deprel, xpos } = tokenAt(tree, verb);
  const passive = hasAuxiliary(tree, verb, /^(was|were)$/i);
  const bare = /^(root|conj)$/.test(deprel) && childrenOf(tree, verb, 'aux').length === 0;
  const isPast = xpos === 'VBD' || (xpos === 'VBN' && (passive || bare));
  if (!isPast || hasAuxiliary(tree, verb, /^had$/i) || isOther(tree, verb)) return null;
  const mark = markerOf(tree, verb, 'mark');
  if (isRelation(deprel, 'advcl') && /^(after|before|since|if|until)$/.test(mark ?? ''))
    return null;
  const family = familyOfVerb(tree, verb);
  const lemma = eventLemma(tree, verb);
  const ofBallot = isBallot(family);
  const isLead = lead !== null && (ofBallot ? isBallot(lead.family) : isOfLead(lead));
  const ballot = ofBallot ? events.findLast((one) => isBallot(one.family)) : undefined;
  const found = isLead ? lead : ballot;
  return found && isAsserted(tree, verb) ? found.time : null;

  /** "she *landed*" after "she arrived", "the warrant was *issued*" after "issued a warrant" */
  function isOfLead(one: DatedEvent): boolean {
    if (one.lemma !== lemma && (family === null || one.family !== family)) return false;
    const doers = childrenOf(tree, verb, 'nsubj').filter(
      (i) => tokenAt(tree, i).deprel !== 'nsubj:pass',
    );
    if (doers.length > 0)
      return doers.flatMap((i) => actors(i)).some((actor) => one.actors.includes(actor));
    const things = childrenOf(tree, verb, 'nsubj:pass').map((i) => tokenAt(tree, i).lemma);
    return passive && things.some((thing) => one.things.includes(thing));
  }
}

/** Family of a verb; to back or oppose a text is to vote. */
function familyOfVerb(tree: Tree, verb: number): number | null {
  const lemma = eventLemma(tree, verb);
  const family = eventFamily(lemma);
  if (family !== null || !/^(back|support|oppose|reject|endorse)$/.test(lemma)) return family;
  const onText = childrenOf(tree, verb, 'obj', 'nsubj:pass').some((i) =>
    TEXTS.test(tokenAt(tree, i).lemma),
  );
  return onText ? eventFamily('vote') : null;
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
