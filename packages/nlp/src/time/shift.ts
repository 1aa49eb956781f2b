import { addDays, weekday, type PartialDate } from '@entente/core';

/** What dates are moved by. */
export type Unit = 'day' | 'week' | 'month' | 'year';

/** First and last day, as exact as they are known. */
export type Days = readonly [PartialDate, PartialDate];

/** The unit that a word names: "days", "fortnight" (with how many there are in it); null for others. */
export function unitOf(word: string): { readonly unit: Unit; readonly times: number } | null {
  const name = word.toLowerCase().replace(/s$/, '');
  if (name === 'fortnight') return { unit: 'week', times: 2 };
  if (name === 'decade') return { unit: 'year', times: 10 };
  return isUnit(name) ? { unit: name, times: 1 } : null;
}

function isUnit(name: string): name is Unit {
  return /^(day|week|month|year)$/.test(name);
}

/**
 * `date` moved by `count` units, no more exact than the unit: days and weeks from a day give a day, months a
 * month, years a year. Null where `date` is not exact enough or the year has no four digits.
 */
export function shifted(date: PartialDate, count: number, unit: Unit): PartialDate | null {
  if (!Number.isInteger(count) || Math.abs(count) > 3000) return null;
  const year = Number(date.slice(0, 4));
  if (unit === 'year') return inRange(year + count) ? padYear(year + count) : null;
  if (unit === 'month') {
    if (date.length < 7) return null;
    const months = year * 12 + Number(date.slice(5, 7)) - 1 + count;
    const whole = Math.floor(months / 12);
    return inRange(whole) ? `${padYear(whole)}-${pad((months % 12) + 1)}` : null;
  }
  if (date.length < 10) return null;
  const day = addDays(date, count * (unit === 'week' ? 7 : 1));
  return inRange(Number(day.slice(0, 4))) ? day : null;
}

/** The whole day, week (Monday to Sunday), month or year that is `step` units from the one of `date`. */
export function periodOf(date: PartialDate, step: number, unit: Unit): Days | null {
  const moved = shifted(date, step, unit);
  if (moved === null) return null;
  if (unit !== 'week') return [moved, moved];
  const monday = addDays(moved, -((weekday(moved) + 6) % 7));
  return [monday, addDays(monday, 6)];
}

/** A number with at least two digits. */
export function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function padYear(year: number): string {
  return String(year).padStart(4, '0');
}

function inRange(year: number): boolean {
  return year >= 1 && year <= 9998;
}
