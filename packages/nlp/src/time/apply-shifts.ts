import type { PartialDate } from '@entente/core';
import { ancestors, isRelation, tokenAt, type Tree } from '../syntax/tree.ts';
import { countedFromStory, moved } from './anchor.ts';
import { eventOf } from './attach-dates.ts';
import { isPast } from './events.ts';
import type { EventTime } from './reference.ts';
import type { Days } from './shift.ts';
import type { ShiftPhrase } from './shifted-dates.ts';
import type { Story, Times } from './story.ts';
import { toldAgain, type Actors } from './told-again.ts';

/** What a sentence is read with: what was told before it, who is who in it, and the day of publication. */
export interface Telling extends Story {
  readonly actors: Actors;
  readonly published: PartialDate | null;
}

/**
 * Sets the time of the event that a shift belongs to, or of the one that it counts from, whichever lacks it. The event
 * that the phrase belongs to, or null.
 */
export function applyShift(
  tree: Tree,
  events: ReadonlySet<number>,
  times: Times,
  shift: ShiftPhrase,
  telling: Telling,
): number | null {
  const { base, from, to } = shift;
  const above = base === null ? [] : aboveClause(tree, base).filter((i) => events.has(i));
  const event =
    base === null
      ? eventOf(tree, events, from, to)
      : (above.find((i) => times.has(i)) ?? above[0] ?? null);
  if (event === null) return null;
  const known = times.get(event);
  if (known) {
    const date = known.eventFrom ?? known.eventTo;
    if (base !== null && !times.has(base)) set(base, date === null ? null : shift.back(date));
  } else if (base === null) {
    set(event, countedFromStory(tree, times, shift, telling.events));
  } else {
    const anchor = times.get(base) ?? toldAgain(tree, base, telling.actors, telling);
    set(event, anchor && moved(shift, anchor));
  }
  return event;

  /** What is over on the day of publication cannot be later. */
  function set(at: number, days: Days | null): void {
    if (days === null) return;
    const { published } = telling;
    if (published !== null && isPast(tree, at) && days[0] > published) return;
    times.set(at, { eventFrom: days[0], eventTo: days[1], basis: 'relative' } satisfies EventTime);
  }
}

/** What stands above a clause or phrase, of joined ones above the first: "a day after A, and two days after *B*". */
function aboveClause(tree: Tree, base: number): number[] {
  let first = base;
  while (isRelation(tokenAt(tree, first).deprel, 'conj') && tokenAt(tree, first).head >= 0)
    first = tokenAt(tree, first).head;
  return ancestors(tree, first);
}
