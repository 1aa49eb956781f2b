import type { Cell, Column } from './column.ts';

/** The row of names that opens a file. */
export function toCsvHeader<Row>(columns: readonly Column<Row>[]): string {
  return `${columns.map(({ name }) => name).join(',')}\r\n`;
}

/** A row after RFC 4180: fields by commas, CR LF at the end, missing values empty. */
export function toCsvRow<Row>(columns: readonly Column<Row>[], row: Row): string {
  return `${columns.map((column) => toField(column.valueOf(row))).join(',')}\r\n`;
}

function toField(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return quoted(neutralized(cell));
  return typeof cell === 'object' ? quoted(JSON.stringify(cell)) : String(cell);
}

/**
 * A text that a spreadsheet would run as a formula, also behind blanks and in full-width signs, gets an
 * apostrophe before it (OWASP, CSV injection); a NUL, at which readers stop, becomes U+FFFD.
 */
function neutralized(text: string): string {
  const clean = text.replaceAll('\0', '\ufffd');
  return /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(clean) ? `'${clean}` : clean;
}

/** Quoted where a reader might cut it, also one that parts fields by semicolons or tabs. */
function quoted(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
