import type { PartialDate } from '@entente/core';
import type { DatePhrase, Reference } from './reference.ts';
import { shifted } from './shift.ts';

/** First month of each season; three months each, as in the north. */
const FIRST_MONTH: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);

/**
 * "last spring", "this winter", "the *summer of 2021*", "autumn 2014": three months. The last one is over on the
 * day of publication, the next one has not begun; "this" one has, unless it is still to come.
 */
export function season(
  words: readonly string[],
  at: number,
  { published, future }: Reference,
): DatePhrase | null {
  const own = FIRST_MONTH.get(words[at]?.toLowerCase() ?? '');
  if (own !== undefined) {
    const of = words[at + 1] === 'of' ? 1 : 0;
    const year = words[at + 1 + of] ?? '';
    if (!/^(19|20)\d\d$/.test(year)) return null;
    return phrase(at, at + 2 + of, Number(year), own, 'explicit');
  }
  const step = (words[at] ?? '').toLowerCase();
  const month = FIRST_MONTH.get(words[at + 1]?.toLowerCase() ?? '');
  if (month === undefined || published === null || published.length < 7) return null;
  const of = words[at + 2] === 'of' && /^(19|20)\d\d$/.test(words[at + 3] ?? '');
  if (of || !/^(last|this|next)$/.test(step)) return null;
  const now = Number(published.slice(5, 7));
  const year = Number(published.slice(0, 4)) - (month === 12 && now < 3 ? 1 : 0);
  const begun = Number(published.slice(0, 4)) > year || now >= month;
  const over = Number(published.slice(0, 4)) * 12 + now >= year * 12 + month + 3;
  const back = step === 'last' ? !over : step === 'this' && !future && !begun;
  const years = back ? -1 : step === 'next' && begun ? 1 : 0;
  return phrase(at, at + 2, year + years, month, 'relative');
}

function phrase(
  from: number,
  to: number,
  year: number,
  month: number,
  basis: DatePhrase['basis'],
): DatePhrase | null {
  const first: PartialDate = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  const last = shifted(first, 2, 'month');
  return last === null ? null : { from, to, eventFrom: first, eventTo: last, basis };
}
