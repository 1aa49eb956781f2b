import { isPartialDate, type PartialDate } from '@entente/core';
import { mayBegin } from '../quantity/may-begin.ts';
import { boundedDates, readStretch, type Stretch } from '../quantity/period.ts';
import type { Reading } from '../quantity/period-piece.ts';
import type { Tree } from '../syntax/tree.ts';
import type { EventTime } from './reference.ts';

/** A date or period in a sentence, `from`–`to` in tokens. */
export interface TimeExpression extends EventTime {
  readonly from: number;
  readonly to: number;
  /** The same without the bound that its preposition sets: "until *Friday*". */
  readonly unbounded: EventTime;
}

/**
 * Dates and periods of a sentence as partial dates: "4 February", "in March 2022", "on Saturday",
 * "last week", "two days ago", "from 4 to 20 February", "since 2014". Relative ones need the date of
 * publication; without it they are left. `future`: weekdays and months are those to come.
 */
export function findTimes(
  tree: Tree,
  published: PartialDate | null,
  future: boolean,
): TimeExpression[] {
  const reading: Reading = {
    tokens: tree.tokens,
    words: tree.tokens.map(({ text }) => text),
    published: published !== null && isPartialDate(published) ? published : null,
    future,
  };
  const found: TimeExpression[] = [];
  for (let at = 0; at < tree.tokens.length; at++) {
    const word = tree.tokens[at]?.text ?? '';
    const stretch = mayBegin(word) || word === 'the' ? readStretch(reading, at) : null;
    if (stretch === null) continue;
    const time = toExpression(stretch, at);
    if (time !== null) found.push(time);
    at = stretch.piece.to - 1;
  }
  return found;
}

function toExpression(stretch: Stretch, from: number): TimeExpression | null {
  const { piece, before, isRange } = stretch;
  const { to, basis, dateFrom, dateTo } = piece;
  if (dateFrom === null && dateTo === null) return null;
  const isStart = before === 'from' && !isRange && dateFrom === dateTo;
  const [eventFrom, eventTo] = isStart ? [dateFrom, null] : boundedDates(stretch);
  const unbounded = { eventFrom: dateFrom, eventTo: dateTo, basis };
  return { from, to, eventFrom, eventTo, basis, unbounded };
}
