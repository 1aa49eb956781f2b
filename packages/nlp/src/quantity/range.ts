import type { Bound, Token } from '@entente/core';
import { readNumber } from './number.ts';
import { isHyphen, wordAt } from './words.ts';

/** One number, or the two ends of a range. */
export interface ReadRange {
  readonly to: number;
  readonly value: number;
  readonly valueTo: number | null;
  readonly bound: Bound;
}

/** What may stand around the numbers of a range. */
export interface RangeOptions {
  /** Token at which the whole amount begins, before a currency's sign. */
  readonly from: number;
  /** Index after a sign before the second number, or the same. */
  readonly skipSign?: (at: number) => number;
  /** Index after a unit behind the first number, or the same. */
  readonly skipUnit?: (at: number) => number;
}

/**
 * The number at token `at`, or the range: "10 to 15", "10–15", "two or three", after "between"
 * "10 and 15", "$2 billion to $3 billion". A first number without a scale takes that of the
 * second: "two to three million".
 */
export function readRange(
  tokens: readonly Token[],
  at: number,
  { from, skipSign, skipUnit }: RangeOptions,
): ReadRange | null {
  const first = readNumber(tokens, at);
  if (first === null) return null;
  const single = { to: first.to, value: first.value, valueTo: null, bound: first.bound };
  const before = wordAt(tokens, from - 1);
  if (before === 'from' || first.bound !== 'exact') return single;
  const joint = skipUnit?.(first.to) ?? first.to;
  if (!isJoint(tokens, joint, before === 'between')) return single;
  const second = readNumber(tokens, skipSign?.(joint + 1) ?? joint + 1);
  if (second === null) return single;
  const value =
    first.scale === 1 && second.scale > 1 && first.value < second.value / second.scale
      ? first.value * second.scale
      : first.value;
  return value < second.value && second.bound === 'exact'
    ? { to: second.to, value, valueTo: second.value, bound: 'exact' }
    : single;
}

function isJoint(tokens: readonly Token[], at: number, between: boolean): boolean {
  const word = wordAt(tokens, at);
  if (between) return word === 'and';
  return word === 'to' || word === 'or' || isHyphen(tokens, at);
}
