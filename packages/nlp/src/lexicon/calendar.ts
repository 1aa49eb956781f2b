const MONTH_NAMES = `january february march april may june july august september october november
  december`.split(/\s+/);
const WEEKDAY_NAMES = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/** Month 1–12 of "March", "Mar", "Sept."; null for other words. Capitals are needed: "may", "march". */
export function monthOf(word: string): number | null {
  if (!/^\p{Lu}/u.test(word)) return null;
  return indexOfName(MONTH_NAMES, word, 1);
}

/** Day of the week 0–6, Sunday = 0, of "Saturday", "Sat"; null for other words. */
export function weekdayOf(word: string): number | null {
  if (!/^\p{Lu}/u.test(word)) return null;
  return indexOfName(WEEKDAY_NAMES, word, 0);
}

/** Whether `word` is a month or a day of the week in full, so that it is no part of a name; "May" may be. */
export function isDateWord(word: string): boolean {
  return word.length > 3 && (monthOf(word) !== null || weekdayOf(word) !== null);
}

function indexOfName(names: readonly string[], word: string, first: number): number | null {
  const key = word.toLowerCase().replace(/\.$/, '');
  if (key.length < 3) return null;
  const at = names.findIndex(
    (name) => name === key || (key.length <= 4 && key !== 'sun' && name.startsWith(key)),
  );
  return at < 0 ? null : at + first;
}
