import type { Diagnostic } from '@entente/core';
import { chooseColumns, COLUMN_ROLES, type ColumnMapping, type ColumnRole } from '../columns.ts';
import { toDiagnostic } from '../diagnostic.ts';
import type { Draft, Drafts } from '../draft.ts';
import { toRecordDraft, type RecordFields } from './record.ts';

/** One article a line; `path#n` is line n. A line that is no JSON object is a diagnostic. */
export function readJsonLines(path: string, text: string, mapping: ColumnMapping = {}): Drafts {
  const drafts: Draft[] = [];
  const diagnostics: Diagnostic[] = [];
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return;
    const place = `${path}#${String(i + 1)}`;
    const row = parseRow(line);
    if (row === null) {
      diagnostics.push(toDiagnostic(place, 'bad-json', 'The line holds no JSON object.'));
      return;
    }
    const draft = toRecordDraft(place, toFields(row, mapping));
    if (draft !== null) drafts.push(draft);
    else diagnostics.push(toDiagnostic(place, 'no-text', NO_TEXT));
  });
  return { drafts, diagnostics };
}

const NO_TEXT =
  'The record has no text. Name the field that holds it with a column mapping such as text=body.';

function parseRow(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    const isRow = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isRow ? { ...value } : null;
  } catch {
    return null;
  }
}

function toFields(row: Readonly<Record<string, unknown>>, mapping: ColumnMapping): RecordFields {
  const names = Object.keys(row).filter((name) => row[name] !== null && row[name] !== '');
  const chosen = chooseColumns(names, mapping);
  const fields: Partial<Record<ColumnRole, unknown>> = {};
  for (const role of COLUMN_ROLES) {
    const at = chosen[role];
    if (at !== undefined) fields[role] = row[names[at] ?? ''];
  }
  return fields;
}
