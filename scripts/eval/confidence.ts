import type { Analyzer } from '@entente/nlp';
import { crossValidate } from '../calibration/cross-validate.ts';
import { readJudged } from '../calibration/documents.ts';
import { reliabilityTable } from '../calibration/table.ts';

const FOLDS = 10;

/** How far the confidence of claims can be trusted, as a table from cross-validation by document. */
export async function confidenceTable(path: string, analyzer: Analyzer): Promise<string> {
  return reliabilityTable(crossValidate(await readJudged(path, analyzer), FOLDS));
}
