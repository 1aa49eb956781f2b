import { FormatError } from './error.ts';
import { round4 } from './order.ts';

/** One JSON object a line, LF after each; numbers are rounded to 4 decimals. */
export function toJsonLines(rows: Iterable<object>): string {
  let out = '';
  for (const row of rows) out += toJsonLine(row);
  return out;
}

/** `row` as JSON and an LF; numbers are rounded to 4 decimals. */
export function toJsonLine(row: object): string {
  return (
    JSON.stringify(row, (_key, value: unknown) =>
      typeof value === 'number' ? round4(value) : value,
    ) + '\n'
  );
}

/** The objects of `text`; blank lines are skipped. @throws FormatError naming the line. */
export function parseJsonLines<T extends object>(text: string, name: string): T[] {
  const rows: T[] = [];
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return;
    rows.push(parseLine(line, `${name}:${String(i + 1)}`) as T);
  });
  return rows;
}

function parseLine(line: string, where: string): object {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new FormatError('bad-json', `${where}: not JSON. Rebuild the file or remove the line.`, {
      cause: error,
    });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new FormatError('bad-json', `${where}: each line must hold one JSON object.`);
  }
  return value;
}
