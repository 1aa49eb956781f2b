import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { compareText, toJsonLine, type Diagnostic, type Document } from '@entente/core';
import { ingest, markDuplicates, type ColumnMapping } from '@entente/ingest';
import type { FoundInputs } from './inputs.ts';

/** Documents read from files, and what went wrong on the way. */
export interface ReadDocuments {
  /** Sorted by id, near-copies marked. */
  readonly documents: readonly Document[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A text that was given on standard input. */
export interface PipedInput {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads all files one after the other. A file that cannot be read becomes a diagnostic. Of articles
 * that are the same in address, title and text only one stays. `onFile` is called after each file.
 */
export async function readDocuments(
  inputs: FoundInputs,
  options: {
    readonly columns?: ColumnMapping;
    readonly piped?: PipedInput | null;
    readonly signal: AbortSignal;
    readonly onFile?: (done: number) => void;
  },
): Promise<ReadDocuments> {
  const documents: Document[] = [];
  const diagnostics = inputs.missing.map((path) => unreadable(basename(path)));
  const read = async (path: string, bytes: Uint8Array): Promise<void> => {
    const result = await ingest({ path, bytes }, options.columns && { columns: options.columns });
    documents.push(...result.documents);
    diagnostics.push(...result.diagnostics);
  };
  if (options.piped) await read(options.piped.path, options.piped.bytes);
  for (const [i, { path, location }] of inputs.files.entries()) {
    options.signal.throwIfAborted();
    const bytes = await readFile(location).catch(() => null);
    if (bytes === null) diagnostics.push(unreadable(path));
    else await read(path, bytes);
    options.onFile?.(i + 1);
  }
  const { kept, repeated } = dropRepeated(documents);
  return {
    documents: markDuplicates(kept).toSorted((a, b) => compareText(a.id, b.id)),
    diagnostics: [...diagnostics, ...repeated],
  };
}

function unreadable(path: string): Diagnostic {
  return {
    document: path,
    code: 'unreadable-file',
    message: 'The file or folder does not exist or may not be read.',
    start: null,
    end: null,
  };
}

/** One document an id: the one that comes first as text, so that the order of files is no matter. */
function dropRepeated(documents: readonly Document[]): {
  readonly kept: Document[];
  readonly repeated: Diagnostic[];
} {
  const sorted = documents
    .map((document) => ({ document, line: toJsonLine(document) }))
    .sort((a, b) => compareText(a.line, b.line));
  const kept = new Map<string, Document>();
  const repeated: Diagnostic[] = [];
  for (const { document } of sorted) {
    const first = kept.get(document.id);
    if (!first) kept.set(document.id, document);
    else if (first.path !== document.path) repeated.push(sameArticle(document, first));
  }
  return { kept: [...kept.values()], repeated };
}

function sameArticle(document: Document, first: Document): Diagnostic {
  return {
    document: document.path,
    code: 'same-article',
    message: `Holds the same article as ${first.path}; it was read once.`,
    start: null,
    end: null,
  };
}
