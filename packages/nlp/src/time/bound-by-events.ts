import { childrenOf, isRelation, markerOf, tokenAt, type Tree } from '../syntax/tree.ts';
import { toldLast } from './anchor.ts';
import type { EventTime } from './reference.ts';
import type { DatedEvent, Times } from './story.ts';
import { toldAgain } from './told-again.ts';
import type { Telling } from './apply-shifts.ts';

/**
 * Gives what has gone on "since the *storm*", "since it *joined*" or "has *since*" the beginning that the text tells,
 * and what goes on "until the *vote*" its end, in place.
 */
export function boundByEvents(
  tree: Tree,
  events: readonly number[],
  times: Times,
  telling: Telling,
): void {
  for (const event of events) {
    if (times.has(event) || tokenAt(tree, event).upos !== 'VERB') continue;
    const time = isPerfect(tree, event)
      ? sinceThen(tree, event, times, telling)
      : until(tree, event, times, telling);
    if (time !== null) times.set(event, time);
  }
}

const NONE: EventTime = { eventFrom: null, eventTo: null, basis: 'none' };

/** "has risen", not "rose": what has gone on since. */
function isPerfect(tree: Tree, verb: number): boolean {
  return childrenOf(tree, verb, 'aux').some((i) =>
    /^(has|have|had|'ve|’ve)$/i.test(tokenAt(tree, i).text),
  );
}

function sinceThen(tree: Tree, verb: number, times: Times, telling: Telling): EventTime | null {
  const base = boundOf(tree, verb, /^since$/);
  if (base !== null) {
    const { eventFrom, basis } = timeAt(tree, base, times, telling) ?? NONE;
    return eventFrom === null ? null : { eventFrom, eventTo: null, basis };
  }
  const alone = childrenOf(tree, verb, 'advmod').some((i) => tokenAt(tree, i).lemma === 'since');
  const date = alone ? lastDate(tree, verb, times, telling.events) : null;
  return date === null ? null : { eventFrom: date, eventTo: null, basis: 'relative' };
}

function until(tree: Tree, verb: number, times: Times, telling: Telling): EventTime | null {
  const base = boundOf(tree, verb, /^(until|till)$/);
  const { eventTo, basis } = (base === null ? null : timeAt(tree, base, times, telling)) ?? NONE;
  return eventTo === null ? null : { eventFrom: null, eventTo, basis };
}

/** Head of the phrase or clause below a verb that is marked so. */
function boundOf(tree: Tree, verb: number, mark: RegExp): number | null {
  const below = (tree.children[verb] ?? []).filter((i) => {
    const { deprel } = tokenAt(tree, i);
    if (isRelation(deprel, 'obl')) return mark.test(markerOf(tree, i, 'case') ?? '');
    return isRelation(deprel, 'advcl') && mark.test(markerOf(tree, i, 'mark') ?? '');
  });
  return below[0] ?? null;
}

function timeAt(tree: Tree, base: number, times: Times, telling: Telling): EventTime | null {
  return times.get(base) ?? toldAgain(tree, base, telling.actors, telling);
}

/** First day of what was told last before `verb`. */
function lastDate(
  tree: Tree,
  verb: number,
  times: Times,
  events: readonly DatedEvent[],
): EventTime['eventFrom'] {
  return toldLast(tree, times, verb, events)[0]?.eventFrom ?? null;
}
