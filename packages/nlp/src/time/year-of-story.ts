import { isPartialDate, type PartialDate } from '@entente/core';
import type { Tree } from '../syntax/tree.ts';
import type { AttachedDate } from './attach-dates.ts';
import { countedFromStory } from './anchor.ts';
import type { EventTime } from './reference.ts';
import type { ShiftPhrase } from './shifted-dates.ts';
import type { DatedEvent, Times } from './story.ts';

/** A day or month whose year is counted from what was told: "on *4 October that year*", "in *May the following year*". */
export interface DatedByStory {
  readonly date: AttachedDate;
  readonly year: ShiftPhrase;
}

/** The phrase for a year that stands right after a date, or null. */
export function yearAfter(
  tree: Tree,
  date: AttachedDate,
  shifts: readonly ShiftPhrase[],
): DatedByStory | null {
  const { to, eventFrom } = date.expression;
  if ((eventFrom ?? date.expression.eventTo ?? '').length < 7) return null;
  const of = tree.tokens[to]?.text.toLowerCase() === 'of' ? 1 : 0;
  const year = shifts.find(
    ({ from, unit, base }) => from === to + of && unit === 'year' && base === null,
  );
  return year ? { date, year } : null;
}

/** The time with that year, or null where the text tells no year before. */
export function inYearOfStory(
  tree: Tree,
  { date, year }: DatedByStory,
  times: Times,
  events: readonly DatedEvent[],
): EventTime | null {
  const here = new Map([...times].filter(([token]) => token !== date.event));
  const days = countedFromStory(tree, here, year, events);
  if (days === null) return null;
  const move = (day: PartialDate | null): PartialDate | null =>
    day === null ? null : days[0].slice(0, 4) + day.slice(4);
  const { eventFrom, eventTo } = date.time;
  const moved = { eventFrom: move(eventFrom), eventTo: move(eventTo), basis: 'relative' } as const;
  const dates = [moved.eventFrom, moved.eventTo];
  return dates.every((day) => day === null || isPartialDate(day)) ? moved : null;
}
