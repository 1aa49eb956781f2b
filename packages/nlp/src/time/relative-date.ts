import { SMALL_NUMBERS, TENS } from '../lexicon/number-words.ts';
import type { DatePhrase, Reference } from './reference.ts';
import { periodOf, unitOf, type Days, type Unit } from './shift.ts';

const DAYS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);
const PARTS: ReadonlyMap<string, number> = new Map([
  ['this morning', 0],
  ['this afternoon', 0],
  ['this evening', 0],
  ['last night', -1],
]);
const STEPS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);
const APPROXIMATE = /^(about|around|some|roughly|nearly|almost|approximately)$/i;

/** "yesterday", "last week", "two months ago", "the end of *the year*": counted from the day of publication. */
export function relativeDate(
  words: readonly string[],
  at: number,
  { published }: Reference,
): DatePhrase | null {
  if (published === null || published.length < 10) return null;
  const word = (words[at] ?? '').toLowerCase();
  const phrase = (to: number, days: Days | null): DatePhrase | null =>
    days && { from: at, to, eventFrom: days[0], eventTo: days[1], basis: 'relative' };
  const day = DAYS.get(word);
  if (day !== undefined) return phrase(at + 1, periodOf(published, day, 'day'));
  const part = PARTS.get(`${word} ${(words[at + 1] ?? '').toLowerCase()}`);
  if (part !== undefined) return phrase(at + 2, periodOf(published, part, 'day'));
  const whole = unitOf(words[at + 1] ?? '');
  const step = STEPS.get(word) ?? (word === 'the' && isEdge(words, at) ? 0 : undefined);
  if (step !== undefined && whole?.times === 1 && whole.unit !== 'day')
    return phrase(at + 2, periodOf(published, step, whole.unit));
  const ago = lengthAt(words, at);
  if (ago === null || (words[ago.to] ?? '').toLowerCase() !== 'ago') return null;
  const { count, unit } = ago;
  const days = periodOf(published, -count, unit);
  if (unit !== 'week') return phrase(ago.to + 1, days);
  const week = APPROXIMATE.test(words[at - 1] ?? '');
  return phrase(ago.to + 1, week ? days : periodOf(published, -count * 7, 'day'));
}

/** "the end of *the* month" */
function isEdge(words: readonly string[], at: number): boolean {
  const edge = (words[at - 2] ?? '').toLowerCase();
  return words[at - 1] === 'of' && /^(end|start|beginning|middle)$/.test(edge);
}

/** "two weeks", "a fortnight", "10 days" at token `at`, as a count of units that ends before `to`; or null. */
export function lengthAt(
  words: readonly string[],
  at: number,
): { readonly count: number; readonly unit: Unit; readonly to: number } | null {
  const word = (words[at] ?? '').toLowerCase();
  const number = /^(a|an)$/.test(word)
    ? 1
    : /^\d{1,3}$/.test(word)
      ? Number(word)
      : (SMALL_NUMBERS.get(word) ?? TENS.get(word));
  const unit = unitOf(words[at + 1] ?? '');
  if (number === undefined || unit === null) return null;
  return { count: number * unit.times, unit: unit.unit, to: at + 2 };
}
