import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ACTORS, ONTOLOGY, UsageError } from '@entente/core';
import { createAnalyzer, type Analyzer } from '@entente/nlp';

/** Number of parts of the cross-validation: scripts/train/train_arguments.py --folds. */
export const FOLDS = 5;

/** A sentence and the row of CaRB that it is, or its place among sentences that are no such row. */
export interface FoldedSentence {
  readonly sentence: string;
  readonly row: number;
}

/**
 * What `read` gives for each sentence, in order, with the model of `folder` whose tagger never saw it:
 * `fold-K.bin` did not see the rows whose number leaves K.
 * @throws UsageError where a model is not there
 */
export async function crossValidate<Result>(
  folder: string,
  sentences: readonly FoldedSentence[],
  read: (analyzer: Analyzer, sentence: string) => Result,
): Promise<Result[]> {
  const results = new Map<number, Result>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = await readFold(join(folder, `fold-${String(fold)}.bin`));
    const analyzer = createAnalyzer({ model, ontology: ONTOLOGY, actors: ACTORS });
    sentences.forEach(({ sentence, row }, i) => {
      if (row % FOLDS === fold) results.set(i, read(analyzer, sentence));
    });
  }
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}

async function readFold(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new UsageError(
      'no-taggers',
      `There is no ${file}. Make it with scripts/train/train_arguments.py --folds ${String(FOLDS)}; ` +
        'folders named *-alone, with --without-rules too.',
    );
  }
}
