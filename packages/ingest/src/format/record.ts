import type { ColumnRole } from '../columns.ts';
import type { Draft } from '../draft.ts';
import { toAddress, toField } from '../metadata.ts';
import { composeRecord } from './composed-text.ts';
import { toNames } from './front-matter.ts';

/** Values of a record by what they stand for. */
export type RecordFields = Readonly<Partial<Record<ColumnRole, unknown>>>;

/** The article of a record, or null when its text is missing or blank. */
export function toRecordDraft(path: string, fields: RecordFields): Draft | null {
  if (typeof fields.text !== 'string' || fields.text.trim() === '') return null;
  const title = toField(fields.title);
  return {
    path,
    known: {
      title,
      byline: toNames(fields.byline),
      outlet: toNames(fields.outlet),
      url: toAddress(fields.url) ?? toAddress(fields.id),
      published: toField(fields.date),
    },
    ...composeRecord(title, fields.text),
  };
}
