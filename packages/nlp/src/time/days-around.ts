import type { PartialDate } from '@entente/core';
import type { Tree } from '../syntax/tree.ts';
import { lengthAt } from './relative-date.ts';
import { baseOf } from './shift-base.ts';
import { shifted, type Days, type Unit } from './shift.ts';
import type { ShiftPhrase } from './shifted-dates.ts';

/**
 * "in *the two days before* the vote", "over *the following three weeks*", "in *the two months that followed*": the
 * days between, the day counted from left out; months and years with the one counted from.
 */
export function daysAround(tree: Tree, at: number): ShiftPhrase | null {
  const word = (i: number): string => tree.tokens[i]?.text.toLowerCase() ?? '';
  if (word(at) !== 'the' || !/^(in|over|during|for|within)$/.test(word(at - 1))) return null;
  const near = /^(following|next|preceding|previous)$/.test(word(at + 1)) ? 1 : 0;
  const words = tree.tokens.map(({ text }) => text);
  const length = lengthAt(words, at + 1 + near);
  if (length === null) return null;
  const { count, unit, to } = length;
  const after = word(to) === 'that' ? word(to + 1) : near === 1 ? word(at + 1) : word(to);
  const isBefore = /^(before|preceding|previous|preceded)$/.test(after);
  if (!isBefore && !/^(after|following|next|followed)$/.test(after)) return null;
  const base = near === 0 && word(to) !== 'that' ? baseOf(tree, to) : null;
  const end = near === 1 ? to : word(to) === 'that' ? to + 2 : to + 1;
  return {
    ...{ from: at, to: end, base, unit, side: isBefore ? 'first' : 'last' },
    move: (date) => (isBefore ? between(date, -count, unit) : between(date, count, unit)),
    back: () => null,
  };
}

function between(date: PartialDate, count: number, unit: Unit): Days | null {
  const isExact = unit === 'day' || unit === 'week';
  const near = isExact ? shifted(date, Math.sign(count), 'day') : shifted(date, 0, unit);
  const far = shifted(date, count, unit);
  if (near === null || far === null) return null;
  return count < 0 ? [far, near] : [near, far];
}
