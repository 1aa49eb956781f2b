import { expect, test } from '@jest/globals';
import { read, rows } from '../builders.ts';

test('one article a line; bad lines are told and passed over', async () => {
  const lines = [
    '{"headline":"A vote","body":"China voted.\\nIndia did not.","pubdate":"2022-03-07","source":{"name":"Wire"},"url":"https://example.org/a","author":["Ann Lee"]}',
    '{broken',
    '',
    '[]',
    '{"title":"no text"}',
    '{"text":"Oman\\u0000 \\ud800 voted."}',
  ];
  const { documents, diagnostics } = await read('in/a.jsonl', lines.join('\r\n'));
  expect(
    documents.map((one) => [one.path, one.title, one.published, one.outlet, one.byline, one.url]),
  ).toEqual([
    ['in/a.jsonl#1', 'A vote', '2022-03-07', 'Wire', 'Ann Lee', 'https://example.org/a'],
    ['in/a.jsonl#6', null, null, null, null, null],
  ]);
  expect(documents.map(rows)).toEqual([
    ['headline | A vote', 'body | China voted.', 'body | India did not.'],
    ['body | Oman  \ufffd voted.'],
  ]);
  expect(diagnostics.map((one) => `${one.document} ${one.code}`)).toEqual([
    'in/a.jsonl#2 bad-json',
    'in/a.jsonl#4 bad-json',
    'in/a.jsonl#5 no-text',
  ]);
});

test('a mapping names the fields', async () => {
  const options = { columns: { text: 'words', date: 'when' } };
  const { documents } = await read(
    'a.jsonl',
    '{"words":"China voted.","text":"x","when":20220307}',
    options,
  );
  expect(documents.map((one) => [one.text, one.published])).toEqual([
    ['China voted.', '2022-03-07'],
  ]);
});
