import { addDays, weekday } from '@entente/core';
import { weekdayOf } from '../lexicon/calendar.ts';
import type { DatePhrase, Reference } from './reference.ts';

/**
 * "Saturday": the last one up to the day of publication, or the next one from it for what is to come; "*last*"
 * and "*next* Saturday" are never that day itself.
 */
export function namedDay(
  words: readonly string[],
  at: number,
  { published, future }: Reference,
): DatePhrase | null {
  const named = weekdayOf(words[at] ?? '');
  if (named === null || published === null || published.length < 10) return null;
  const before = (words[at - 1] ?? '').toLowerCase();
  const back = (weekday(published) - named + 7) % 7;
  const ahead = 7 - back;
  const offset =
    before === 'last'
      ? -(back || 7)
      : before === 'next' || before === 'coming' || (future && back !== 0)
        ? ahead
        : -back;
  const day = addDays(published, offset);
  return { from: at, to: at + 1, eventFrom: day, eventTo: day, basis: 'relative' };
}
