import type { DatePhrase, Reference } from './reference.ts';

/** Month and day of the holidays that every reader knows the date of. */
const HOLIDAYS: readonly (readonly [RegExp, string])[] = [
  [/^new year ['’]s day$/, '-01-01'],
  [/^new year ['’]s eve$/, '-12-31'],
  [/^christmas day$/, '-12-25'],
  [/^christmas eve$/, '-12-24'],
];

/** "New Year's Day", "Christmas Eve 2021". A missing year is that of the last one, or of the next for what is to come. */
export function holiday(
  words: readonly string[],
  at: number,
  { published, future }: Reference,
): DatePhrase | null {
  if (!/^(new|christmas)$/i.test(words[at] ?? '')) return null;
  for (const length of [2, 4]) {
    const name = words
      .slice(at, at + length)
      .join(' ')
      .toLowerCase();
    const day = HOLIDAYS.find(([pattern]) => pattern.test(name))?.[1];
    if (day === undefined) continue;
    const to = at + length;
    const told = words[to] ?? '';
    if (/^(19|20)\d\d$/.test(told)) return phrase(to + 1, told + day);
    if (published === null || published.length < 10) return null;
    const year = Number(published.slice(0, 4));
    const here = published.slice(4);
    const step = future ? (day < here ? 1 : 0) : day > here ? -1 : 0;
    return phrase(to, String(year + step).padStart(4, '0') + day);
  }
  return null;

  function phrase(to: number, date: string): DatePhrase {
    return { from: at, to, eventFrom: date, eventTo: date, basis: 'explicit' };
  }
}
