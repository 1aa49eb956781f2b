import { expect } from '@jest/globals';

type Row = Readonly<Record<string, string>>;

/** Rows of a file after RFC 4180, by column. @throws when a field is not closed or rows differ. */
export function parseCsv(pieces: Iterable<string>): readonly Row[] {
  const text = [...pieces].join('');
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  const rows: string[][] = [[]];
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) throw new Error(`No field at ${text.slice(field.lastIndex, 40)}`);
    const [, value = '', end] = match;
    rows.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === '\r\n') rows.push([]);
  }
  const [header = [], ...body] = rows.slice(0, -1);
  return body.map((cells) => {
    expect(cells).toHaveLength(header.length);
    return Object.fromEntries(header.map((name, i) => [name, cells[i] ?? '']));
  });
}
