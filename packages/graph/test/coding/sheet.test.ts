import { expect, test } from '@jest/globals';
import { drawSample } from '../../src/coding/draw-sample.ts';
import { SHEET_COLUMNS, toSheet } from '../../src/coding/sheet.ts';
import { ONTOLOGY, recordsOf, story, type StoryOptions } from '../build.ts';
import { parseCsv } from '../export/parse-csv.ts';

function rowsOf(lines: readonly string[], options: StoryOptions = {}) {
  const { items } = drawSample(recordsOf([story('doc:a', lines, options)]), ONTOLOGY, {
    ...{ count: 99, stratify: 'predicate', seed: 1 },
  });
  return parseCsv(toSheet(items));
}

test('a row tells a claim in words, with its sentence and empty places for the coders', () => {
  const rows = rowsOf(
    [
      'China | back:SUPPORTS | Russia | not planned with=Ukraine value=for by=Wang_Yi>Xi from=2022-02 to=2022-03',
    ],
    { title: 'A vote', outlet: 'Gazette', published: '2022-03-07', url: 'https://example.org/1' },
  );
  expect(rows).toEqual([
    {
      ...{ item: '1', quote: 'China back Russia.', context: 'China back Russia.' },
      claim: 'China – not: supports – Russia (planned; value: for; with: Ukraine)',
      ...{ subject: 'China', predicate: 'SUPPORTS', surface: 'back', object: 'Russia' },
      ...{ others: 'value: for; with: Ukraine', polarity: 'negative' },
      ...{ modality: 'planned', saidBy: 'Wang Yi > Xi', time: '2022-02 to 2022-03 (explicit)' },
      ...{ verdict1: '', note1: '', verdict2: '', note2: '', settled: '' },
      ...{ document: 'A vote', outlet: 'Gazette', published: '2022-03-07' },
      ...{ url: 'https://example.org/1', rule: 'proposition/rules/verbal', confidence: '0.8' },
      ...{ claimId: expect.stringMatching(/^claim:/), evidenceId: expect.stringMatching(/^ev:/) },
      ...{ stratum: 'SUPPORTS', stratumPopulation: '1', population: '1' },
    },
  ]);
});

test('a claim that is the object is told, and words where the ontology has no predicate', () => {
  const rows = rowsOf(['China | greet:SUPPORTS | Russia | not', 'Ukraine | say | #0']);
  const said = rows.find(({ subject }) => subject === 'Ukraine');
  expect(said).toMatchObject({
    claim: 'Ukraine – say – that: China not: supports Russia',
    ...{ predicate: '(none)', stratum: '(none)', saidBy: 'author', time: '' },
  });
});

test('no cell is a formula, and a row is a line', () => {
  const rows = rowsOf(['=cmd() | =a:SUPPORTS | "=1+1"', '@x\n | b | "+2"', '-3 | c | "\t4"']);
  expect(rows).toHaveLength(3);
  for (const cell of rows.flatMap((row) => Object.values(row))) {
    expect(cell).not.toMatch(/^[=+\-@\t\r]|\n/);
  }
});

test('columns have names of their own and are described', () => {
  const names = SHEET_COLUMNS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(SHEET_COLUMNS.filter(({ description }) => !description.endsWith('.'))).toEqual([]);
});
