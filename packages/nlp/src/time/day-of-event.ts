import { ORDINALS } from '../lexicon/number-words.ts';
import { isEventWord } from './events.ts';
import { tokenAt, type Tree } from '../syntax/tree.ts';
import { periodOf, shifted } from './shift.ts';
import type { ShiftPhrase } from './shifted-dates.ts';

/** "on *the second day of the summit*", "on *the final day*", "on *the eve of the summit*": counted from the first day of an event, or its last. */
export function dayOfEvent(tree: Tree, at: number): ShiftPhrase | null {
  const word = (i: number): string => tree.tokens[i]?.text.toLowerCase() ?? '';
  if (word(at) !== 'the' || word(at - 1) !== 'on') return null;
  if (word(at + 1) === 'eve' && word(at + 2) === 'of') return eveOf(tree, at);
  if (word(at + 2) !== 'day') return null;
  const isLast = /^(last|final|closing)$/.test(word(at + 1));
  const nth = word(at + 1) === 'opening' ? 1 : ORDINALS.get(word(at + 1));
  if (nth === undefined && !isLast) return null;
  const base = word(at + 3) === 'of' ? tokenAt(tree, at + 3).head : null;
  if (base !== null && (base <= at + 3 || !isEventWord(tree, base))) return null;
  return {
    ...{ from: at, to: base === null ? at + 3 : base + 1, base, unit: 'day' },
    side: isLast ? 'last' : 'first',
    move: (date) =>
      isLast
        ? periodOf(date, 0, 'day')
        : periodOf(shifted(date, (nth ?? 1) - 1, 'day') ?? '', 0, 'day'),
    back: () => null,
  };
}

/** "on *the eve of the summit*" */
function eveOf(tree: Tree, at: number): ShiftPhrase | null {
  const base = tokenAt(tree, at + 2).head;
  if (base <= at + 2 || !isEventWord(tree, base)) return null;
  const days =
    (count: number): ShiftPhrase['move'] =>
    (date) =>
      periodOf(shifted(date, count, 'day') ?? '', 0, 'day');
  return {
    ...{ from: at, to: base + 1, base, unit: 'day', side: 'first' },
    ...{ move: days(-1), back: days(1) },
  };
}
