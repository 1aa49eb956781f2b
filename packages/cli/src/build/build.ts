import { join } from 'node:path';
import type { Diagnostic, Document } from '@entente/core';
import type { Context } from '../context.ts';
import { CACHE, type Counts, type Manifest } from '../graph-directory/manifest.ts';
import type { Vocabulary } from '../graph-directory/vocabulary.ts';
import { writeGraphDirectory } from '../graph-directory/write.ts';
import { createProgress } from '../progress.ts';
import { hashText } from '../write-files.ts';
import { analyzeDocuments } from './analyses.ts';
import { createCache } from './cache.ts';
import { hashCode } from './code-version.ts';
import type { Model } from './model.ts';
import { createPool } from './pool.ts';
import { projectGraph, type Found } from './project.ts';

/** What a graph is built from, and where to. */
export interface BuildInput {
  readonly directory: string;
  /** Sorted by id, near-copies marked. */
  readonly documents: readonly Document[];
  readonly diagnostics: readonly Diagnostic[];
  readonly vocabulary: Vocabulary;
  readonly model: Model;
  readonly viewModalities: Manifest['configuration']['viewModalities'];
  readonly workers: number;
  readonly decisions: Found['decisions'];
  /** Called when the graph is whole and before it is written; what it throws stops the build. */
  readonly beforeWrite?: () => Promise<void>;
}

export interface Built {
  readonly contents: ReturnType<typeof projectGraph>;
  readonly counts: Counts;
  /** Documents whose result was in the cache. */
  readonly cached: number;
}

/**
 * Documents to a graph directory: analysis (from the cache where it can be), joining, view, layout,
 * files. The bytes depend on the input alone, not on `workers` or on what was cached.
 * @throws EntenteError `write-failed`; the signal's reason, and then the old files still stand
 */
export async function buildGraph(input: BuildInput, context: Context): Promise<Built> {
  const { directory, documents, vocabulary, model } = input;
  const { signal, terminal } = context;
  const progress = createProgress(terminal, 'Reading for claims:', documents.length);
  let cached = 0;
  const analyses = await analyzeDocuments(documents, {
    cache: createCache(join(directory, CACHE)),
    basis: [await hashCode(), model.hash, hashText(JSON.stringify(vocabulary))],
    workers: input.workers,
    startPool: (workers) => createPool({ ...vocabulary, model: model.bytes }, workers),
    signal,
    onDocument: (done, fromCache) => {
      cached = fromCache;
      progress.update(done);
    },
  }).finally(progress.finish);
  terminal.status('Joining claims and laying out the graph …');
  const contents = projectGraph({ ...input, analyses });
  await pause();
  await input.beforeWrite?.();
  const counts = await writeGraphDirectory(directory, contents, signal);
  terminal.status(null);
  return { contents, counts, cached };
}

/** Lets a Ctrl-C that came during long work be noticed. */
async function pause(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
