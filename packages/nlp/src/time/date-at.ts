import { calendarDate, yearAlone } from './calendar-date.ts';
import { holiday } from './holiday.ts';
import type { DatePhrase, Reference } from './reference.ts';
import { relativeDate } from './relative-date.ts';
import { season } from './season.ts';
import { namedDay } from './weekday.ts';
import { weekend } from './weekend.ts';

/** The date or period that begins at the word `at`, or null; ranges and bounds are read by `quantity/period.ts`. */
export function dateAt(
  words: readonly string[],
  at: number,
  reference: Reference,
): DatePhrase | null {
  return (
    calendarDate(words, at, reference) ??
    season(words, at, reference) ??
    weekend(words, at, reference) ??
    holiday(words, at, reference) ??
    relativeDate(words, at, reference) ??
    namedDay(words, at, reference) ??
    yearAlone(words, at)
  );
}
