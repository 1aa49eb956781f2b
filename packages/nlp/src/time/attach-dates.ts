import { lastDay, type PartialDate } from '@entente/core';
import { weekdayOf } from '../lexicon/calendar.ts';
import { reportsClause } from '../lexicon/reporting.ts';
import { detectModality } from '../proposition/modality.ts';
import { ancestors, childrenOf, isRelation, markerOf, tokenAt, type Tree } from '../syntax/tree.ts';
import { isAnnouncing, phaseOf } from '../lexicon/event-families.ts';
import { isPast, isToCome } from './events.ts';
import { findTimes, type TimeExpression } from './find-times.ts';
import { isDateline } from './dateline.ts';
import { verbAfterLabel } from './label-date.ts';
import type { EventTime } from './reference.ts';
import { scheduledEvent } from './scheduled.ts';
import { verbOfWhen } from './when-clause.ts';

/** A date with the event that it belongs to, as tokens of its sentence. */
export interface AttachedDate {
  readonly event: number;
  readonly expression: TimeExpression;
  readonly time: EventTime;
}

/**
 * The dates of a sentence with the nearest event above each: "the attack *on Monday*". Of several at one
 * event the first counts, unless two are its beginning and its end.
 */
export function attachDates(
  tree: Tree,
  events: ReadonlySet<number>,
  published: PartialDate | null,
): AttachedDate[] {
  const past = findTimes(tree, published, false);
  if (past.length === 0) return [];
  const coming = findTimes(tree, published, true);
  const found = new Map<number, AttachedDate>();
  for (const expression of past) {
    const { from, to } = expression;
    if (isDateline(tree, from, to)) continue;
    const label = verbAfterLabel(tree, from, to);
    const scheduled = scheduledEvent(tree, events, from);
    const nearest =
      label ?? (scheduled === undefined ? eventOf(tree, events, from, to) : scheduled);
    if (nearest === null || isComparison(tree, nearest, expression)) continue;
    const ahead = scheduled !== undefined || isToCome(tree, nearest) || isUntil(tree, expression);
    const future = ahead && label === null ? coming.find((one) => one.from === from) : undefined;
    const plan = future === undefined ? null : planOf(tree, events, nearest, future, published);
    const event = plan ?? nearest;
    const read = plan === null ? (future ?? expression) : expression;
    const known = found.get(event);
    const time = timeAt(tree, event, read);
    const whole = known ? joined(known, time, read) : time;
    if (whole) found.set(event, { event, expression: known?.expression ?? read, time: whole });
  }
  for (const expression of past) {
    const event = verbOfWhen(tree, expression.to);
    if (event !== null && !found.has(event))
      found.set(event, { event, expression, time: expression.unbounded });
  }
  return [...found.values()];
}

/** "had *offered* to mediate *in September*", after September: what is planned cannot be over; null where it may be to come. */
function planOf(
  tree: Tree,
  events: ReadonlySet<number>,
  infinitive: number,
  { eventTo }: TimeExpression,
  published: PartialDate | null,
): number | null {
  const { head, deprel } = tokenAt(tree, infinitive);
  if (published === null || eventTo === null || lastDay(eventTo) >= published) return null;
  return isRelation(deprel, 'xcomp') && events.has(head) && isPast(tree, head) ? head : null;
}

/** "closed the border *until Friday*": an end is yet to come. */
function isUntil(tree: Tree, { from }: TimeExpression): boolean {
  return /^(until|till)$/i.test(tree.tokens[from - 1]?.text ?? '');
}

/**
 * "visited it for the first time *since 1997*": with "since" only what has gone on ("has held it since 1997") has
 * that date.
 */
function isComparison(tree: Tree, event: number, { from }: TimeExpression): boolean {
  const since = tree.tokens[from - 1]?.text.toLowerCase() === 'the' ? from - 2 : from - 1;
  if (tree.tokens[since]?.text.toLowerCase() !== 'since') return false;
  const { head, deprel } = tokenAt(tree, event);
  if (isRelation(deprel, 'acl') && head >= 0 && tokenAt(tree, head).lemma === 'time') return true;
  const words = tree.tokens.slice(Math.max(0, since - 4), since).map(({ text }) => text);
  if (
    words.some((word) =>
      /^(first|time|highest|lowest|biggest|largest|worst|best|most)$/i.test(word),
    )
  )
    return true;
  const auxiliaries = childrenOf(tree, event, 'aux', 'cop').map((i) => tokenAt(tree, i).lemma);
  return tokenAt(tree, event).upos === 'VERB' && !auxiliaries.includes('have');
}

/** The event that the phrase `from`–`to` says the time of, or null. */
export function eventOf(
  tree: Tree,
  events: ReadonlySet<number>,
  from: number,
  to: number,
): number | null {
  const head = headOf(tree, from, to);
  const noun = nounAround(tree, from, head);
  if (noun !== null) return noun;
  const above = ancestors(tree, head);
  const governor = above.find((i) => events.has(i)) ?? subjectOf(tree, events, head);
  if (governor === null || above.some((i) => isProVerb(tree, i) && i < from)) return null;
  if (isForeseen(tree, head)) return null;
  const outside = verbBefore(tree, events, governor, from);
  if (outside !== null) return outside;
  const announced = announcedEvent(tree, events, governor, from);
  if (announced !== null) return announced;
  const nearest = nearestClause(tree, events, governor, from);
  const event = later(tree, nearest ?? verbOver(tree, governor, head), from);
  return asked(tree, events, event, from) ?? phaseVerb(tree, events, event) ?? event;
}

/** "as it *did* in 2017": tells of another event than the verbs above. */
function isProVerb(tree: Tree, i: number): boolean {
  const { lemma, deprel } = tokenAt(tree, i);
  const mark = markerOf(tree, i, 'mark');
  return lemma === 'do' && isRelation(deprel, 'advcl') && /^(as|than|like)$/.test(mark ?? '');
}

/** "announced *drills* near the islands *from* Friday to Monday": how long what is announced goes on; null for others. */
function announcedEvent(
  tree: Tree,
  events: ReadonlySet<number>,
  verb: number,
  date: number,
): number | null {
  if (tree.tokens[date - 1]?.text.toLowerCase() !== 'from') return null;
  if (!isAnnouncing(tokenAt(tree, verb).lemma)) return null;
  return childrenOf(tree, verb, 'obj').find((i) => events.has(i) && i < date) ?? null;
}

/** "warned of more rain *over the weekend*": the date of what is foreseen, not of the warning. */
function isForeseen(tree: Tree, date: number): boolean {
  const above = tokenAt(tree, date).head;
  const noun =
    above >= 0 && tokenAt(tree, above).upos === 'VERB'
      ? (childrenOf(tree, above, 'obl').find((i) => i < date && isForesight(tree, i)) ?? -1)
      : above;
  if (noun < 0 || noun > date || tokenAt(tree, noun).upos !== 'NOUN') return false;
  const { head, deprel } = tokenAt(tree, noun);
  const foresees = /^(warn|fear|predict|expect|forecast|foresee|anticipate)$/;
  return head >= 0 && /^(obj|obl)/.test(deprel) && foresees.test(tokenAt(tree, head).lemma);
}

/** "*of* more rain" */
function isForesight(tree: Tree, noun: number): boolean {
  return markerOf(tree, noun, 'case') === 'of';
}

/** "will *start* moving again *on Wednesday*": what begins or ends then; null for others. */
function phaseVerb(tree: Tree, events: ReadonlySet<number>, event: number): number | null {
  const { head, deprel } = tokenAt(tree, event);
  if (head < 0 || !isRelation(deprel, 'xcomp') || !events.has(head)) return null;
  return phaseOf(tokenAt(tree, head).lemma) === null ? null : head;
}

/** "invited it *on Monday* to join": a date before the "to" or "that" of a clause is of the verb above it, if that stands before. */
function verbBefore(
  tree: Tree,
  events: ReadonlySet<number>,
  governor: number,
  date: number,
): number | null {
  const { head } = tokenAt(tree, governor);
  const isOutside = childrenOf(tree, governor, 'mark').some((mark) => mark > date);
  return isOutside && head >= 0 && head < date && events.has(head) ? head : null;
}

/**
 * The finite verb that stands between a date and the verb above it without a comma: "told him that Russia
 * *vetoed* it on Friday", wherever the tree puts the date; null where there is none.
 */
function nearestClause(
  tree: Tree,
  events: ReadonlySet<number>,
  governor: number,
  date: number,
): number | null {
  for (let i = date - 1; i > governor; i--) {
    if (/^[,;:–—]$/.test(tokenAt(tree, i).text)) return null;
    if (events.has(i) && isFinite(tree, i)) return i;
  }
  return null;
}

/** "vetoed", "was vetoed", "has vetoed", not "to veto", "vetoing", "a text vetoed by". */
function isFinite(tree: Tree, i: number): boolean {
  const { upos, xpos } = tokenAt(tree, i);
  if (upos !== 'VERB') return false;
  return /^VB[DPZ]$/.test(xpos) || childrenOf(tree, i, 'aux').length > 0;
}

function headOf(tree: Tree, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const { head } = tokenAt(tree, i);
    if (head < from || head >= to) return i;
  }
  return from;
}

/** "the *7 October* attacks", "*Monday*’s vote": a date inside a noun phrase tells of the noun only. */
function nounAround(tree: Tree, date: number, head: number): number | null {
  const noun = tokenAt(tree, head).head;
  if (noun < date || tokenAt(tree, noun).upos !== 'NOUN') return null;
  const possessive = isRelation(tokenAt(tree, head).deprel, 'nmod:poss');
  return possessive || tree.tokens[date - 1]?.upos !== 'ADP' ? noun : null;
}

/** "The *vote* was on Monday", or null. */
function subjectOf(tree: Tree, events: ReadonlySet<number>, date: number): number | null {
  const isPredicate = childrenOf(tree, date, 'cop').length > 0;
  return isPredicate ? (childrenOf(tree, date, 'nsubj').find((i) => events.has(i)) ?? null) : null;
}

/**
 * "condemned the attack *on Friday*": a date after a known event that is an object tells of the verb; "held a
 * meeting *on Friday*" and "the attack *of 2014*" of the noun.
 */
function verbOver(tree: Tree, governor: number, date: number): number {
  const { upos, head, deprel } = tokenAt(tree, governor);
  const isObject = upos === 'NOUN' && isRelation(deprel, 'obj') && date > governor;
  if (!isObject || head < 0 || tokenAt(tree, head).upos !== 'VERB') return governor;
  const known =
    childrenOf(tree, governor, 'nmod:poss').length > 0 ||
    childrenOf(tree, governor, 'det').some((i) => /^(the|that|this)$/i.test(tokenAt(tree, i).text));
  return known && /^(on|last|this)?$/.test(markerOf(tree, date, 'case') ?? '') ? head : governor;
}

/** "plans to visit Beijing *next year*": a date after the infinitive of a plan is the infinitive's. */
function later(tree: Tree, event: number, date: number): number {
  const [infinitive] = childrenOf(tree, event, 'xcomp').filter(
    (i) => i > event && i < date && tokenAt(tree, i).upos === 'VERB',
  );
  if (infinitive === undefined) return event;
  return detectModality(tree, infinitive, infinitive) === 'planned' ? infinitive : event;
}

/** "*invited* it to join *on Friday*": the weekday in news is that of the asking or voting, not of what is asked for. */
function asked(
  tree: Tree,
  events: ReadonlySet<number>,
  infinitive: number,
  date: number,
): number | null {
  const { head, deprel, xpos } = tokenAt(tree, infinitive);
  const isDay = weekdayOf(tree.tokens[date]?.text ?? '') !== null;
  if (!isDay || head < 0 || xpos !== 'VB' || !/^(xcomp|advcl|ccomp|acl)/.test(deprel)) return null;
  const verb = tokenAt(tree, head);
  if (verb.xpos !== 'VBD' || !events.has(head)) return null;
  const isAsked = detectModality(tree, infinitive, infinitive) === 'obliged';
  return isAsked || verb.lemma === 'vote' ? head : null;
}

/** What the words say, without a bound where they stand inside the noun ("*Monday*'s vote", "talks *from March*"). */
function timeAt(tree: Tree, event: number, expression: TimeExpression): EventTime {
  const { from, unbounded, eventFrom, eventTo, basis } = expression;
  const inside = tokenAt(tree, event).upos === 'NOUN';
  const before = from < event || tree.tokens[from - 1]?.text === 'from';
  return inside && before ? unbounded : { eventFrom, eventTo, basis };
}

/**
 * "*since 2014* … *until March*": a beginning and an end; "in *July and September*": the first and the last. Null
 * where the first says both.
 */
function joined(
  { time: first, expression }: AttachedDate,
  second: EventTime,
  { from }: TimeExpression,
): EventTime | null {
  if (from === expression.to + 1 || from === expression.to + 2) {
    const [start, end] = [first.eventFrom, second.eventTo];
    if (start !== null && end !== null && start.length === end.length && start < end)
      return { ...first, eventTo: end };
  }
  if (first.eventTo === null && second.eventFrom === null)
    return { ...first, eventTo: second.eventTo };
  if (first.eventFrom === null && second.eventTo === null)
    return { ...first, eventFrom: second.eventFrom };
  return null;
}

/**
 * Whether the event at `i` is done when the verb above it is: "*refused* to condemn", and not what is said,
 * planned or asked for.
 */
export function isAtOnce(tree: Tree, i: number): boolean {
  const { head, deprel } = tokenAt(tree, i);
  if (head < 0 || !isRelation(deprel, 'xcomp')) return false;
  const { lemma } = tokenAt(tree, head);
  return !reportsClause(lemma) && detectModality(tree, i, i) === 'asserted';
}
