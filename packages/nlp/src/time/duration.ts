import { childrenOf, tokenAt, type Tree } from '../syntax/tree.ts';
import { lengthAt } from './relative-date.ts';
import type { EventTime } from './reference.ts';
import { shifted } from './shift.ts';

/**
 * The whole time of an event whose first or last day is known and that says how many days it takes: "opened a
 * *three-day* summit on Monday".
 */
export function withDuration(tree: Tree, noun: number, time: EventTime): EventTime {
  const days = daysOf(tree, noun);
  const { eventFrom, eventTo } = time;
  if (days === null) return time;
  if (eventTo === null && eventFrom !== null) {
    const last = shifted(eventFrom, days - 1, 'day');
    return last === null ? time : { ...time, eventTo: last };
  }
  if (eventFrom === null && eventTo !== null) {
    const first = shifted(eventTo, 1 - days, 'day');
    return first === null ? time : { ...time, eventFrom: first };
  }
  return time;
}

/** The number in "a three-day summit", "a 3-day summit"; or null. */
function daysOf(tree: Tree, noun: number): number | null {
  for (const i of childrenOf(tree, noun, 'compound', 'amod', 'nummod')) {
    const parts = tokenAt(tree, i).text.toLowerCase().split('-');
    const hyphen = tree.tokens[i - 1]?.text === '-' ? 2 : 1;
    const number = parts.length === 2 ? parts[0] : tree.tokens[i - hyphen]?.text;
    const length = parts.at(-1) === 'day' ? lengthAt([number ?? '', 'days'], 0) : null;
    if (length !== null && length.count > 1 && length.count < 32) return length.count;
  }
  return null;
}
