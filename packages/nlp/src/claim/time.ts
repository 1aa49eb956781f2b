import {
  addDays,
  firstDay,
  isPartialDate,
  lastDay,
  weekday,
  type PartialDate,
  type TimeBasis,
} from '@entente/core';
import { monthOf, weekdayOf } from '../lexicon/calendar.ts';
import type { Tree } from '../syntax/tree.ts';

/** A date or period in a sentence, `from`–`to` in tokens. */
export interface TimeExpression {
  readonly from: number;
  readonly to: number;
  readonly eventFrom: PartialDate;
  readonly eventTo: PartialDate;
  readonly basis: TimeBasis;
}

/** The day of publication, and whether the event is still to come then. */
export interface Reference {
  readonly published: PartialDate | null;
  readonly future: boolean;
}

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ...'one two three four five six seven eight nine ten'
    .split(' ')
    .map((word, i) => [word, i + 1] as const),
]);
const DAYS_IN: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['week', 7],
]);

/**
 * Dates and periods of a sentence as partial dates: "4 February", "in March 2022", "on Saturday",
 * "last week", "two days ago". Relative ones need the date of publication; without it they are left.
 */
export function findTimes(
  tree: Tree,
  published: PartialDate | null,
  future: boolean,
): TimeExpression[] {
  const words = tree.tokens.map((token) => token.text);
  const reference = {
    published: published !== null && isPartialDate(published) ? published : null,
    future,
  };
  const found: TimeExpression[] = [];
  for (let at = 0; at < words.length; at++) {
    const time = timeAt(words, at, reference);
    if (!time) continue;
    found.push(time);
    at = time.to - 1;
  }
  return found;
}

/** The date or period that begins at the word `at`, or null. */
export function timeAt(
  words: readonly string[],
  at: number,
  reference: Reference,
): TimeExpression | null {
  return (
    calendarDate(words, at, reference) ?? relativeDate(words, at, reference) ?? yearAlone(words, at)
  );
}

/** "4 February 2022", "February 4, 2022", "March 2022". A missing year is the nearest to publication. */
function calendarDate(
  words: readonly string[],
  at: number,
  reference: Reference,
): TimeExpression | null {
  const month = monthOf(words[at] ?? '');
  const dayFirst = month === null ? monthOf(words[at + 1] ?? '') : null;
  if (dayFirst !== null && dayOf(words[at]) !== null) {
    const year = yearOf(words[at + 2]);
    return dated(at, at + (year === null ? 2 : 3), year, dayFirst, dayOf(words[at]), reference);
  }
  if (month === null) return null;
  const day = dayOf(words[at + 1]);
  const comma = words[at + 2] === ',' ? 1 : 0;
  const year = yearOf(words[at + (day === null ? 1 : 2 + comma)]);
  const end =
    at + 1 + (day === null ? 0 : 1) + (year === null ? 0 : 1 + (day === null ? 0 : comma));
  if (
    day === null &&
    year === null &&
    !/^(in|last|since|during|early|late|mid|of|until|by)$/i.test(words[at - 1] ?? '')
  )
    return null;
  return dated(at, end, year, month, day, reference);
}

function dayOf(word: string | undefined): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word ?? '');
  const day = Number(match?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : null;
}

function yearOf(word: string | undefined): number | null {
  return /^(19|20)\d\d$/.test(word ?? '') ? Number(word) : null;
}

function dated(
  from: number,
  to: number,
  year: number | null,
  month: number,
  day: number | null,
  reference: Reference,
): TimeExpression | null {
  const whole = year ?? nearestYear(month, reference);
  if (whole === null) return null;
  const date = [String(whole), pad(month), ...(day === null ? [] : [pad(day)])].join('-');
  return isPartialDate(date)
    ? { from, to, eventFrom: date, eventTo: date, basis: 'explicit' }
    : null;
}

/** The year in which `month` is nearest before publication, or after it for what is to come. */
function nearestYear(month: number, { published, future }: Reference): number | null {
  if (published === null) return null;
  const year = Number(published.slice(0, 4));
  const now = Number(published.slice(5, 7)) || month;
  if (future) return month < now - 1 ? year + 1 : year;
  return month > now + 1 ? year - 1 : year;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function yearAlone(words: readonly string[], at: number): TimeExpression | null {
  const year = yearOf(words[at]);
  if (
    year === null ||
    !/^(in|since|of|during|early|late|by|until|from|and|to)$/i.test(words[at - 1] ?? '')
  )
    return null;
  return {
    from: at,
    to: at + 1,
    eventFrom: String(year),
    eventTo: String(year),
    basis: 'explicit',
  };
}

function relativeDate(
  words: readonly string[],
  at: number,
  reference: Reference,
): TimeExpression | null {
  const { published } = reference;
  if (published === null || published.length < 10) return null;
  const word = (words[at] ?? '').toLowerCase();
  const next = (words[at + 1] ?? '').toLowerCase();
  const day = (offset: number, to: number): TimeExpression => {
    const date = addDays(published, offset);
    return { from: at, to, eventFrom: date, eventTo: date, basis: 'relative' };
  };
  if (word === 'today' || word === 'tonight') return day(0, at + 1);
  if (word === 'yesterday') return day(-1, at + 1);
  if (word === 'tomorrow') return day(1, at + 1);
  const step = word === 'last' ? -1 : word === 'next' ? 1 : word === 'this' ? 0 : null;
  if (step !== null && /^(week|month|year)$/.test(next)) return period(at, next, step, published);
  const named = weekdayOf(words[at] ?? '');
  if (named !== null)
    return day(offsetOf(named, words[at - 1]?.toLowerCase() ?? '', reference, published), at + 1);
  const count = NUMBERS.get(word) ?? (/^\d{1,2}$/.test(word) ? Number(word) : null);
  const unit = next.replace(/s$/, '');
  if (count === null || (words[at + 2] ?? '').toLowerCase() !== 'ago') return null;
  const days = DAYS_IN.get(unit);
  if (days !== undefined) return day(-count * days, at + 3);
  return unit === 'month' || unit === 'year'
    ? { ...period(at, unit, -count, published), to: at + 3 }
    : null;
}

/** Days from publication to a weekday: the last one up to that day, the next one for what is to come. */
function offsetOf(named: number, before: string, { future }: Reference, published: string): number {
  const back = (weekday(published) - named + 7) % 7;
  if (before === 'last') return back === 0 ? -7 : -back;
  if (before === 'next' || (future && back !== 0)) return 7 - back;
  return -back;
}

function period(at: number, unit: string, step: number, published: string): TimeExpression {
  const base = { from: at, to: at + 2, basis: 'relative' as const };
  const year = Number(published.slice(0, 4));
  if (unit === 'year')
    return { ...base, eventFrom: String(year + step), eventTo: String(year + step) };
  if (unit === 'month') {
    const months = year * 12 + Number(published.slice(5, 7)) - 1 + step;
    const date = `${String(Math.floor(months / 12))}-${pad((months % 12) + 1)}`;
    return { ...base, eventFrom: date, eventTo: date };
  }
  const monday = addDays(published, -((weekday(published) + 6) % 7) + step * 7);
  return { ...base, eventFrom: firstDay(monday), eventTo: lastDay(addDays(monday, 6)) };
}
