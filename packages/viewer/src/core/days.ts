import { NO_DAY } from '@entente/core';

const MILLISECONDS = 86_400_000;
/** Years 0000 to 9999. */
const [FIRST, LAST] = [-719_528, 2_932_896];

/** `2022-03-07` for a day since 1970-01-01, held within the years 0000 to 9999. */
export function isoOfDay(day: number): string {
  const held = Math.max(FIRST, Math.min(LAST, Math.round(day)));
  return new Date(held * MILLISECONDS).toISOString().slice(0, 10);
}

/** The day since 1970-01-01 of a full date; null where it is none. */
export function dayOfIso(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const day = Date.parse(`${date}T00:00:00Z`) / MILLISECONDS;
  return Number.isInteger(day) && isoOfDay(day) === date ? day : null;
}

/** Null where a column of days has none. */
export function knownDay(day: number | undefined): number | null {
  return day === undefined || day === NO_DAY ? null : day;
}
