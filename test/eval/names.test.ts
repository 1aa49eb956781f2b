import { expect, test } from '@jest/globals';
import type { Sentence } from '@entente/core';
import { compromiseNamesOf } from '../../scripts/eval/compromise-names.ts';
import { parserNamesOf } from '../../scripts/eval/parser-names.ts';
import { toModelTable } from '../../scripts/eval/model-table.ts';
import { CROSS_VALIDATED } from '../../scripts/eval/open-ie/compare.ts';
import type { Row } from '../../scripts/eval/row.ts';
import { fromTokens } from '../../scripts/predict/given-tokens.ts';

/** A parsed sentence of `text`; each part is a word and its label. */
function labeled(
  text: string,
  parts: readonly (readonly [word: string, name: string])[],
): Sentence {
  const tokens = parts.map(([word, name]) => {
    const start = text.indexOf(word);
    return {
      ...{ start, end: start + word.length, text: word, lemma: word, upos: 'X' as const },
      ...{ xpos: '', feats: '_', head: -1, headProbability: 1, deprel: 'root' },
      ...{ deprelProbability: 1, name },
    };
  });
  return { start: 0, end: text.length, tokens };
}

test("the model's labels are spans of the given tokens, however it parts them", () => {
  const given = fromTokens([['The', 'ex-Bank', 'of', 'Peru', '.'], [], ['Ann', 'Li', 'Oslo']]);
  const { text } = given.document;
  const sentences = [
    labeled(text, [
      ['The', 'O'],
      ['ex', 'O'],
      ['-', 'O'],
      ['Bank', 'B-ORG'],
      ['of', 'I-ORG'],
      ['Peru', 'I-ORG'],
      ['.', 'O'],
    ]),
    labeled(text, [
      ['Ann', 'B-PER'],
      ['Li', 'I-PER'],
      ['Oslo', 'B-LOC'],
    ]),
  ];
  expect(parserNamesOf(given, sentences)).toEqual([
    [[1, 4, 'ORG']],
    [],
    [
      [0, 2, 'PER'],
      [2, 3, 'LOC'],
    ],
  ]);
});

test("compromise's names: no honorifics, no name over a sign", () => {
  const tokens = 'He saw Dr. Angela Merkel in Paris , France at the United Nations .'.split(' ');
  expect(compromiseNamesOf(tokens)).toEqual([
    [3, 5, 'PER'],
    [6, 7, 'LOC'],
    [8, 9, 'LOC'],
    [11, 13, 'ORG'],
  ]);
  expect(compromiseNamesOf([])).toEqual([]);
});

test('models stand side by side, with what is not there', () => {
  const row = (task: string, data: string, measure: string, value: number | null): Row => ({
    ...{ task, data, measure, value, floor: '.390', reference: 'other' },
  });
  const table = toModelTable(
    new Map([
      [
        'large',
        [row('carb', CROSS_VALIDATED, 'F1', 0.61), row('carb', CROSS_VALIDATED, 'AUC', 0.4)],
      ],
      [
        'small',
        [row('carb', CROSS_VALIDATED, 'F1', 0.5), row('ner', 'docred.dev', 'F1 PER ORG LOC', null)],
      ],
    ]),
  );
  const cells = table.split('\n').map((line) => line.split(/ *\| */).slice(1, -1));
  expect(cells[0]).toEqual(['task', 'data', 'measure', 'large', 'small', 'floor']);
  expect(cells[2]).toEqual(['carb', CROSS_VALIDATED, 'F1', '0.610', '0.500', '.390']);
  expect(cells.find(([task, data]) => task === 'ner' && data === 'docred.dev')).toEqual([
    ...['ner', 'docred.dev', 'F1 PER ORG LOC', 'not there', 'not there', ''],
  ]);
  expect(table).not.toContain('AUC');
  const without = toModelTable(new Map([['large', [row('benchie', 'dev', 'F1', 0.5)]]]));
  expect(without).not.toContain('carb');
});
