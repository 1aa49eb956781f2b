import type { Diagnostic } from '@entente/core';
import { parse, type CsvError } from 'csv-parse/sync';
import { chooseColumns, COLUMN_ROLES, type ColumnMapping, type ColumnRole } from '../columns.ts';
import { toDiagnostic } from '../diagnostic.ts';
import type { Draft, Drafts } from '../draft.ts';
import { toRecordDraft } from './record.ts';

/** What may part fields. */
export const DELIMITERS: readonly [string, ...string[]] = [',', ';', '\t', '|'];

/**
 * One article a row after a row of column names; `path#n` is the nth row after it. The delimiter is
 * the one of comma, semicolon, tab and bar that parts the names best. Rows with broken quoting are
 * diagnostics.
 */
export function readCsv(path: string, text: string, mapping: ColumnMapping = {}): Drafts {
  const diagnostics: Diagnostic[] = [];
  const [names = [], ...rows] = parseRows(text, guessDelimiter(text, mapping), (error) => {
    const at = String(error.lines);
    diagnostics.push(
      toDiagnostic(path, 'bad-csv', `Line ${at}: a row cannot be read (${error.code}).`),
    );
  });
  const chosen = chooseColumns(names, mapping);
  if (chosen.text === undefined) {
    const message = `No column holds the text. Name it, such as text=body; columns: ${names.slice(0, 30).join(', ').slice(0, 500)}`;
    return { drafts: [], diagnostics: [...diagnostics, toDiagnostic(path, 'bad-csv', message)] };
  }
  const drafts: Draft[] = [];
  rows.forEach((row, i) => {
    const place = `${path}#${String(i + 1)}`;
    const fields: Partial<Record<ColumnRole, string>> = {};
    for (const role of COLUMN_ROLES) {
      const value = row[chosen[role] ?? -1];
      if (value !== undefined) fields[role] = value;
    }
    const draft = toRecordDraft(place, fields);
    if (draft !== null) drafts.push(draft);
    else diagnostics.push(toDiagnostic(place, 'no-text', 'The row has no text.'));
  });
  return { drafts, diagnostics };
}

function parseRows(
  text: string,
  delimiter: string,
  onError: (error: CsvError) => void,
): string[][] {
  return parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error) onError(error);
      return undefined;
    },
  });
}

function guessDelimiter(text: string, mapping: ColumnMapping): string {
  const head = /[^\n\r]*\S[^\n\r]*/.exec(text.slice(0, 100_000))?.[0] ?? '';
  const scores = DELIMITERS.map((delimiter) => {
    const names = head.split(delimiter).map((name) => name.replace(/^\s*"|"\s*$/g, ''));
    const chosen = chooseColumns(names, mapping);
    const known = Object.keys(chosen).length + (chosen.text === undefined ? 0 : 100);
    return { delimiter, score: 1000 * known + Math.min(names.length, 999) };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}
