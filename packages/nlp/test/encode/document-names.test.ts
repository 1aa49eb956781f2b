import { expect, test } from '@jest/globals';
import { documentNames, type ScoredWord } from '../../src/encode/document-names.ts';

const LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG'];

function word(text: string, ...probabilities: readonly number[]): ScoredWord {
  return { text, nameScores: Float32Array.from(probabilities, Math.log) };
}

const the = word('the', 0.96, 0.01, 0.01, 0.01, 0.01);
const sure = word('Roketsan', 0.02, 0.02, 0.02, 0.92, 0.02);
const unsure = word('Roketsan', 0.02, 0.5, 0.02, 0.44, 0.02);

test('a word that is sure elsewhere is sure here', () => {
  expect(documentNames([[unsure]], LABELS)).toEqual([['B-PER']]);
  expect(documentNames([[unsure], [the, sure], [sure]], LABELS)).toEqual([
    ['B-ORG'],
    ['O', 'B-ORG'],
    ['B-ORG'],
  ]);
});

test('other words and words in small letters are left as they are', () => {
  const may = word('may', 0.9, 0.1, 0.000001, 0.000001, 0.000001);
  const often = Array.from({ length: 9 }, () => [sure]);
  expect(
    documentNames([[may], ...often, [the]], LABELS)
      .flat()
      .filter((one) => one === 'O'),
  ).toHaveLength(2);
  expect(documentNames([[], [unsure]], LABELS)).toEqual([[], ['B-PER']]);
});
