import { createAnalyzer } from '@entente/nlp';
import { workerData } from 'piscina';
import type { Document } from '@entente/core';
import type { Vocabulary } from '../graph-directory/vocabulary.ts';

/** What every worker is given when it starts. */
export interface WorkerSetup extends Vocabulary {
  readonly model: Uint8Array;
}

const analyzer = createAnalyzer(workerData as WorkerSetup);

/** That this can be called says that the model was read. */
export function ready(): boolean {
  return true;
}

/** The analysis of one document, as JSON: what is cached and what is used are the same bytes. */
export function analyze(document: Document): string {
  return JSON.stringify(analyzer.analyze(document));
}
