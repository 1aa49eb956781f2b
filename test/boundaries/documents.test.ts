import { expect, test } from '@jest/globals';
import { readDocuments } from '../../scripts/boundaries/documents.ts';

const row = (id: string, form: string, misc = '_'): string =>
  [id, form, '_', 'X', '_', '_', '0', 'root', '_', misc].join('\t');

test('a document goes from one newdoc to the next', () => {
  const documents = readDocuments(
    [
      ...['# newdoc id = one', '# newpar', row('1', 'Go', 'SpaceAfter=No'), row('2', '.'), ''],
      ...[row('1', 'On'), '', '# newpar id = p2', row('1', 'Up'), ''],
      ...['# sent_id = 4', '# newdoc', row('1', 'End'), ''],
      ...['# newdoc id = three', row('1', 'More'), ''],
    ].join('\n'),
  );
  expect(documents.map(({ id, text }) => [id, text])).toEqual([
    ['one', 'Go. On\n\nUp'],
    ['', 'End'],
    ['three', 'More'],
  ]);
  expect(documents[0]?.sentences.map(({ start, end }) => [start, end])).toEqual([
    [0, 3],
    [4, 6],
    [8, 10],
  ]);
});

test('sentences before the first newdoc are a document too', () => {
  const documents = readDocuments([row('1', 'A'), '', '# newdoc id = b', row('1', 'B')].join('\n'));
  expect(documents.map(({ id, text }) => [id, text])).toEqual([
    ['', 'A'],
    ['b', 'B'],
  ]);
});
