import { monthOf, weekdayOf } from '../lexicon/calendar.ts';
import { codeOfSign } from '../lexicon/currencies.ts';
import { ORDINALS, PLURAL_NUMBERS, SMALL_NUMBERS, TENS } from '../lexicon/number-words.ts';
import { FIRST_OF_BOUNDS } from './bound.ts';

const WORDS = new Set([
  ...SMALL_NUMBERS.keys(),
  ...TENS.keys(),
  ...PLURAL_NUMBERS.keys(),
  ...ORDINALS.keys(),
  ...FIRST_OF_BOUNDS,
  ...`a an half several many between early late mid last next this past previous coming following same recent
  yesterday today tomorrow tonight q1 q2 q3 q4 spring summer autumn fall winter`.split(/\s+/),
]);

/** Whether a quantity may begin with `word`: a quick look before the readers, most words being none. */
export function mayBegin(word: string): boolean {
  if (/^\d/.test(word) || WORDS.has(word.toLowerCase()) || codeOfSign(word) !== null) return true;
  return /^\p{Lu}/u.test(word)
    ? monthOf(word) !== null || weekdayOf(word) !== null || /^(Mid-|New$|Christmas$)/.test(word)
    : word.startsWith('mid-');
}
