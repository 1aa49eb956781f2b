import { createHash } from 'node:crypto';
import type { Document, DocumentAnalysis } from '@entente/core';
import type { Cache } from './cache.ts';
import type { Pool } from './pool.ts';
import { messageOf } from '../system-error.ts';
import { untilAborted } from '../until-aborted.ts';

export interface AnalyzeOptions {
  readonly cache: Cache;
  /** Hashes of code, model and vocabulary: with the document, all that a result depends on. */
  readonly basis: readonly string[];
  readonly workers: number;
  /** Called when something is not cached, with the number of workers worth starting. */
  readonly startPool: (workers: number) => Promise<Pool>;
  readonly signal: AbortSignal;
  readonly onDocument?: (done: number, cached: number) => void;
}

/**
 * The analysis of each document, in their order, whatever the number of workers. Results come from
 * the cache where it has them and go there at once, so that a run that was cut off goes on. An
 * analysis that fails is one diagnostic and is tried again next time.
 * @throws the signal's reason; EntenteError `write-failed`
 */
export async function analyzeDocuments(
  documents: readonly Document[],
  options: AnalyzeOptions,
): Promise<DocumentAnalysis[]> {
  const { cache, signal } = options;
  const results = new Map<string, string>();
  const missing: { document: Document; key: string }[] = [];
  const keys = new Set<string>();
  for (const document of documents.map(withoutOriginal)) {
    signal.throwIfAborted();
    const key = keyOf(document, options.basis);
    keys.add(key);
    const text = await cache.read(key);
    if (text === null) missing.push({ document, key });
    else results.set(document.id, text);
  }
  const cached = results.size;
  options.onDocument?.(cached, cached);
  if (missing.length > 0) {
    const pool = await options.startPool(Math.min(options.workers, missing.length));
    const tasks = missing.map(async ({ document, key }) => {
      const text = await pool.analyze(document).catch((error: unknown) => {
        signal.throwIfAborted();
        return { failed: failureOf(document, error) };
      });
      if (typeof text === 'string') await cache.write(key, text);
      results.set(document.id, typeof text === 'string' ? text : text.failed);
      if (!signal.aborted) options.onDocument?.(results.size, cached);
    });
    try {
      await untilAborted(signal, Promise.all(tasks));
    } finally {
      await pool.close();
      await Promise.allSettled(tasks);
    }
  }
  await cache.prune(keys);
  return documents.map(({ id }) => JSON.parse(results.get(id) ?? 'null') as DocumentAnalysis);
}

/** Which other document it copies says nothing about its own sentences. */
function withoutOriginal(document: Document): Document {
  return { ...document, duplicateOf: null };
}

function keyOf(document: Document, basis: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([...basis, document]))
    .digest('hex')
    .slice(0, 40);
}

function failureOf(document: Document, error: unknown): string {
  const analysis: DocumentAnalysis = {
    document: document.id,
    clusters: [],
    claims: [],
    contradictions: [],
    diagnostics: [
      {
        document: document.id,
        code: 'analysis-failed',
        message: `Nothing was taken from this article (${messageOf(error)}). Please report it.`,
        start: null,
        end: null,
      },
    ],
  };
  return JSON.stringify(analysis);
}
