import { addDays, weekday } from '@entente/core';
import type { DatePhrase, Reference } from './reference.ts';

/**
 * "last weekend", "this weekend", "over *the weekend*": a Saturday and its Sunday. Without "last" or "next" the
 * latest that has begun on the day of publication, or for what is to come the first that is not over.
 */
export function weekend(
  words: readonly string[],
  at: number,
  { published, future }: Reference,
): DatePhrase | null {
  if ((words[at + 1] ?? '').toLowerCase() !== 'weekend') return null;
  if (published === null || published.length < 10) return null;
  const which = (words[at] ?? '').toLowerCase();
  const before = (words[at - 1] ?? '').toLowerCase();
  if (!/^(last|this|next|coming|the)$/.test(which)) return null;
  if (which === 'the' && !/^(over|at|during|on|by|before|since|until)$/.test(before)) return null;
  const sinceMonday = (weekday(published) + 6) % 7;
  const thisWeek = addDays(published, 5 - sinceMonday);
  const isOn = sinceMonday >= 5;
  const weeks = which === 'last' ? -1 : which === 'next' && isOn ? 1 : isOn || isAhead() ? 0 : -1;
  const saturday = addDays(thisWeek, 7 * weeks);
  return {
    ...{ from: at, to: at + 2 },
    ...{ eventFrom: saturday, eventTo: addDays(saturday, 1), basis: 'relative' },
  };

  function isAhead(): boolean {
    return future || /^(next|coming)$/.test(which);
  }
}
