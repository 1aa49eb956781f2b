import { expect, test } from '@jest/globals';
import { fromConllu, parseConllu } from '@entente/nlp';
import { PEERS } from '../../scripts/eval/peers.ts';
import {
  scoreSegmentation,
  segmentationOf,
  segmentParagraphs,
  type Segmentation,
} from '../../scripts/eval/segmentation.ts';

const row = (id: string, form: string, misc = '_'): string =>
  [id, form, '_', 'X', '_', '_', '0', 'root', '_', misc].join('\t');
const TREEBANK = fromConllu(
  parseConllu(
    [
      '# newdoc id = one',
      ...[row('1-2', "Don't", 'SpaceAfter=No'), row('1', 'Do'), row('2', "n't")],
      ...[row('3', '!', 'SpaceAfter=No'), ''],
      ...[row('1', 'Go', 'SpaceAfter=No'), row('2', '.'), ''],
      ...['# newpar id = p2', row('1-2', 'Zum'), row('1', 'zu'), row('2', 'dem'), ''],
      ...['# newdoc id = two', row('1', 'End'), ''],
    ].join('\n'),
  ),
);
const GOLD = segmentationOf(TREEBANK.sentences);

test('F1 counts sentences of the same span and words that are aligned', () => {
  expect(TREEBANK.text).toBe("Don't!Go.\n\nZum\n\nEnd");
  expect(GOLD.words.map(({ start, end }) => TREEBANK.text.slice(start, end))).toEqual([
    ...['Do', "n't", '!', 'Go', '.', 'Zum', 'Zum', 'End'],
  ]);
  // The words of "Zum" are not found by those who write it as one.
  expect(scoreSegmentation(GOLD, GOLD)).toEqual({ words: 100, sentences: 100 });
  const whole = (text: string): Segmentation => ({
    sentences: [{ start: 0, end: text.length }],
    words: [{ start: 0, end: text.length, text }],
  });
  // Of 4 sentences and 8 words; "Zum" and "End" are right as sentences, as a word only "End".
  expect(scoreSegmentation(GOLD, segmentParagraphs(TREEBANK.text, whole))).toEqual({
    words: (200 * 1) / (8 + 3),
    sentences: (200 * 2) / (4 + 3),
  });
});

test('what the peers find stands where the text has it, paragraph by paragraph', () => {
  const text = 'Mr. Li left.  He didn’t say why.\n\nNone (so far)\n';
  for (const { name, segment } of PEERS) {
    const { sentences, words } = segmentParagraphs(text, segment);
    expect([name, sentences.map(({ start, end }) => text.slice(start, end))]).toEqual([
      name,
      ['Mr. Li left.', 'He didn’t say why.', 'None (so far)'],
    ]);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(
      words.map((word) => word.text),
    );
    expect(words.map((word) => word.text).slice(-5)).toEqual(['None', '(', 'so', 'far', ')']);
  }
});
