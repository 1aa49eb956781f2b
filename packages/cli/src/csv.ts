import { cellText } from './table.ts';

/**
 * Rows as CSV (RFC 4180, CRLF), column names first. Text that a spreadsheet would take for a
 * formula gets an apostrophe before it.
 */
export function* toCsvLines(
  columns: readonly string[],
  rows: Iterable<readonly unknown[]>,
): Generator<string> {
  yield columns.map(quote).join(',') + '\r\n';
  for (const row of rows) yield row.map(cellOf).join(',') + '\r\n';
}

function cellOf(value: unknown): string {
  if (typeof value === 'string') return quote(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
  return quote(cellText(value));
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
