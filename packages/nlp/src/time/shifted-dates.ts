import { addDays, weekday, type PartialDate } from '@entente/core';
import { weekdayOf } from '../lexicon/calendar.ts';
import { PART_OF_DAY } from '../quantity/period-piece.ts';
import { tokenAt, type Tree } from '../syntax/tree.ts';
import { dayOfEvent } from './day-of-event.ts';
import { daysAround } from './days-around.ts';
import { lengthAt } from './relative-date.ts';
import { baseOf } from './shift-base.ts';
import { periodOf, shifted, unitOf, type Days, type Unit } from './shift.ts';
import { withinDay } from './within-day.ts';

/** "a day earlier", "the following week", "four days after …": a time counted from another event. */
export interface ShiftPhrase {
  readonly from: number;
  readonly to: number;
  /** Whether it counts from the last day of what it counts from, or from the first. */
  readonly side: 'first' | 'last';
  /** What it counts in: no day is counted from a week. */
  readonly unit: Unit;
  /** The event that it counts from as the head of its clause or phrase; null = what was told last. */
  readonly base: number | null;
  /** The day or period, given the day or period counted from; null where that is not exact enough. */
  readonly move: (date: PartialDate) => Days | null;
  /** The day counted from, given the day; null where it is not exact. */
  readonly back: (date: PartialDate) => Days | null;
}

const ROUGH = /^(than|about|nearly|almost|over|around|some|least|barely|roughly|every)$/i;

/** The phrases of a sentence that count from another event. */
export function findShifts(tree: Tree): ShiftPhrase[] {
  const found: ShiftPhrase[] = [];
  for (let at = 0; at < tree.tokens.length; at++) {
    const phrase =
      counted(tree, at) ??
      withinDay(tree, at) ??
      dayOfEvent(tree, at) ??
      daysAround(tree, at) ??
      neighbor(tree, at) ??
      otherDay(tree, at);
    if (phrase === null) continue;
    found.push(phrase);
    at = phrase.to - 1;
  }
  return found;
}

/** "two days earlier", "a week later", "four days after the invasion began" */
function counted(tree: Tree, at: number): ShiftPhrase | null {
  const words = tree.tokens.map(({ text }) => text);
  const length = lengthAt(words, at);
  if (length === null || ROUGH.test(words[at - 1] ?? '')) return null;
  const { count, unit, to } = length;
  const word = words[to]?.toLowerCase() ?? '';
  if (!/^(earlier|before|later|after|afterwards?)$/.test(word)) return null;
  const sign = /^(earlier|before)$/.test(word) ? -1 : 1;
  const base = /^(before|after)$/.test(word) ? baseOf(tree, to) : null;
  return { ...byUnits(sign * count, unit), from: at, to: to + 1, base };
}

/** Time counted by whole units, forward from the last day of what is counted from. */
function byUnits(count: number, unit: Unit): Omit<ShiftPhrase, 'from' | 'to' | 'base'> {
  const by =
    (units: number) =>
    (date: PartialDate): Days | null => {
      const day = shifted(date, units, unit);
      return day === null ? null : [day, day];
    };
  return { move: by(count), back: by(-count), unit, side: count < 0 ? 'first' : 'last' };
}

/** "the same day", "the following week", "the previous month", "the day before" */
function neighbor(tree: Tree, at: number): ShiftPhrase | null {
  const word = (i: number): string => tree.tokens[i]?.text.toLowerCase() ?? '';
  if (word(at) === 'that') return sameDay(tree, at, word(at + 1));
  if (word(at) !== 'the') return null;
  const near = NEAR.get(word(at + 1));
  const named = word(at + (near === undefined ? 1 : 2));
  const whole = PART_OF_DAY.has(named) ? unitOf('day') : unitOf(named);
  if (whole?.times !== 1 || named.endsWith('s')) return null;
  const step = near ?? AFTERWORDS.get(word(at + 2));
  if (step === undefined) return null;
  const base = near === undefined ? baseOf(tree, at + 2) : null;
  const by =
    (units: number) =>
    (date: PartialDate): Days | null =>
      periodOf(date, units, whole.unit);
  const side = step < 0 ? 'first' : 'last';
  return {
    ...{ from: at, to: at + 3, base, unit: whole.unit, side },
    ...{ move: by(step), back: by(-step) },
  };
}

/** "that day", "that month", "that evening"; "that week" only where no clause begins. */
function sameDay(tree: Tree, at: number, named: string): ShiftPhrase | null {
  const whole = PART_OF_DAY.has(named) ? unitOf('day') : unitOf(named);
  const determiner = tokenAt(tree, at).head === at + 1;
  if (whole?.times !== 1 || named.endsWith('s') || !determiner) return null;
  const move = (date: PartialDate): Days | null => periodOf(date, 0, whole.unit);
  return { from: at, to: at + 2, base: null, unit: whole.unit, side: 'last', move, back: move };
}

const NEAR: ReadonlyMap<string, number> = new Map([
  ['same', 0],
  ['next', 1],
  ['following', 1],
  ['previous', -1],
  ['preceding', -1],
]);
const AFTERWORDS: ReadonlyMap<string, number> = new Map([
  ['before', -1],
  ['earlier', -1],
  ['after', 1],
  ['later', 1],
]);

/** "the following Monday", "the previous Friday" */
function otherDay(tree: Tree, at: number): ShiftPhrase | null {
  const step = /^(following|previous|preceding)$/i.test(tree.tokens[at]?.text ?? '')
    ? NEAR.get(tokenAt(tree, at).text.toLowerCase())
    : undefined;
  const named = weekdayOf(tree.tokens[at + 1]?.text ?? '');
  if (step === undefined || named === null) return null;
  const move = (date: PartialDate): Days | null => {
    if (date.length < 10) return null;
    const ahead = (named - weekday(date) + 7) % 7;
    const days = step > 0 ? ahead || 7 : ahead - 7;
    const day = addDays(date, days);
    return [day, day];
  };
  const side = step < 0 ? 'first' : 'last';
  return { from: at, to: at + 2, base: null, unit: 'day', side, move, back: () => null };
}
