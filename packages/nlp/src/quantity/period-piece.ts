import { isPartialDate, type PartialDate, type TimeBasis } from '@entente/core';
import { dateAt } from '../time/date-at.ts';
import type { Reference } from '../time/reference.ts';
import { lengthAt } from '../time/relative-date.ts';
import { shifted, unitOf } from '../time/shift.ts';
import { monthOf, weekdayOf } from '../lexicon/calendar.ts';
import { ORDINALS } from '../lexicon/number-words.ts';
import type { Tree } from '../syntax/tree.ts';
import { readNumber } from './number.ts';
import { isHyphen, wordAt } from './words.ts';

/** A sentence in which dates are looked for. */
export interface Reading extends Reference {
  readonly tokens: Tree['tokens'];
  readonly words: readonly string[];
}

/** One date or period up to token `to`, before neighbors are joined to it. */
export interface Piece {
  readonly to: number;
  readonly dateFrom: PartialDate | null;
  readonly dateTo: PartialDate | null;
  readonly basis: TimeBasis;
  /** `day` of the calendar, `weekday`, `clock`, or anything longer. */
  readonly kind: 'day' | 'weekday' | 'clock' | 'span' | 'length';
}

const UNIT =
  /^(second|minute|hour|day|night|week|weekend|fortnight|month|year|decade|century|centuries)s?$/;
const SEASON = /^(spring|summer|autumn|fall|winter)$/;
const RELATION = /^(last|next|this|past|previous|coming|following|same|recent|late)$/;
/** Parts of a day that follow its name: "Tuesday *evening*". */
export const PART_OF_DAY: ReadonlySet<string> = new Set(
  'morning noon afternoon evening night midnight lunchtime'.split(' '),
);

/** The date, period or length of time that begins at token `at`, without bounds; or null. */
export function readPiece(reading: Reading, at: number): Piece | null {
  return (
    isoDate(reading, at) ??
    quarterOrHalf(reading, at) ??
    decadeOrCentury(reading, at) ??
    dayRange(reading, at) ??
    known(reading, at) ??
    related(reading, at) ??
    dayName(reading, at) ??
    length(reading, at) ??
    clock(reading, at) ??
    bareYear(reading, at)
  );
}

function open(to: number, kind: Piece['kind'], basis: TimeBasis = 'relative'): Piece {
  return { to, dateFrom: null, dateTo: null, basis, kind };
}

function dated(to: number, from: PartialDate, last = from, kind: Piece['kind'] = 'span'): Piece {
  return { to, dateFrom: from, dateTo: last, basis: 'explicit', kind };
}

/** "2022-03-07"; "7/3/2022", of which nobody knows the month, stays open. */
function isoDate({ tokens }: Reading, at: number): Piece | null {
  const word = wordAt(tokens, at);
  if (/^\d{4}-\d{2}-\d{2}$/.test(word) && isPartialDate(word))
    return dated(at + 1, word, word, 'day');
  return /^\d{1,2}\/\d{1,2}\/(?:19|20)\d\d$/.test(word) ? open(at + 1, 'day', 'explicit') : null;
}

/** "the first quarter of 2022", "Q1 2022", "the second half of the year" */
function quarterOrHalf(reading: Reading, at: number): Piece | null {
  const { tokens, published } = reading;
  const short = /^q([1-4])$/.exec(wordAt(tokens, at));
  const unit = short ? 'quarter' : wordAt(tokens, at + 1);
  const which = short ? Number(short[1]) : (ORDINALS.get(wordAt(tokens, at)) ?? 0);
  const count = unit === 'quarter' ? 4 : unit === 'half' ? 2 : 0;
  if (which < 1 || which > count) return null;
  let to = at + (short ? 1 : 2);
  const of = wordAt(tokens, to) === 'of' ? 1 : 0;
  const [one, two] = [wordAt(tokens, to + of), wordAt(tokens, to + of + 1)];
  const own = isYear(one) ? one : null;
  const relative = of === 1 && two === 'year' && /^(the|this|last|next)$/.test(one) ? one : null;
  if (own === null && relative === null) {
    return unit === 'quarter' && of === 0 ? nearestQuarter(which, to, reading) : null;
  }
  to += of + (own === null ? 2 : 1);
  const step = relative === 'last' ? -1 : relative === 'next' ? 1 : 0;
  const year = own ?? (published === null ? null : String(Number(published.slice(0, 4)) + step));
  if (year === null) return open(to, 'span');
  const months = 12 / count;
  const month = (n: number): string => `${year}-${String(n).padStart(2, '0')}`;
  const piece = dated(to, month((which - 1) * months + 1), month(which * months));
  return own === null ? { ...piece, basis: 'relative' } : piece;
}

/** "in the third quarter": the latest that has begun by publication, or for what is to come the first that is not over. */
function nearestQuarter(which: number, to: number, { published, future }: Reading): Piece {
  if (published === null || published.length < 7) return open(to, 'span');
  const now = Math.ceil(Number(published.slice(5, 7)) / 3);
  const step = future ? (which < now ? 1 : 0) : which > now ? -1 : 0;
  const year = String(Number(published.slice(0, 4)) + step).padStart(4, '0');
  const month = (n: number): string => `${year}-${String(n).padStart(2, '0')}`;
  return { ...dated(to, month(which * 3 - 2), month(which * 3)), basis: 'relative' };
}

/** "the 1990s", "the 20th century" */
function decadeOrCentury({ tokens }: Reading, at: number): Piece | null {
  const decade = /^((?:1[5-9]|20)\d)0['’]?s$/.exec(wordAt(tokens, at));
  if (decade?.[1] !== undefined) return dated(at + 1, `${decade[1]}0`, `${decade[1]}9`);
  const number = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(wordAt(tokens, at))?.[1];
  const gap = isHyphen(tokens, at + 1) ? 1 : 0;
  if (number === undefined || wordAt(tokens, at + 1 + gap) !== 'century') return null;
  const first = String((Number(number) - 1) * 100 + 1).padStart(4, '0');
  const last = String(Number(number) * 100).padStart(4, '0');
  return isPartialDate(first) ? dated(at + 2 + gap, first, last) : null;
}

/** "24–25 June 2022", "June 24 to 26" */
function dayRange(reading: Reading, at: number): Piece | null {
  const { tokens, words } = reading;
  const joint = (i: number): boolean => isHyphen(tokens, i) || /^(to|and)$/.test(wordAt(tokens, i));
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/;
  const dayFirst = day.test(words[at] ?? '') && joint(at + 1);
  const first = dayFirst ? day.exec(words[at] ?? '')?.[1] : day.exec(words[at + 1] ?? '')?.[1];
  if (first === undefined) return null;
  const monthFirst = !dayFirst && monthOf(words[at] ?? '') !== null && joint(at + 2);
  if (!dayFirst && (!monthFirst || !day.test(words[at + 3] ?? ''))) return null;
  const last = dayFirst
    ? dateAt(words, at + 2, reading)
    : dateAt([...words.slice(0, at + 1), ...words.slice(at + 3)], at, reading);
  if (last?.eventTo.length !== 10) return null;
  const from = `${last.eventTo.slice(0, 8)}${first.padStart(2, '0')}`;
  if (!isPartialDate(from) || from >= last.eventTo) return null;
  return dated(dayFirst ? last.to : last.to + 2, from, last.eventTo, 'day');
}

/** What the reader of event times knows: "4 February 2022", "last week", "two days ago". */
function known(reading: Reading, at: number): Piece | null {
  const { words } = reading;
  const time = dateAt(words, at, reading);
  if (time === null) return null;
  const { to, eventFrom: dateFrom, eventTo: dateTo, basis } = time;
  const weekday = to === at + 1 && weekdayOf(words[at] ?? '') !== null;
  const kind = weekday ? 'weekday' : dateTo.length === 10 && dateFrom === dateTo ? 'day' : 'span';
  return { to, dateFrom, dateTo, basis, kind };
}

/** "this morning", "the past two weeks", "next Monday", "last March" */
function related(reading: Reading, at: number): Piece | null {
  const { tokens } = reading;
  if (!RELATION.test(wordAt(tokens, at))) return null;
  const next = wordAt(tokens, at + 1);
  const name = readDayOrMonth(reading, at + 1);
  if (name !== null) return name;
  if (PART_OF_DAY.has(next) || SEASON.test(next)) return open(at + 2, 'span');
  const number = readNumber(tokens, at + 1);
  const unit = number?.to ?? (/^(few|several|couple)$/.test(next) ? at + 2 : at + 1);
  if (wordAt(tokens, at) === 'late' || wordAt(tokens, at) === 'recent') {
    return unit > at + 1 || wordAt(tokens, unit).endsWith('s')
      ? UNIT.test(wordAt(tokens, unit))
        ? open(unit + 1, 'span')
        : null
      : null;
  }
  if (!UNIT.test(wordAt(tokens, unit)) && wordAt(tokens, unit) !== 'quarter') return null;
  return pastSpan(reading, at, unit) ?? open(unit + 1, 'span');
}

/** "the *past two weeks*", "the *last three years*", "the *past decade*": from then on; never "the past few weeks". */
function pastSpan({ words, published }: Reading, at: number, unit: number): Piece | null {
  const which = (words[at] ?? '').toLowerCase();
  const counted = unit > at + 1 ? lengthAt(words, at + 1) : null;
  const single = unit === at + 1 && which === 'past' ? unitOf(words[unit] ?? '') : null;
  const length = counted ?? (single && { count: single.times, unit: single.unit, to: unit + 1 });
  if (length?.to !== unit + 1 || !/^(past|last)$/.test(which) || published === null) return null;
  const from = shifted(published, -length.count, length.unit);
  return from === null ? null : { ...open(unit + 1, 'span'), dateFrom: from };
}

function readDayOrMonth(reading: Reading, at: number): Piece | null {
  const word = reading.tokens[at]?.text ?? '';
  if (weekdayOf(word) === null && monthOf(word) === null) return null;
  return known(reading, at) ?? dayName(reading, at);
}

/** Names of days and months that nothing dates: "Saturday", "today", "January". */
function dayName(reading: Reading, at: number): Piece | null {
  const { tokens, published } = reading;
  const word = tokens[at]?.text ?? '';
  const named = /^(Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day$/.test(word);
  if (named) return open(at + 1, 'weekday');
  if (/^(yesterday|today|tomorrow|tonight)$/i.test(word)) return open(at + 1, 'day');
  const month = word.length > 3 && monthOf(word) !== null && tokens[at]?.upos === 'PROPN';
  const ambiguous = word === 'May' || word === 'March';
  if (!month || (ambiguous && !/^(between|and|to|through|or)$/.test(wordAt(tokens, at - 1))))
    return null;
  const isDay = (i: number): boolean => /^\d{1,2}(?:st|nd|rd|th)?$/.test(wordAt(tokens, i));
  if (isDay(at - 1)) return open(at + (isYear(wordAt(tokens, at + 1)) ? 2 : 1), 'day', 'explicit');
  const day = isDay(at + 1) && published === null;
  if (day) return open(at + 2, 'day');
  const time = dateAt(['in', word], 1, reading);
  return time === null ? open(at + 1, 'span') : dated(at + 1, time.eventFrom, time.eventTo);
}

/** "three weeks", "a 10-year", "two and a half hours"; not the age in "62-year-old". */
function length({ tokens }: Reading, at: number): Piece | null {
  const number = readNumber(tokens, at);
  if (number === null) return null;
  const of = number.bound === 'least' && wordAt(tokens, number.to) === 'of' ? 1 : 0;
  const hyphen = isHyphen(tokens, number.to) ? 1 : 0;
  const unit = number.to + of + hyphen;
  if (!UNIT.test(wordAt(tokens, unit))) return null;
  const old = isHyphen(tokens, unit + 1) ? wordAt(tokens, unit + 2) : wordAt(tokens, unit + 1);
  if (old === 'old') return null;
  return open(/^(ago|earlier|later)$/.test(old) && hyphen === 0 ? unit + 2 : unit + 1, 'length');
}

/** "10 am", "9:30 p.m.", "18:00 GMT" */
function clock({ tokens }: Reading, at: number): Piece | null {
  const half = /^(am|pm|a\.m\.?|p\.m\.?|o['’]clock)$/;
  const time = /^\d{1,2}:\d{2}$/.test(wordAt(tokens, at));
  if (!time && !/^\d{1,2}(?:\.\d{2})?$/.test(wordAt(tokens, at))) return null;
  const named = half.test(wordAt(tokens, at + 1)) ? 1 : 0;
  const zone = /^(GMT|UTC|CET|EST|EDT|BST)$/.test(tokens[at + 1 + named]?.text ?? '') ? 1 : 0;
  return (time && named + zone > 0) || named > 0 ? open(at + 1 + named + zone, 'clock') : null;
}

/** "the *2022* election", where no preposition says that it is a year; "2000 troops" is a count. */
function bareYear({ tokens }: Reading, at: number): Piece | null {
  const token = tokens[at];
  if (!token || !isYear(token.text) || isHyphen(tokens, at - 1)) return null;
  const before = tokens[at - 1];
  const noun = tokens[token.head];
  const plural = token.head > at && noun?.xpos.endsWith('S') === true && noun.upos === 'NOUN';
  const determined = before !== undefined && /^(DET|PRON|PART)$/.test(before.upos);
  if (plural && (!determined || /^(these|those|some|any)$/i.test(before.text))) return null;
  return before?.upos === 'PROPN' && token.head === at - 1 && monthOf(before.text) === null
    ? null
    : dated(at + 1, token.text);
}

function isYear(word: string): boolean {
  return /^(?:1[89]|20)\d\d$/.test(word);
}
