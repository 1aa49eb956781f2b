const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** `2022-03-07` → "7 March 2022", `2022-03` → "March 2022"; anything else as it is. */
export function formatDate(date: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  const [, year = date, month, day] = match ?? [];
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${String(Number(day))} ${name} ${year}`;
}

/** The same with no more than three letters of a month: "7 Mar 2022". */
export function shortDate(date: string): string {
  return formatDate(date).replace(/(?<=\p{L}{3})\p{L}+/u, '');
}

/** "7 March 2022 – 9 March 2022", "since 2014", "until 2022", one date where both are equal; null where both are missing. */
export function formatPeriod(from: string | null, to: string | null): string | null {
  if (from === null) return to === null ? null : `until ${formatDate(to)}`;
  if (to === null) return `since ${formatDate(from)}`;
  return [...new Set([from, to])].map(formatDate).join(' – ');
}
