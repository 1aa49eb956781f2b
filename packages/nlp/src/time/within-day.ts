import { tokenAt, type Tree } from '../syntax/tree.ts';
import { lengthAt } from './relative-date.ts';
import { baseOf } from './shift-base.ts';
import { periodOf } from './shift.ts';
import type { ShiftPhrase } from './shifted-dates.ts';

const SHORT = /^(hour|minute|second|moment)s?$/;
const EVENING = /^(noon|midday|afternoon|evening|dusk|sunset|nightfall|night|midnight)$/;

/** "hours later", "two hours after the vote", "within minutes", "by nightfall", "earlier in the day": the day of what was told last. */
export function withinDay(tree: Tree, at: number): ShiftPhrase | null {
  const word = (i: number): string => tree.tokens[i]?.text.toLowerCase() ?? '';
  const phrase = (i: number): string => [word(i), word(i + 1), word(i + 2)].join(' ');
  if (word(at) === 'by') return byEvening(tree, at, word);
  if (/^(earlier|later|late|early)$/.test(word(at)) && phrase(at + 1) === 'in the day')
    return sameDay(at, at + 4, null);
  const within = word(at) === 'within' ? 1 : 0;
  const unit = unitAt(tree, at + within);
  if (unit === null) return null;
  const after = word(unit + 1);
  if (within === 1) return sameDay(at, unit + 1, after === 'of' ? baseOf(tree, unit + 1) : null);
  if (!/^(later|earlier|after|afterwards?|before)$/.test(after)) return null;
  const base = /^(after|before)$/.test(after) ? baseOf(tree, unit + 1) : null;
  return sameDay(at, unit + 2, base);
}

/** Token of the unit of a length shorter than a day that begins at `at`: "hours", "two *hours*", "an *hour*"; or null. */
function unitAt(tree: Tree, at: number): number | null {
  const word = tree.tokens[at]?.text.toLowerCase() ?? '';
  if (SHORT.test(word)) return word.endsWith('s') ? at : null;
  const next = tree.tokens[at + 1]?.text.toLowerCase() ?? '';
  if (!SHORT.test(next)) return null;
  const counted = lengthAt([word, 'days'], 0);
  return counted !== null && counted.count < 24 ? at + 1 : null;
}

/** "*By evening* the river had burst its banks", not "by the evening of 3 May". */
function byEvening(tree: Tree, at: number, word: (i: number) => string): ShiftPhrase | null {
  const late = /^(late|early)$/.test(word(at + 1)) ? 2 : 1;
  if (!EVENING.test(word(at + late)) || /^(of|on)$/.test(word(at + late + 1))) return null;
  return tokenAt(tree, at).deprel === 'case' ? sameDay(at, at + late + 1, null) : null;
}

function sameDay(from: number, to: number, base: number | null): ShiftPhrase {
  const move: ShiftPhrase['move'] = (date) => periodOf(date, 0, 'day');
  return { from, to, base, unit: 'day', side: 'last', move, back: move };
}
