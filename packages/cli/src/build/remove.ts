import type { Document } from '@entente/core';
import { markDuplicates } from '@entente/ingest';
import type { Context } from '../context.ts';
import { readDecisionFile } from '../decisions/file.ts';
import { findDocument } from '../find-record.ts';
import { openGraphDirectory, readRecords } from '../graph-directory/read.ts';
import { rebuildGraph } from './rebuild.ts';

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
  await rebuildGraph(directory, context, {
    documents: remainingDocuments(records.documents, removed),
    diagnostics: records.diagnostics.filter(
      ({ document }) => document !== removed.id && document !== removed.path,
    ),
    decisions: await readDecisionFile(path, undefined, { mustExist: false }),
  });
  context.terminal.note(`Removed ${removed.path} (${removed.id}).`);
}

/** The rest, with near-copies marked anew: the removed one may have been the original. */
function remainingDocuments(documents: readonly Document[], removed: Document): Document[] {
  const rest = documents.filter(({ id }) => id !== removed.id);
  return markDuplicates(rest.map((document) => ({ ...document, duplicateOf: null })));
}
