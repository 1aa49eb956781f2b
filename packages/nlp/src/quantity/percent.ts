import type { Token } from '@entente/core';
import { ORDINALS } from '../lexicon/number-words.ts';
import { readFraction } from './fraction.ts';
import type { ReadMeasure } from './money.ts';
import { readRange } from './range.ts';
import { isHyphen, wordAt } from './words.ts';

/**
 * The share at token `at` in per cent: "12.5 per cent", "12%", "10 to 15 percent", "half of",
 * "two-thirds", "a quarter of"; differences of shares have the unit `pp` ("two percentage
 * points"). Null where there is none, as in "a quarter of a million", which is a number.
 */
export function readPercent(tokens: readonly Token[], at: number): ReadMeasure | null {
  const numbers = readRange(tokens, at, {
    from: at,
    skipUnit: (i) => readUnit(tokens, i)?.to ?? i,
  });
  const unit = numbers === null ? null : readUnit(tokens, numbers.to);
  if (numbers === null || unit === null) {
    const part = readShare(tokens, at);
    return part !== null && part.to < (numbers?.to ?? 0) ? null : part;
  }
  const { value, valueTo, bound } = numbers;
  return { to: unit.to, measure: { value, valueTo, bound, unit: unit.unit } };
}

function readUnit(tokens: readonly Token[], at: number): { to: number; unit: '%' | 'pp' } | null {
  const from = isHyphen(tokens, at) ? at + 1 : at;
  const [one, two] = [wordAt(tokens, from), wordAt(tokens, from + 1)];
  const share = /^(%|percent|pct|percentage)$/.test(one)
    ? 1
    : one === 'per' && two === 'cent'
      ? 2
      : 0;
  if (share === 0) return null;
  const hyphen = isHyphen(tokens, from + share) ? 1 : 0;
  const points = /^points?$/.test(wordAt(tokens, from + share + hyphen));
  if (points) return { to: from + share + hyphen + 1, unit: 'pp' };
  return one === 'percentage' ? null : { to: from + share, unit: '%' };
}

/** "half of the members", "a third of them", "two-thirds"; not "the first half of 2022". */
function readShare(tokens: readonly Token[], at: number): ReadMeasure | null {
  const fraction = readFraction(tokens, at);
  const before = wordAt(tokens, at - 1);
  if (fraction === null || ORDINALS.has(before) || /^(latter|last)$/.test(before)) return null;
  const { to, one, parts } = fraction;
  const next = wordAt(tokens, to);
  const whole = to === at + 1 && /^(the|its|his|her|their|our|all)$/.test(next);
  const joined = one > 1 && isHyphen(tokens, at + 1);
  return next === 'of' || whole || joined ? share(to, one, parts) : null;
}

function share(to: number, one: number, parts: number): ReadMeasure {
  const value = Math.round((one / parts) * 1e6) / 1e4;
  return { to, measure: { value, valueTo: null, bound: 'exact', unit: '%' } };
}
