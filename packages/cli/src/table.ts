import { printableLine } from './terminal.ts';

/** A cell as people read it: lists and objects as JSON, nothing for null. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return printableLine(typeof value === 'string' ? value : JSON.stringify(value));
}

/** Rows under their columns' names, aligned with blanks; cells are cut at `limit` columns. */
export function toTable(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  limit = 80,
): string {
  const head = columns.map(printableLine);
  const body = rows.map((row) => row.map((cell) => cut(cellText(cell), limit)));
  const widths = head.map((name, i) =>
    body.reduce((width, row) => Math.max(width, widthOf(row[i] ?? '')), widthOf(name)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => cell + ' '.repeat(Math.max(0, (widths[i] ?? 0) - widthOf(cell))))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [line(head), rule, ...body.map(line)].join('\n') + '\n';
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Columns that a terminal gives to `text`: East Asian Wide is two, combining marks none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{M}|\u200d/u.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

function cut(text: string, limit: number): string {
  if (widthOf(text) <= limit) return text;
  let out = '';
  for (const character of text) {
    if (widthOf(out + character) > limit - 1) break;
    out += character;
  }
  return `${out}…`;
}
