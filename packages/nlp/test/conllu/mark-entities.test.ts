import { expect, test } from '@jest/globals';
import { parseConllu } from '../../src/conllu/conllu.ts';
import { markEntities } from '../../src/conllu/mark-entities.ts';

const row = (id: string, form: string, misc = '_'): string =>
  [id, form, '_', 'X', '_', '_', '0', 'root', '_', misc].join('\t');
const words = ['her', 'son', 'saw', 'her'];
const document = parseConllu(
  [
    ...[row('1-2', 'x'), ...words.map((form, i) => row(String(i + 1), form)), ''],
    ...[row('1', 'she', 'NER=B-PER|SpaceAfter=No'), row('2', '.'), ''],
  ].join('\n'),
);

const miscOf = (entities: Parameters<typeof markEntities>[1]): string[] =>
  markEntities(document, entities).flatMap(({ lines }) => lines.map((line) => line[9]));

test('mentions open and close, nested ones inside; a range has no mark', () => {
  const her = { sentence: 0, from: 0, to: 1 };
  const son = { sentence: 0, from: 0, to: 2 };
  expect(
    miscOf([
      [her, { sentence: 1, from: 0, to: 1 }],
      [son, { sentence: 0, from: 3, to: 4 }],
    ]),
  ).toEqual([
    '_',
    'Entity=(e2(e1)',
    'Entity=e2)',
    '_',
    'Entity=(e2)',
    'Entity=(e1)|NER=B-PER|SpaceAfter=No',
    '_',
  ]);
});

test('an entity of one mention is left out', () => {
  expect(miscOf([[{ sentence: 0, from: 0, to: 4 }]]).join('')).not.toContain('Entity');
});
