import { expect, test } from '@jest/globals';
import { read, rows } from '../builders.ts';

test('quoted cells, titles in the text, and rows without text', async () => {
  const text =
    'Headline,Full Text,Publication Date,Publication,Byline\r\n' +
    'A vote,"China ""voted"", it said.\nIndia did not.","March 7, 2022 Monday",Wire,By Ann Lee\r\n' +
    '\r\n' +
    'Empty,,,,\r\n' +
    'Same,"Same\n\nOman voted.",,,\r\n';
  const { documents, diagnostics } = await read('a.csv', `\ufeff${text}`);
  expect(
    documents.map((one) => [one.path, one.published, one.outlet, one.byline, ...rows(one)]),
  ).toEqual([
    [
      'a.csv#1',
      '2022-03-07',
      'Wire',
      'Ann Lee',
      'headline | A vote',
      'body | China "voted", it said.',
      'body | India did not.',
    ],
    ['a.csv#3', null, null, null, 'headline | Same', 'body | Oman voted.'],
  ]);
  expect(diagnostics.map((one) => `${one.document} ${one.code}`)).toEqual(['a.csv#2 no-text']);
});

test.each([';', '\t', '|'])('the delimiter %j is found', async (delimiter) => {
  const row = (...cells: string[]): string => cells.join(delimiter) + '\n';
  const { documents } = await read(
    'a.csv',
    row('title, long', 'body') + row('A, b', 'China voted, too.'),
  );
  expect(documents.map((one) => one.text)).toEqual(['China voted, too.']);
});

test('a quote that is never closed is told with its line', async () => {
  const { documents, diagnostics } = await read('a.csv', 'text\nChina voted.\n"India\n');
  expect(documents.map((one) => one.text)).toEqual(['China voted.']);
  expect(diagnostics.map((one) => one.code)).toEqual(['bad-csv']);
});

test('formulas and markup stay text', async () => {
  const { documents } = await read('a.csv', 'title,text\n=1+1,<b>China</b> voted.\n');
  expect(documents.map((one) => [one.title, one.text])).toEqual([
    ['=1+1', '=1+1\n\n<b>China</b> voted.'],
  ]);
});

test('columns that cannot be guessed are named in the message', async () => {
  const { diagnostics } = await read('a.csv', 'x,y\n1,2\n');
  expect(diagnostics.map((one) => one.message)).toEqual([expect.stringContaining('columns: x, y')]);
  const { documents } = await read('a.csv', 'x,y\n1,China voted.\n', { columns: { text: 'y' } });
  expect(documents).toHaveLength(1);
});
