/**
 * Dates known to the year, month or day: `2021`, `2021-02`, `2021-02-16` (ISO 8601, proleptic
 * Gregorian). They sort as strings within one precision.
 */
export type PartialDate = string;

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether `text` is a partial date that exists in the calendar. */
export function isPartialDate(text: string): boolean {
  const match = FORM.exec(text);
  if (!match) return false;
  const month = match[2] === undefined ? 1 : Number(match[2]);
  const day = match[3] === undefined ? 1 : Number(match[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(Number(match[1]), month);
}

/** First day that `date` may mean. */
export function firstDay(date: PartialDate): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** Last day that `date` may mean. */
export function lastDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  const days = daysIn(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return `${date}-${String(days).padStart(2, '0')}`;
}

/** "2022-03-04", "2022-02 to 2022-03", "since 2014", "until 2022-03"; empty where both are missing. */
export function showPeriod(from: PartialDate | null, to: PartialDate | null): string {
  if (from === null) return to === null ? '' : `until ${to}`;
  if (to === null) return `since ${from}`;
  return from === to ? from : `${from} to ${to}`;
}

/** `day` (a full date) moved by a number of days. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** 0 = Sunday … 6 = Saturday of a full date. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
