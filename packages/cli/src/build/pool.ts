import { EntenteError } from '@entente/core';
import { Piscina } from 'piscina';
import type { Document } from '@entente/core';
import type { WorkerSetup } from './worker.ts';
import { messageOf } from '../system-error.ts';

/** Analyzes documents somewhere else. */
export interface Pool {
  /** JSON of a `DocumentAnalysis`. Rejects when the document makes the analysis fail. */
  readonly analyze: (document: Document) => Promise<string>;
  readonly close: () => Promise<void>;
}

/**
 * `workers` threads that each hold a model of their own.
 * @throws EntenteError `no-analyzer` when they cannot start, as with a damaged model
 */
export async function createPool(setup: WorkerSetup, workers: number): Promise<Pool> {
  const piscina = new Piscina<Document | undefined, string>({
    filename: new URL('./worker.js', import.meta.url).href,
    name: 'analyze',
    minThreads: workers,
    maxThreads: workers,
    workerData: setup,
  });
  try {
    await piscina.run(undefined, { name: 'ready' });
  } catch (error) {
    await piscina.destroy();
    throw new EntenteError(
      'no-analyzer',
      `The language model could not be started (${messageOf(error)}). ` +
        'Check out packages/nlp again and run: npm run build',
      { cause: error },
    );
  }
  return { analyze: (document) => piscina.run(document), close: () => piscina.destroy() };
}
