import { firstDay, isPartialDate, lastDay, NO_DAY, type PartialDate } from '@entente/core';

const DAY = 86_400_000;

/** Days from 1970-01-01 to the first day that `date` may mean; `NO_DAY` where it is none. */
export function toFirstDay(date: PartialDate | null | undefined): number {
  return toDay(date, firstDay);
}

/** As `toFirstDay`, to the last day that it may mean. */
export function toLastDay(date: PartialDate | null | undefined): number {
  return toDay(date, lastDay);
}

function toDay(date: PartialDate | null | undefined, dayOf: (date: PartialDate) => string): number {
  if (date === null || date === undefined || !isPartialDate(date)) return NO_DAY;
  return Math.round(Date.parse(`${dayOf(date)}T00:00:00Z`) / DAY);
}
