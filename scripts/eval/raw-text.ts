import type { Sentence, Token } from '@entente/core';
import { alignWords } from './align-words.ts';
import { f1, scoreSegmentation, segmentationOf, type SegmentationScores } from './segmentation.ts';
import { plain } from './tree-scores.ts';

/** F1 in percent. */
export interface RawScores extends SegmentationScores {
  readonly upos: number;
  /** Relations with their subtypes. */
  readonly las: number;
  /** As CoNLL 2018 counts: without subtypes. */
  readonly lasPlain: number;
}

/**
 * Scores of a text that was also split by the parser, as in the CoNLL 2018 shared task (Zeman et al.
 * 2018): words are aligned by their characters, an arc is right when both its ends are aligned.
 * All offsets are those of one text.
 */
export function scoreRawText(gold: readonly Sentence[], found: readonly Sentence[]): RawScores {
  const [expected, predicted] = [wordsOf(gold), wordsOf(found)];
  const pairs = alignWords(expected, predicted);
  const toFound = new Map(pairs);
  const right = { upos: 0, las: 0, lasPlain: 0 };
  for (const [g, f] of pairs) {
    const [truth, word] = [expected[g], predicted[f]];
    if (truth === undefined || word === undefined) continue;
    right.upos += Number(word.upos === truth.upos);
    const head = truth.head < 0 ? -1 : toFound.get(truth.head);
    if (word.head !== head) continue;
    right.las += Number(word.deprel === truth.deprel);
    right.lasPlain += Number(plain(word.deprel) === plain(truth.deprel));
  }
  return {
    ...scoreSegmentation(segmentationOf(gold), segmentationOf(found)),
    upos: f1(right.upos, expected, predicted),
    las: f1(right.las, expected, predicted),
    lasPlain: f1(right.lasPlain, expected, predicted),
  };
}

/** All words; heads are indexes into them. */
function wordsOf(sentences: readonly Sentence[]): Token[] {
  const words: Token[] = [];
  for (const { tokens } of sentences) {
    const first = words.length;
    for (const token of tokens) {
      words.push(token.head < 0 ? token : { ...token, head: first + token.head });
    }
  }
  return words;
}
