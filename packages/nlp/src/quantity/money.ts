import type { Measure, Token } from '@entente/core';
import { codeOfName, codeOfSign, isAmbiguousSign } from '../lexicon/currencies.ts';
import { SCALE_LETTERS, SCALES } from '../lexicon/number-words.ts';
import { readRange } from './range.ts';
import { isHyphen, wordAt } from './words.ts';

/** A number with its unit, up to token `to`. */
export interface ReadMeasure {
  readonly to: number;
  readonly measure: Measure;
}

/**
 * The amount of money at token `at`: "$40 billion", "€1.5m", "40bn euros", "US$ 3 trillion", "Rs 500
 * crore", "EUR 20 million", "billions of dollars", "5 million Canadian dollars"; or null. A
 * code that is a word or acronym too needs a number as sums are written: "COP 26" is none, "COP 26
 * million" is.
 */
export function readMoney(tokens: readonly Token[], at: number): ReadMeasure | null {
  const sign = readSign(tokens, at);
  const skipSign = (i: number): number => readSign(tokens, i)?.to ?? i;
  const skipUnit = (i: number): number => readName(tokens, i)?.to ?? i;
  const numbers = readRange(tokens, sign?.to ?? at, { from: at, skipSign, skipUnit });
  if (numbers === null) return null;
  const { value, valueTo, bound } = numbers;
  const of = bound === 'least' && wordAt(tokens, numbers.to) === 'of' ? 1 : 0;
  const name = readName(tokens, numbers.to + of);
  const isSum = isWrittenAsSum(tokens, sign?.to ?? at, numbers.to);
  if (sign !== null) {
    if (isAmbiguousSign(tokens[at]?.text ?? '') && !isSum) return null;
    const own = of === 0 && name !== null && name.unit !== null ? name : null;
    const unit = own?.unit ?? sign.unit;
    return { to: own?.to ?? numbers.to, measure: { value, valueTo, bound, unit } };
  }
  if (name === null || weighs(tokens, name)) return null;
  if (isAmbiguousSign(tokens[name.to - 1]?.text ?? '') && !isSum) return null;
  return { to: name.to, measure: { value, valueTo, bound, unit: name.unit } };
}

interface ReadCurrency {
  readonly to: number;
  readonly unit: string | null;
}

/** "$", "US$", "Rs.", "EUR" before a number. */
function readSign(tokens: readonly Token[], at: number): ReadCurrency | null {
  const unit = codeOfSign(tokens[at]?.text ?? '');
  if (unit === null) return null;
  const stop = tokens[at + 1]?.text === '.' && tokens[at]?.end === tokens[at + 1]?.start ? 1 : 0;
  return { to: at + 1 + stop, unit };
}

/** "euros", "US dollars", "-dollar", "New Zealand dollars", "USD", "€" after a number. */
function readName(tokens: readonly Token[], at: number): ReadCurrency | null {
  const from = isHyphen(tokens, at) ? at + 1 : at;
  for (let before = 2; before >= 0; before--) {
    const name = tokens[from + before];
    if (!name || name.upos === 'VERB' || name.upos === 'AUX') continue;
    const words = tokens.slice(from, from + before).map(({ text }) => text);
    const unit = codeOfName(name.text, words.join(' '));
    if (unit !== undefined) return { to: from + before + 1, unit };
  }
  const unit = codeOfSign(tokens[from]?.text ?? '');
  const isSign = unit !== null && !/^\d/.test(wordAt(tokens, from + 1));
  return isSign ? { to: from + 1, unit } : null;
}

/** "500 pounds *of* explosives": a weight. */
function weighs(tokens: readonly Token[], { to }: ReadCurrency): boolean {
  return /^(pounds?|drams?)$/.test(wordAt(tokens, to - 1)) && wordAt(tokens, to) === 'of';
}

/**
 * Whether the number `from`–`to` has a scale word, a decimal or a thousands comma and counts no noun
 * behind it: "26 million", "1.5", "3,000", but not "1,500 soldiers".
 */
function isWrittenAsSum(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[to]?.xpos === 'NNS') return false;
  return tokens.slice(from, to).some((token, i, range) => {
    const word = token.text.toLowerCase();
    const onDigits = i > 0 && /^\d/.test(range[i - 1]?.text ?? '');
    return /\d[.,]\d/.test(word) || SCALES.has(word) || (onDigits && SCALE_LETTERS.has(word));
  });
}
