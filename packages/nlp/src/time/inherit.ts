import {
  carriesEvent,
  isDeadly,
  isOccasion,
  occurs,
  phaseOf,
  results,
  suffers,
  takesPart,
} from '../lexicon/event-families.ts';
import { reportsClause } from '../lexicon/reporting.ts';
import { detectModality } from '../proposition/modality.ts';
import { nounEffectOf } from '../proposition/operators.ts';
import { detectPolarity } from '../proposition/polarity.ts';
import { childrenOf, isRelation, markerOf, tokenAt, type Tree } from '../syntax/tree.ts';
import { isAtOnce } from './attach-dates.ts';
import { withDuration } from './duration.ts';
import { eventLemma, isAsserted } from './events.ts';
import type { EventTime } from './reference.ts';
import type { Times } from './story.ts';

/**
 * Gives events without a time that of another one in their sentence which is the same event or a part of
 * it, in place. `fronted`: verbs before which a date stands that what is joined to them shares, and whether it
 * opens their clause, so that what has a subject of its own shares it too.
 */
export function inherit(
  tree: Tree,
  events: readonly number[],
  times: Times,
  fronted: ReadonlyMap<number, boolean>,
): void {
  for (const event of events) {
    if (times.has(event)) continue;
    const time =
      tokenAt(tree, event).upos === 'NOUN'
        ? timeOfNoun(tree, event, times)
        : timeOfVerb(tree, event, times, fronted);
    if (time !== null) times.set(event, time);
  }
}

/** "*held* talks on Monday", "talks *began* on Monday", "talks that *began* on Monday", "*ended* their summit" */
function timeOfNoun(tree: Tree, noun: number, times: Times): EventTime | null {
  const { head, deprel } = tokenAt(tree, noun);
  const direct = timeUnder(tree, noun, head, deprel, times);
  if (direct !== null) return direct;
  for (const verb of childrenOf(tree, noun, 'acl')) {
    if (tokenAt(tree, verb).deprel === 'acl' && tokenAt(tree, verb).xpos === 'VBN') {
      const time = timeUnder(tree, noun, verb, 'nsubj:pass', times);
      if (time !== null) return time;
    }
    const [pronoun] = childrenOf(tree, verb, 'nsubj').filter((i) => isRelative(tree, i));
    const role = pronoun === undefined ? null : tokenAt(tree, pronoun).deprel;
    const time = role === null ? null : timeUnder(tree, noun, verb, role, times);
    if (time !== null) return time;
  }
  return null;
}

function isRelative(tree: Tree, i: number): boolean {
  return /^(which|that)$/i.test(tokenAt(tree, i).text);
}

/** The time of a noun by its verb and its role there. */
function timeUnder(
  tree: Tree,
  noun: number,
  verb: number,
  role: string,
  times: Times,
): EventTime | null {
  const time = times.get(verb);
  if (!time || !/^(obj|nsubj|obl)/.test(role)) return null;
  if (role === 'obl') return isNewOccasion(tree, noun, verb) && isPlace(tree, noun) ? time : null;
  const lemma = eventLemma(tree, verb);
  const isObject = role === 'obj' || role === 'nsubj:pass';
  if (isObject && carriesEvent(lemma)) return time;
  if (role === 'nsubj' && (occurs(takesPlace(tree, verb) ? 'take_place' : lemma) || results(lemma)))
    return time;
  const phase = phaseOf(lemma);
  if (role === 'obj' && phase === null && isNewOccasion(tree, noun, verb)) return time;
  if (phase === null || (!isObject && childrenOf(tree, verb, 'obj').length > 0)) return null;
  const part = inPhase(phase, time);
  return part && withDuration(tree, noun, part);
}

/** The time of what begins or ends at a time. */
function inPhase(phase: 'begin' | 'end', time: EventTime): EventTime | null {
  return phase === 'begin'
    ? withEnds(time, time.eventFrom, null)
    : withEnds(time, null, time.eventTo);
}

/** "signed *at a ceremony* in Rome on Monday" */
function isPlace(tree: Tree, noun: number): boolean {
  return /^(at|in|during)$/.test(markerOf(tree, noun, 'case') ?? '');
}

function takesPlace(tree: Tree, verb: number): boolean {
  return childrenOf(tree, verb, 'obj').some((i) => tokenAt(tree, i).lemma === 'place');
}

/** "overshadowed *a meeting* in Rome on Monday", not "announced", "proposed" or "cancelled a meeting". */
function isNewOccasion(tree: Tree, noun: number, verb: number): boolean {
  const determined = childrenOf(tree, noun, 'det', 'nmod:poss').some(
    (i) => !/^an?$/i.test(tokenAt(tree, i).text),
  );
  const { lemma } = tokenAt(tree, noun);
  if (determined || !isOccasion(lemma) || nounEffectOf(tree, noun) !== null) return false;
  return !reportsClause(tokenAt(tree, verb).lemma) && isAsserted(tree, verb);
}

function withEnds(
  { basis }: EventTime,
  eventFrom: EventTime['eventFrom'],
  eventTo: EventTime['eventTo'],
): EventTime | null {
  return eventFrom === null && eventTo === null ? null : { eventFrom, eventTo, basis };
}

function timeOfVerb(
  tree: Tree,
  verb: number,
  times: Times,
  fronted: ReadonlyMap<number, boolean>,
): EventTime | null {
  const { head, deprel } = tokenAt(tree, verb);
  const above = times.get(head) ?? null;
  const phase =
    above !== null && isRelation(deprel, 'xcomp') ? phaseOf(eventLemma(tree, head)) : null;
  if (above !== null && phase !== null) return inPhase(phase, above);
  if (above !== null && isAtOnce(tree, verb)) return above;
  const main = timeOfParticiple(tree, verb, times);
  if (main !== null) return main;
  const isShared = isJoined(tree, verb, fronted) || isContinued(tree, verb, above);
  if (above !== null && isShared && isAsserted(tree, verb)) return above;
  return timeOfSubject(tree, verb, times) ?? timeOfOccasion(tree, verb, times);
}

/** "On Friday it left and *closed* its embassy", "On Friday it left and Chile *closed* its embassy" */
function isJoined(tree: Tree, verb: number, fronted: ReadonlyMap<number, boolean>): boolean {
  const { head, deprel, xpos } = tokenAt(tree, verb);
  const opens = fronted.get(head);
  if (opens === undefined || !isRelation(deprel, 'conj')) return false;
  if (childrenOf(tree, verb, 'nsubj').length === 0) return true;
  const has = childrenOf(tree, verb, 'aux').some((i) => tokenAt(tree, i).lemma === 'have');
  return opens && !has && (xpos === 'VBD' || childrenOf(tree, verb, 'aux:pass').length > 0);
}

/** "visited Lima on Friday and *signed* a treaty": what the same one did next, on a day that is told. */
function isContinued(tree: Tree, verb: number, above: EventTime | null): boolean {
  const { head, deprel, xpos } = tokenAt(tree, verb);
  if (above?.eventFrom?.length !== 10 || above.eventFrom !== above.eventTo) return false;
  if (!isRelation(deprel, 'conj') || childrenOf(tree, verb, 'nsubj').length > 0) return false;
  const isSimple = xpos === 'VBD' && tokenAt(tree, head).xpos === 'VBD';
  return isSimple && verb > head && !reportsClause(tokenAt(tree, verb).lemma);
}

/** "the vote *came* a day after …", "the talks of 3 May *ended*", "Friday's attack *killed* nine" */
function timeOfSubject(tree: Tree, verb: number, times: Times): EventTime | null {
  const { lemma, xpos } = tokenAt(tree, verb);
  const { head, deprel } = tokenAt(tree, verb);
  const [subject] = childrenOf(tree, verb, 'nsubj')
    .filter((i) => tokenAt(tree, i).deprel === 'nsubj')
    .map((i) => (head >= 0 && isRelation(deprel, 'acl') && isRelative(tree, i) ? head : i))
    .filter((i) => tokenAt(tree, i).upos === 'NOUN');
  const time = subject === undefined ? undefined : times.get(subject);
  if (!time || xpos !== 'VBD' || !isAsserted(tree, verb)) return null;
  const { eventFrom, eventTo, basis } = time;
  const phase = phaseOf(eventLemma(tree, verb));
  const end = phase === 'begin' ? eventFrom : eventTo;
  if (phase !== null) return end === null ? null : { eventFrom: end, eventTo: end, basis };
  const isWhole = eventFrom !== null && eventTo !== null;
  const happens = occurs(takesPlace(tree, verb) ? 'take_place' : lemma) || results(lemma);
  return isWhole && happens ? time : null;
}

/** "issued it on Friday, *accusing* him", "voted on Friday to abolish it, *overriding* a veto" */
function timeOfParticiple(tree: Tree, verb: number, times: Times): EventTime | null {
  const { head, deprel, xpos } = tokenAt(tree, verb);
  if (head < 0 || xpos !== 'VBG' || !isRelation(deprel, 'advcl')) return null;
  const governor = tokenAt(tree, head);
  const above = isRelation(governor.deprel, 'xcomp') ? times.get(governor.head) : undefined;
  const time = times.get(head) ?? above;
  const marked = childrenOf(tree, verb, 'mark').length > 0;
  return time && !marked && isAsserted(tree, verb) ? time : null;
}

/** "raised concerns *during the talks*", "attended *the summit*", "*held* talks" with the date at the noun. */
function timeOfOccasion(tree: Tree, verb: number, times: Times): EventTime | null {
  const lemma = eventLemma(tree, verb);
  const occasions = (tree.children[verb] ?? []).filter((noun) => {
    const { deprel, lemma: name } = tokenAt(tree, noun);
    if (isRelation(deprel, 'obl'))
      return (isOccasion(name) || (suffers(lemma) && isDeadly(name))) && isPlace(tree, noun);
    if (!/^(obj|nsubj:pass)$/.test(deprel)) return false;
    return carriesEvent(lemma) || (takesPart(lemma) && isOccasion(name));
  });
  const found = occasions.flatMap((noun) => times.get(noun) ?? []);
  const whole = found.find(({ eventFrom, eventTo }) => eventFrom !== null && eventTo !== null);
  const isReal =
    detectPolarity(tree, verb, verb) === 'positive' &&
    /^(asserted|planned)$/.test(detectModality(tree, verb, verb));
  return whole && isReal ? whole : null;
}
