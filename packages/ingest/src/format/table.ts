import { FormatError } from '@entente/core';
import { CsvError, parse } from 'csv-parse/sync';
import { decode } from '../decode.ts';
import { DELIMITERS } from './csv.ts';

/** A table that people have edited: rows by the names of the columns. */
export interface Table {
  readonly names: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  /** Cells by name; one that the row lacks is left out. */
  readonly cells: Readonly<Record<string, string>>;
}

interface Parsed {
  readonly record: readonly string[];
  /** Its text with its quotes and the line break after it, of CR LF at least the CR. */
  readonly raw: string;
}

/**
 * A table as spreadsheets save it: CSV whose first line has the names, in whatever encoding (`decode`),
 * with commas, semicolons, tabs or bars. Blank rows are left out. `name` is the file's, for messages.
 * @throws FormatError `bad-table` when it is no text or its quoting is broken, with the line
 */
export function readTable(name: string, bytes: Uint8Array): Table {
  const decoded = decode(bytes);
  if (decoded.kind === 'binary') {
    throw new FormatError('bad-table', `${name} is no text. Save the table as CSV (UTF-8).`);
  }
  const [head, ...rest] = parseRows(name, decoded.text);
  const names = (head?.record ?? []).map((one) => one.trim());
  let line = 1 + breaksIn(head?.raw ?? '');
  const rows: TableRow[] = [];
  for (const { record, raw } of rest) {
    if (record.some((cell) => cell.trim() !== '')) {
      const cells = record.map((cell, i) => [names[i] ?? '', cell] as const);
      rows.push({ line, cells: Object.fromEntries(cells) });
    }
    line += breaksIn(raw);
  }
  return { names, rows };
}

function parseRows(name: string, text: string): readonly Parsed[] {
  const [head = ''] = /^[^\r\n]*/.exec(text) ?? [];
  const partsOf = (delimiter: string): number => head.split(delimiter).length;
  const delimiter = DELIMITERS.reduce((best, one) => (partsOf(one) > partsOf(best) ? one : best));
  try {
    return parse(text, {
      delimiter,
      raw: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
    }) as unknown as readonly Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at = String(error.lines);
    throw new FormatError(
      'bad-table',
      `${name}, line ${at}: the quoting is broken (${error.code}). Save it again from a spreadsheet.`,
      { cause: error },
    );
  }
}

function breaksIn(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
