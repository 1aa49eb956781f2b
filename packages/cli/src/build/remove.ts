import { availableParallelism } from 'node:os';
import { UsageError, type Document, type GraphRecords } from '@entente/core';
import { markDuplicates } from '@entente/ingest';
import type { Context } from '../context.ts';
import { openGraphDirectory, readRecords, readVocabulary } from '../graph-directory/read.ts';
import { buildGraph } from './build.ts';
import { readModel } from './model.ts';

/**
 * Builds the graph directory at `path` again without one of its documents, named by id, path or
 * URL. What the others say comes from the cache.
 * @throws UsageError `no-such-document` when none or several are named so
 */
export async function removeDocument(
  path: string,
  wanted: string,
  context: Context,
): Promise<void> {
  const directory = await openGraphDirectory(path);
  const records = await readRecords(directory);
  const removed = findDocument(records, wanted);
  const { model, viewModalities } = directory.manifest.configuration;
  await buildGraph(
    {
      directory: directory.directory,
      documents: remainingDocuments(records.documents, removed),
      diagnostics: records.diagnostics.filter(
        ({ document }) => document !== removed.id && document !== removed.path,
      ),
      vocabulary: await readVocabulary(directory),
      model: await readModel(model),
      viewModalities,
      workers: Math.max(1, availableParallelism() - 1),
    },
    context,
  );
  context.terminal.note(`Removed ${removed.path} (${removed.id}).`);
}

/** The rest, with near-copies marked anew: the removed one may have been the original. */
function remainingDocuments(documents: readonly Document[], removed: Document): Document[] {
  const rest = documents.filter(({ id }) => id !== removed.id);
  return markDuplicates(rest.map((document) => ({ ...document, duplicateOf: null })));
}

function findDocument({ documents }: GraphRecords, wanted: string): Document {
  const found = documents.filter(
    ({ id, path, url }) => id === wanted || path === wanted || url === wanted,
  );
  const [first] = found;
  if (first === undefined || found.length > 1) {
    throw new UsageError(
      'no-such-document',
      first === undefined
        ? `No document has the id, path or URL "${wanted}". They are in documents.jsonl.`
        : `"${wanted}" is ${String(found.length)} documents: ${found.map(({ id }) => id).join(', ')}. Give one id.`,
    );
  }
  return first;
}
