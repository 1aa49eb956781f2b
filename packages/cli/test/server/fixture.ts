import { readFile } from 'node:fs/promises';
import {
  parseJsonLines,
  type ClaimRecord,
  type Document,
  type EntityRecord,
  type GraphRecords,
  type Ontology,
} from '@entente/core';
import { layoutView, toView, toViewData, writeViewFile } from '@entente/graph';

const folder = new URL('../../../viewer/test/fixtures/strait/', import.meta.url);
const read = (name: string) => readFile(new URL(name, folder), 'utf8');

/** The viewer's sample graph: an invented world with one hostile outlet. */
export async function readFixture(): Promise<{
  readonly records: GraphRecords;
  readonly ontology: Ontology;
  readonly viewFile: Uint8Array<ArrayBuffer>;
}> {
  const records = {
    documents: parseJsonLines<Document>(await read('documents.jsonl'), 'documents.jsonl'),
    entities: parseJsonLines<EntityRecord>(await read('entities.jsonl'), 'entities.jsonl'),
    claims: parseJsonLines<ClaimRecord>(await read('claims.jsonl'), 'claims.jsonl'),
    diagnostics: [],
  };
  const ontology = JSON.parse(await read('ontology.json')) as Ontology;
  const view = toView(records, ontology);
  layoutView(view);
  const viewFile = writeViewFile(toViewData(records, ontology, view));
  return { records, ontology, viewFile };
}
