import type { Token } from '@entente/core';
import { FRACTIONS, SCALES, SMALL_NUMBERS } from '../lexicon/number-words.ts';
import { isHyphen, wordAt } from './words.ts';

/** `one` of `parts` equal parts of a whole, from where it was looked for up to token `to`. */
export interface ReadFraction {
  readonly to: number;
  readonly one: number;
  readonly parts: number;
}

/** The fraction in words at token `at`, less than the whole: "half", "a quarter", "two-thirds"; or null. */
export function readFraction(tokens: readonly Token[], at: number): ReadFraction | null {
  const word = wordAt(tokens, at);
  if (word === 'half') return { to: at + 1, one: 1, parts: 2 };
  const one = /^an?$/.test(word) ? 1 : /^\d$/.test(word) ? Number(word) : SMALL_NUMBERS.get(word);
  const hyphen = isHyphen(tokens, at + 1) ? 1 : 0;
  const name = wordAt(tokens, at + 1 + hyphen);
  const parts = FRACTIONS.get(name) ?? FRACTIONS.get(name.replace(/s$/, ''));
  if (one === undefined || parts === undefined || one <= 0 || one >= parts) return null;
  return name.endsWith('s') === one > 1 ? { to: at + 2 + hyphen, one, parts } : null;
}

/**
 * The fraction at token `at` that a scale word multiplies: "a quarter of a" million, "half a" million,
 * "a quarter" million; up to the scale word, `value` being the fraction. Thirds need their "of": "a
 * third million" is one after the second. Null where there is none.
 */
export function readFractionOfScale(
  tokens: readonly Token[],
  at: number,
): { readonly to: number; readonly value: number } | null {
  const fraction = readFraction(tokens, at);
  if (fraction === null) return null;
  const { one, parts } = fraction;
  const of = wordAt(tokens, fraction.to) === 'of' ? 1 : 0;
  const article = /^an?$/.test(wordAt(tokens, fraction.to + of)) ? 1 : 0;
  const bare = of === 0 && (parts === 2 || parts === 4) && (article === 0 || parts === 2);
  if (!bare && of + article < 2) return null;
  const to = fraction.to + of + article;
  const hyphen = bare && article === 0 && isHyphen(tokens, to) ? 1 : 0;
  const begins = wordAt(tokens, at) !== 'half' || article === 1;
  return begins && SCALES.has(wordAt(tokens, to + hyphen)) ? { to, value: one / parts } : null;
}
