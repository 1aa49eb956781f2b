import type { Row } from './row.ts';
import { segmentWithCompromise, segmentWithWink } from './segmentation-peers.ts';
import { readRawDocuments, scoreSegmentation } from './segmentation.ts';

const NAMES = { words: 'words from raw text, F1', sentences: 'sentences from raw text, F1' };

/**
 * F1 of the words and sentences found in the raw text of a treebank, with what other JavaScript
 * libraries reach in the same run. `conllu` is null where the treebank is not there.
 */
export function segmentationRows(data: string, conllu: string | null): Row[] {
  const documents = conllu === null ? null : readRawDocuments(conllu);
  const own = documents && scoreSegmentation(documents);
  const wink = documents && scoreSegmentation(documents, segmentWithWink);
  const compromise = documents && scoreSegmentation(documents, segmentWithCompromise);
  return (['words', 'sentences'] as const).map((field) => ({
    task: 'parse',
    data,
    measure: NAMES[field],
    value: own?.[field] ?? null,
    floor:
      wink && compromise
        ? `wink-nlp ${wink[field].toFixed(1)}, compromise ${compromise[field].toFixed(1)}`
        : '',
    reference: '',
  }));
}
