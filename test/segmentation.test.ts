import { expect, test } from '@jest/globals';
import { readRawDocuments, scoreSegmentation } from '../scripts/eval/segmentation.ts';

const row = (id: string, form: string, misc = '_'): string =>
  [id, form, '_', '_', '_', '_', '_', '_', '_', misc].join('\t');
const CONLLU = [
  '# newdoc id = one',
  '# newpar',
  row('1-2', "Don't", 'SpaceAfter=No'),
  row('1', 'Do'),
  row('2', "n't"),
  row('3', '!', 'SpaceAfter=No'),
  '',
  row('1', 'Go', 'SpaceAfter=No'),
  row('2', '.'),
  '',
  '# newpar id = p2',
  row('1-2', 'Zum'),
  row('1', 'zu'),
  row('2', 'dem'),
  '',
  '# newdoc id = two',
  row('1', 'End'),
  '',
].join('\n');

test('the raw text of a treebank follows SpaceAfter and has blank lines between paragraphs', () => {
  const documents = readRawDocuments(CONLLU);
  expect(documents.map(({ id, text }) => [id, text])).toEqual([
    ['one', "Don't!Go.\n\nZum"],
    ['two', 'End'],
  ]);
  const [one] = documents;
  const forms = one?.words.map(({ start, end }) => one.text.slice(start, end));
  expect(forms).toEqual(['Do', "n't", '!', 'Go', '.', 'Zum', 'Zum']);
  expect(one?.sentences).toEqual([
    { start: 0, end: 6 },
    { start: 6, end: 9 },
    { start: 11, end: 14 },
  ]);
});

test('F1 counts spans that are the same in both', () => {
  const documents = readRawDocuments(CONLLU);
  const whole = (text: string): { start: number; end: number }[] => [
    { start: 0, end: text.length },
  ];
  expect(
    scoreSegmentation(documents, (text) => documents.find((d) => d.text === text) ?? never()),
  ).toEqual({ words: 100, sentences: 100 });
  // "End" is right, once as a sentence and once as a word; 2 found, 4 sentences and 8 words in truth.
  const scores = scoreSegmentation(documents, (text) => ({
    sentences: whole(text),
    words: whole(text),
  }));
  expect(scores).toEqual({ words: 20, sentences: 100 / 3 });
});

function never(): never {
  throw new Error('a text that no document has');
}
