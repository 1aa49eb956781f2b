import type { Bound, Token } from '@entente/core';
import {
  PLURAL_NUMBERS,
  SCALE_LETTERS,
  SCALES,
  SMALL_NUMBERS,
  TENS,
} from '../lexicon/number-words.ts';
import { readFractionOfScale } from './fraction.ts';
import { isHyphen, wordAt } from './words.ts';

/** A number in digits or words, from where it was looked for up to token `to`. */
export interface ReadNumber {
  readonly to: number;
  readonly value: number;
  /** `least` for "hundreds", "several thousand"; `about` for "a couple of hundred". */
  readonly bound: Bound;
  /** What its scale words multiply by, 1 without any. */
  readonly scale: number;
}

const DIGITS = /^(?:\d{1,3}(?:,\d{2,3})*,\d{3}|\d{1,15})(?:\.\d{1,12})?$/;
/** Beyond this a number is a slip or a trick. */
const GREATEST = 1e18;

/**
 * The number that begins at token `at`: "3,000", "40 bn", "one hundred and forty-one", "half a
 * million", "a quarter of a million", "two dozen", "tens of thousands", "several hundred". The plural of a scale is at least
 * two of it: "hundreds" = at least 200.
 *
 * compromise reads numbers too; tried on 22 phrases of news it gave value and span of 11: it knows
 * no "two dozen", "€1.5m", "hundreds of", and takes the full stop into the span.
 */
export function readNumber(tokens: readonly Token[], at: number): ReadNumber | null {
  const number = readPlural(tokens, at) ?? readSeveral(tokens, at) ?? readPlain(tokens, at);
  return number !== null && number.value <= GREATEST ? number : null;
}

/** "dozens", "tens of thousands", "hundreds of millions" */
function readPlural(tokens: readonly Token[], at: number): ReadNumber | null {
  let value = 2;
  let to = at;
  for (let unit = PLURAL_NUMBERS.get(wordAt(tokens, to)); unit !== undefined;) {
    value *= unit;
    to++;
    unit = wordAt(tokens, to) === 'of' ? PLURAL_NUMBERS.get(wordAt(tokens, to + 1)) : undefined;
    if (unit !== undefined) to++;
    if (value > GREATEST) return null;
  }
  return to === at ? null : { to, value, bound: 'least', scale: value };
}

/** "several thousand", "a few hundred", "a couple of million" */
function readSeveral(tokens: readonly Token[], at: number): ReadNumber | null {
  const [one, two, three] = [wordAt(tokens, at), wordAt(tokens, at + 1), wordAt(tokens, at + 2)];
  const couple = one === 'a' && two === 'couple' && three === 'of';
  const first = couple
    ? at + 3
    : one === 'several' || one === 'many'
      ? at + 1
      : one === 'a' && two === 'few'
        ? at + 2
        : at;
  const scaled = first > at ? readScales(tokens, first) : null;
  if (scaled === null || scaled.to === first) return null;
  return {
    to: scaled.to,
    value: 2 * scaled.scale,
    bound: couple ? 'about' : 'least',
    scale: scaled.scale,
  };
}

function readPlain(tokens: readonly Token[], at: number): ReadNumber | null {
  const part = readFractionOfScale(tokens, at);
  if (part !== null) {
    const { to, scale } = readScales(tokens, part.to);
    return { to, value: Math.round(part.value * scale), bound: 'exact', scale };
  }
  const start = readStart(tokens, at) ?? readWords(tokens, at);
  if (start === null) return null;
  const half = /^and a half$/.test([0, 1, 2].map((i) => wordAt(tokens, start.to + i)).join(' '));
  const base = half ? { to: start.to + 3, value: start.value + 0.5 } : start;
  const scaled = readScales(tokens, base.to);
  const value = clean(base.value * scaled.scale);
  return { to: scaled.to, value, bound: 'exact', scale: scaled.scale * (start.scale ?? 1) };
}

interface Start {
  readonly to: number;
  readonly value: number;
  readonly scale?: number;
}

/** Digits; "a" before a scale. */
function readStart(tokens: readonly Token[], at: number): Start | null {
  const word = wordAt(tokens, at);
  if (DIGITS.test(word)) return { to: at + 1, value: Number(word.replaceAll(',', '')) };
  const article = word === 'a' || word === 'an';
  return article && SCALES.has(wordAt(tokens, at + 1)) ? { to: at + 1, value: 1 } : null;
}

/** "twenty-five", "one hundred and forty-one", "two thousand three hundred" */
function readWords(tokens: readonly Token[], at: number): Start | null {
  let total = 0;
  let to = at;
  let least = Infinity;
  for (let part = readPart(tokens, to); part !== null && part.unit < least;) {
    total += part.value;
    to = part.to;
    least = part.unit;
    const and = wordAt(tokens, to) === 'and' && least > 1 ? 1 : 0;
    part = least > 1 ? readPart(tokens, to + and) : null;
    if (and === 1 && part !== null && part.unit > 1) part = null;
  }
  return to === at ? null : { to, value: total, scale: least === Infinity ? 1 : least };
}

/** A number below one hundred with the scale words after it: "forty-one", "two hundred thousand". */
function readPart(
  tokens: readonly Token[],
  at: number,
): { readonly to: number; readonly value: number; readonly unit: number } | null {
  const tens = TENS.get(wordAt(tokens, at));
  const small = SMALL_NUMBERS.get(wordAt(tokens, at));
  if (tens === undefined && small === undefined) return null;
  let value = tens ?? small ?? 0;
  let to = at + 1;
  if (tens !== undefined) {
    const hyphen = isHyphen(tokens, to) ? 1 : 0;
    const ones = SMALL_NUMBERS.get(wordAt(tokens, to + hyphen)) ?? 0;
    if (ones > 0 && ones < 10) {
      value += ones;
      to += hyphen + 1;
    }
  }
  const scaled = readScales(tokens, to);
  return { to: scaled.to, value: value * scaled.scale, unit: scaled.scale };
}

/** Scale words from token `at`, rising: "hundred thousand", "bn", "m" written onto the digits. */
function readScales(
  tokens: readonly Token[],
  at: number,
): { readonly to: number; readonly scale: number } {
  let scale = 1;
  let last = 1;
  let to = at;
  for (;;) {
    const hyphen = isHyphen(tokens, to) ? 1 : 0;
    const word = wordAt(tokens, to + hyphen).replace(/(?<=.)\.$/, '');
    const letter = tokens[to - 1]?.end === tokens[to]?.start && /\d$/.test(wordAt(tokens, to - 1));
    const unit = SCALES.get(word) ?? (letter ? SCALE_LETTERS.get(word) : undefined);
    if (unit === undefined || unit <= last) return { to, scale };
    scale *= unit;
    last = unit;
    to += hyphen + 1;
  }
}

/** Without the noise of binary fractions: 1.1 × 1,000,000 = 1,100,000. */
function clean(value: number): number {
  return Number(value.toPrecision(15));
}
