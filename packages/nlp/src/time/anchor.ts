import { addDays, weekday, type PartialDate } from '@entente/core';
import { ancestors, childrenOf, isRelation, tokenAt, type Tree } from '../syntax/tree.ts';
import { isToCome } from './events.ts';
import type { EventTime } from './reference.ts';
import type { Days } from './shift.ts';
import type { ShiftPhrase } from './shifted-dates.ts';
import type { DatedEvent, Times } from './story.ts';

/** How many sentences back a phrase may count from. */
const FARTHEST = 8;

/**
 * The days that a phrase such as "a day later" tells, counted from what was told last: in its sentence, else before
 * it; what is told goes before what is only mentioned, verbs before nouns. Null where nothing is exact enough.
 */
export function countedFromStory(
  tree: Tree,
  times: Times,
  shift: ShiftPhrase,
  events: readonly DatedEvent[],
): Days | null {
  for (const time of toldLast(tree, times, shift.from, events)) {
    const days = moved(shift, time);
    if (days !== null) return days;
  }
  return null;
}

/** The times of what was told before token `at`, those first that what follows counts from. */
export function toldLast(
  tree: Tree,
  times: Times,
  at: number,
  events: readonly DatedEvent[],
): EventTime[] {
  const here = [...times]
    .filter(([token]) => token < at)
    .map(([token, time]) => ({ token, time, rank: rankOf(tree, token) }))
    .sort((a, b) => a.rank - b.rank || b.token - a.token);
  const last = events.at(-1)?.sentence ?? 0;
  const before = events
    .filter(({ sentence }) => last - sentence < FARTHEST)
    .sort((a, b) => b.sentence - a.sentence || a.rank - b.rank || b.token - a.token);
  const main = [...here, ...before].filter(({ rank }) => rank < ASIDE);
  return [...main, ...here, ...before].map(({ time }) => time);
}

/** What `shift` makes of the time it counts from, or null. */
export function moved({ side, unit, move }: ShiftPhrase, time: EventTime): Days | null {
  const { eventFrom, eventTo } = time;
  const date = side === 'first' ? (eventFrom ?? eventTo) : (eventTo ?? eventFrom);
  return date === null || (unit === 'day' && isWeek(eventFrom, eventTo)) ? null : move(date);
}

/** "last week", of which no day is known. */
function isWeek(from: PartialDate | null, to: PartialDate | null): boolean {
  return from?.length === 10 && weekday(from) === 1 && addDays(from, 6) === to;
}

/** Rank of what is only mentioned. */
const ASIDE = 2;

/** 0 for a verb that tells, 1 for a noun, 2 for what is only mentioned: in a relative clause, before what is told, or still to come. */
export function rankOf(tree: Tree, token: number): number {
  const path = [token, ...ancestors(tree, token)].map((i) => tokenAt(tree, i).deprel);
  if (path.some((deprel) => isRelation(deprel, 'acl') || isRelation(deprel, 'nmod'))) return ASIDE;
  const had = childrenOf(tree, token, 'aux').some((i) => /^had$/i.test(tokenAt(tree, i).text));
  if (had || isToCome(tree, token)) return ASIDE;
  return tokenAt(tree, token).upos === 'NOUN' ? 1 : 0;
}
