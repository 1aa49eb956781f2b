import { isPartialDate } from '@entente/core';
import { monthOf } from '../lexicon/calendar.ts';
import type { DatePhrase, Reference } from './reference.ts';
import { relativeDate } from './relative-date.ts';
import { pad } from './shift.ts';

/** "4 February 2022", "February 4, 2022", "March 2022". A missing year is the nearest to publication. */
export function calendarDate(
  words: readonly string[],
  at: number,
  reference: Reference,
): DatePhrase | null {
  const month = monthOf(words[at] ?? '');
  if (month !== null && dayOf(words[at - 1]) !== null) return null;
  const dayFirst = month === null ? monthOf(words[at + 1] ?? '') : null;
  if (dayFirst !== null && dayOf(words[at]) !== null) {
    const year = yearOf(words[at + 2]);
    const day = dayOf(words[at]);
    const date = dated(at, at + (year === null ? 2 : 3), year, dayFirst, day, reference);
    return year === null ? withYear(words, date, reference) : date;
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
    (words[at + 2] ?? '').toLowerCase() !== 'year' &&
    !/^(in|last|next|this|since|during|early|late|mid|of|until|by)$/i.test(words[at - 1] ?? '')
  )
    return null;
  const date = dated(at, end, year, month, day, reference);
  return year === null ? withYear(words, date, reference) : date;
}

/** "in January *last year*" */
function withYear(
  words: readonly string[],
  date: DatePhrase | null,
  reference: Reference,
): DatePhrase | null {
  const year = date === null ? null : relativeDate(words, date.to, reference);
  if (date === null || year?.eventFrom.length !== 4) return date;
  const moved = year.eventFrom + date.eventFrom.slice(4);
  return isPartialDate(moved)
    ? { from: date.from, to: year.to, eventFrom: moved, eventTo: moved, basis: 'relative' }
    : null;
}

/** A year by itself, where a preposition says that it is one: "in *2015*". */
export function yearAlone(words: readonly string[], at: number): DatePhrase | null {
  const year = yearOf(words[at]);
  if (
    year === null ||
    !/^(in|since|of|during|early|late|by|until|from|and|to)$/i.test(words[at - 1] ?? '')
  )
    return null;
  const date = String(year);
  return { from: at, to: at + 1, eventFrom: date, eventTo: date, basis: 'explicit' };
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
): DatePhrase | null {
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
