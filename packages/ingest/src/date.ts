import { isPartialDate, type PartialDate, type Span } from '@entente/core';

/** A date in a text. `ambiguous`: day and month could not be told apart, so only the year is kept. */
export interface FoundDate extends Span {
  readonly date: PartialDate;
  readonly ambiguous: boolean;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?' +
  '|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const FIRST_YEAR = 1600;
const LAST_YEAR = 2100;
const LONGEST = 300;

interface Form {
  readonly pattern: RegExp;
  /** The groups of year, month and day. */
  readonly groups: readonly [year: number, month: number, day: number];
}

/** Tried in this order; group 0 stands for "not given". */
const FORMS: readonly Form[] = [
  { pattern: /(?<![\d.])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, groups: [1, 2, 3] },
  { pattern: /^\s*(\d{4})(\d{2})(\d{2})(?:T\d{4,6}Z?)?\s*$/, groups: [1, 2, 3] },
  {
    pattern: new RegExp(`(?<!\\d)${DAY}(?:\\s+of)?[\\s-]+${MONTH},?[\\s-]+(\\d{4})(?!\\d)`, 'i'),
    groups: [3, 2, 1],
  },
  {
    pattern: new RegExp(`(?<!\\p{L})${MONTH}\\s+${DAY},?\\s+(\\d{4})(?!\\d)`, 'iu'),
    groups: [3, 1, 2],
  },
  {
    pattern: new RegExp(`(?<!\\p{L}|\\d(?:st|nd|rd|th)?[\\s-])${MONTH},?\\s+(\\d{4})(?!\\d)`, 'iu'),
    groups: [2, 1, 0],
  },
  { pattern: /(?<![\d-])(\d{4})-(\d{2})(?![\d-])/, groups: [1, 2, 0] },
  { pattern: /^\s*(\d{4})\s*$/, groups: [1, 0, 0] },
];
const SLASHED = /(?<![\d/.])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/])/;

/**
 * The first date in the first 300 units of `text`, in one of the forms that newspapers, HTML and
 * databases write; the calendar day as written, whatever the time zone. Null when there is none
 * or it cannot be: years from 1600 to 2100, days that exist.
 */
export function findDate(text: string): FoundDate | null {
  const head = text.slice(0, LONGEST);
  for (const { pattern, groups } of FORMS) {
    const match = pattern.exec(head);
    if (!match) continue;
    const [year, month, day] = groups.map((group) => (group === 0 ? '' : (match[group] ?? '')));
    const date = toDate(year ?? '', month ?? '', day ?? '');
    if (date !== null) return found(match, date, false);
  }
  return findSlashed(head) ?? findTimestamp(head);
}

/** 31/01/2022 and 01/31/2022 are clear, 03/07/2022 is not. */
function findSlashed(text: string): FoundDate | null {
  const match = SLASHED.exec(text);
  if (!match) return null;
  const [, first = '', , second = '', year = ''] = match;
  const british = toDate(year, second, first);
  const american = toDate(year, first, second);
  const date = british ?? american;
  if (date === null) return null;
  const ambiguous = british !== null && american !== null && british !== american;
  return found(match, ambiguous ? year : date, ambiguous);
}

/** Seconds or milliseconds since 1970, as databases export them. */
function findTimestamp(text: string): FoundDate | null {
  const match = /^\s*(\d{9,10})(?:\d{3}|\.\d+)?\s*$/.exec(text);
  if (!match) return null;
  const date = new Date(Number(match[1]) * 1000).toISOString().slice(0, 10);
  return found(match, date, false);
}

function found(match: RegExpExecArray, date: PartialDate, ambiguous: boolean): FoundDate {
  return { date, ambiguous, start: match.index, end: match.index + match[0].length };
}

function toDate(year: string, month: string, day: string): PartialDate | null {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const parts = [year];
  if (month !== '') parts.push((named > 0 ? String(named) : month).padStart(2, '0'));
  if (day !== '') parts.push(day.padStart(2, '0'));
  const date = parts.join('-');
  const plausible = Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR;
  return plausible && isPartialDate(date) ? date : null;
}
