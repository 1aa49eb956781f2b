import type { Token } from '@entente/core';
import { FRACTIONS, ORDINALS } from '../lexicon/number-words.ts';
import type { ReadMeasure } from './money.ts';
import { readNumber } from './number.ts';
import { readRange } from './range.ts';
import { isHyphen, wordAt } from './words.ts';

/**
 * The share at token `at` in per cent: "12.5 per cent", "12%", "10 to 15 percent", "half of",
 * "two-thirds", "a quarter of"; differences of shares have the unit `pp` ("two percentage
 * points"). Null where there is none.
 */
export function readPercent(tokens: readonly Token[], at: number): ReadMeasure | null {
  const numbers = readRange(tokens, at, {
    from: at,
    skipUnit: (i) => readUnit(tokens, i)?.to ?? i,
  });
  const unit = numbers === null ? null : readUnit(tokens, numbers.to);
  if (numbers === null || unit === null) return readFraction(tokens, at);
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
function readFraction(tokens: readonly Token[], at: number): ReadMeasure | null {
  const word = wordAt(tokens, at);
  const after = (i: number): boolean => wordAt(tokens, i) === 'of';
  if (ORDINALS.has(wordAt(tokens, at - 1)) || /^(latter|last)$/.test(wordAt(tokens, at - 1)))
    return null;
  const whole = /^(the|its|his|her|their|our|all)$/;
  if (word === 'half')
    return after(at + 1) || whole.test(wordAt(tokens, at + 1)) ? share(at + 1, 1, 2) : null;
  const hyphen = isHyphen(tokens, at + 1) ? 1 : 0;
  const one = /^(a|an|one)$/.test(word) ? 1 : (readNumber(tokens, at)?.value ?? 0);
  const name = wordAt(tokens, at + 1 + hyphen);
  const parts = FRACTIONS.get(name) ?? FRACTIONS.get(name.replace(/s$/, ''));
  if (parts === undefined || one <= 0 || one >= parts || !Number.isInteger(one)) return null;
  const plural = name.endsWith('s');
  const to = at + 2 + hyphen;
  const told = one === 1 ? after(to) : plural && (hyphen === 1 || after(to));
  return plural === one > 1 && told ? share(to, one, parts) : null;
}

function share(to: number, one: number, parts: number): ReadMeasure {
  const value = Math.round((one / parts) * 1e6) / 1e4;
  return { to, measure: { value, valueTo: null, bound: 'exact', unit: '%' } };
}
