import {
  addDays,
  firstDay,
  isPartialDate,
  lastDay,
  type PartialDate,
  weekday,
} from '@entente/core';
import { PART_OF_DAY, readPiece, type Piece, type Reading } from './period-piece.ts';
import type { Period } from './quantity.ts';
import { isHyphen, wordAt } from './words.ts';

/** Dates and periods with the word that may bound them: "since", "until". */
export interface Stretch {
  readonly piece: Piece;
  /** Lower-cased word before it, articles and "the end of" left out. */
  readonly before: string;
  /** Whether two dates make it: "4 to 20 February". */
  readonly isRange: boolean;
}

/**
 * The date, period or length of time at token `at`: "30 June 2022", "Tuesday evening", "last week",
 * "2014 and 2016" after "between", "the *first quarter of 2022*", "early March", "three weeks". Its
 * preposition stays outside and opens the value: "since February" has no end, "until 2025" no
 * beginning. Or null.
 */
export function readPeriod(reading: Reading, at: number): Period | null {
  const stretch = readStretch(reading, at);
  if (stretch === null) return null;
  const { to, basis } = stretch.piece;
  const [dateFrom, dateTo] = boundedDates(stretch);
  return { kind: 'date', from: at, to, basis, dateFrom, dateTo };
}

/** The same without what its preposition says. */
export function readStretch(reading: Reading, at: number): Stretch | null {
  const first = readJoined(reading, at);
  if (first === null) return null;
  const before = wordBefore(reading, at);
  const range = readRangeEnd(reading, at, first, before);
  return { piece: range ?? first, before, isRange: range !== null };
}

/** First and last day, of which "since" and "after" leave the last open, "until", "by" and "before" the first. */
export function boundedDates({
  piece,
  before,
  isRange,
}: Stretch): readonly [PartialDate | null, PartialDate | null] {
  const { dateFrom, dateTo, kind } = piece;
  if (isRange || kind === 'length') return [dateFrom, dateTo];
  if (before === 'since' || before === 'after') return [dateFrom, null];
  if (/^(until|till|til|by|before)$/.test(before)) return [null, dateTo];
  return [dateFrom, dateTo];
}

function wordBefore({ tokens }: Reading, at: number): string {
  const skipThe = (i: number): number => (wordAt(tokens, i) === 'the' ? i - 1 : i);
  const last = skipThe(at - 1);
  const isEdge = /^(end|start|beginning|middle)$/.test(wordAt(tokens, last - 1));
  return wordAt(tokens, wordAt(tokens, last) === 'of' && isEdge ? skipThe(last - 2) : last);
}

/** A piece with what belongs to it: "early …", "Friday, 4 March", "Tuesday evening". */
function readJoined(reading: Reading, at: number): Piece | null {
  const { tokens } = reading;
  if (/^(early|late|mid)$/.test(wordAt(tokens, at))) {
    const gap = isHyphen(tokens, at + 1) ? 2 : 1;
    const piece = readPiece(reading, at + gap);
    if (piece !== null && (piece.kind === 'span' || piece.kind === 'weekday'))
      return withPartOfDay(reading, piece);
  }
  const piece = readPiece(reading, at) ?? midMonth(reading, at);
  if (piece === null) return null;
  if (piece.kind === 'weekday') {
    const comma = wordAt(tokens, piece.to) === ',' ? 1 : 0;
    const date = readPiece(reading, piece.to + comma);
    if (date?.kind === 'day') return withPartOfDay(reading, date);
  }
  return withPartOfDay(reading, piece);
}

function withPartOfDay({ tokens }: Reading, piece: Piece): Piece {
  const day = piece.kind === 'day' || piece.kind === 'weekday';
  return day && PART_OF_DAY.has(wordAt(tokens, piece.to)) ? { ...piece, to: piece.to + 1 } : piece;
}

/** "mid-June", "mid-2022", which are one word. */
function midMonth({ tokens }: Reading, at: number): Piece | null {
  const rest = /^mid-(.+)$/i.exec(tokens[at]?.text ?? '')?.[1];
  if (rest === undefined) return null;
  const year = /^(?:19|20)\d\d$/.test(rest) ? rest : null;
  const month =
    /^(Jan|Febr)uary$|^(March|April|May|June|July|August)$|^(Septem|Octo|Novem|Decem)ber$/;
  if (year === null && !month.test(rest)) return null;
  return { to: at + 1, dateFrom: year, dateTo: year, basis: 'explicit', kind: 'span' };
}

/** "2014–2016", "from Monday to Friday", "between March and June 2022"; null where no range follows. */
function readRangeEnd(reading: Reading, at: number, first: Piece, before: string): Piece | null {
  const { tokens } = reading;
  if (first.kind === 'length' || first.kind === 'clock') return null;
  const word = wordAt(tokens, first.to);
  const joint = before === 'between' ? word === 'and' : /^(to|until|till|through)$/.test(word);
  if (!joint && !isHyphen(tokens, first.to) && word !== '–') return null;
  const the = wordAt(tokens, first.to + 1) === 'the' ? 1 : 0;
  const last = readJoined(reading, first.to + 1 + the) ?? yearAfterHyphen(reading, first);
  if (last === null || last.kind === 'length' || last.kind === 'clock') return null;
  const dateFrom = inYearOf(reading, at, first, last);
  if (last.kind === 'weekday' && dateFrom?.length === 10 && last.dateTo !== null) {
    const days = (weekday(last.dateTo) - weekday(dateFrom) + 7) % 7;
    return { ...last, dateFrom, dateTo: addDays(dateFrom, days) };
  }
  const turned =
    dateFrom !== null && last.dateTo !== null && firstDay(dateFrom) > lastDay(last.dateTo);
  return turned ? { ...last, dateFrom: null, dateTo: null } : { ...last, dateFrom };
}

function yearAfterHyphen({ tokens }: Reading, first: Piece): Piece | null {
  const year = wordAt(tokens, first.to + 1);
  const years = /^\d{4}$/.test(first.dateFrom ?? '') && /^(?:1[89]|20)\d\d$/.test(year);
  if (!years) return null;
  return { to: first.to + 2, dateFrom: year, dateTo: year, basis: 'explicit', kind: 'span' };
}

/** "*March* and June 2022", "*March* to June last year": the first date takes the year that only the second one names. */
function inYearOf(reading: Reading, at: number, first: Piece, last: Piece): PartialDate | null {
  const { dateFrom } = first;
  const hasYear = (from: number, to: number): boolean =>
    reading.tokens.slice(from, to).some(({ text }) => /^(?:(?:1[89]|20)\d\d|year$)/.test(text));
  if (dateFrom === null || last.dateTo === null) return dateFrom;
  if (hasYear(at, first.to) || !hasYear(first.to, last.to)) return dateFrom;
  const date = last.dateTo.slice(0, 4) + dateFrom.slice(4);
  return isPartialDate(date) ? date : null;
}
