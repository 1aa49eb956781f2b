import { type Document, type DocumentColumns } from '@entente/core';
import { toFirstDay } from './days.ts';
import { rowOf, type Rows } from './rows.ts';
import { toWebAddress } from './web-address.ts';

/** `documents`, sorted by id, as columns. */
export function toDocumentColumns(documents: readonly Document[], rows: Rows): DocumentColumns {
  return {
    count: documents.length,
    id: documents.map(({ id }) => id),
    title: documents.map(({ title }) => title),
    url: documents.map(({ url }) => toWebAddress(url)),
    outlet: documents.map(({ outlet }) => outlet),
    published: documents.map(({ published }) => published),
    day: Int32Array.from(documents, ({ published }) => toFirstDay(published)),
    duplicateOf: Uint32Array.from(documents, ({ duplicateOf }) => rowOf(rows, duplicateOf)),
  };
}
