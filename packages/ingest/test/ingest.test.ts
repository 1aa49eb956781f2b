import { expect, test } from '@jest/globals';
import { hashOf } from '@entente/core';
import { ingest, LARGEST_DOCUMENT, SUPPORTED } from '../src/index.ts';
import { read, readOne, rows } from './builders.ts';

async function codes(path: string, text: string): Promise<string[]> {
  return (await read(path, text)).diagnostics.map((one) => `${one.document} ${one.code}`);
}

test('supported endings carry their dot', () => {
  expect(SUPPORTED).toEqual(['.csv', '.htm', '.html', '.jsonl', '.markdown', '.md', '.txt']);
});

test.each([
  ['a.txt', '', 'empty'],
  ['a.md', ' \r\n\t', 'empty'],
  ['a.txt', 'a\u0000b', 'binary'],
  ['a.pdf', 'text', 'unsupported'],
  ['a', 'text', 'unsupported'],
  ['a.html', '<html><body></body></html>', 'unreadable-html'],
  ['a.jsonl', 'no json', 'bad-json'],
  ['a.csv', 'x,y\n1,2', 'bad-csv'],
  ['a.md', '---\ntitle: A\n---\n', 'no-text'],
])('%s with %j gives no document but %s', async (path, text, code) => {
  const { documents, diagnostics } = await read(path, text);
  expect(documents).toEqual([]);
  expect(diagnostics.map((one) => one.code)).toEqual([code]);
});

test('endings are read whatever their case', async () => {
  expect((await read('A.TXT', 'China voted on it.')).documents).toHaveLength(1);
});

test('a file that is too large is left out', async () => {
  const bytes = new Uint8Array(LARGEST_DOCUMENT + 1).fill(97);
  const { documents, diagnostics } = await ingest({ path: 'a.txt', bytes });
  expect(documents).toEqual([]);
  expect(diagnostics.map((one) => one.code)).toEqual(['too-large']);
});

test('the id hashes address or path, title, and text', async () => {
  const text = '---\ntitle: T\n---\nChina voted.';
  const url = 'https://example.org/a';
  const addressed = `---\ntitle: T\nurl: ${url}\n---\nChina voted.`;
  expect((await readOne('a.md', text)).id).toBe(`doc:${hashOf(['a.md', 'T', text])}`);
  expect((await readOne('a.md', addressed)).id).toBe(`doc:${hashOf([url, 'T', addressed])}`);
});

test('the text is the decoded file, line ends and front matter included', async () => {
  const text = '---\r\ntitle: T\r\n---\r\n\r\nChina voted.\r\n\r\nIndia did not.\r\n';
  const document = await readOne('a.txt', `\ufeff${text}`);
  expect(document.text).toBe(text);
  expect(rows(document)).toEqual([
    'furniture | ---\r\ntitle: T\r\n---',
    'body | China voted.',
    'body | India did not.',
  ]);
});

test('a text in another language is kept and said to be', async () => {
  const french =
    'Le président de la République a annoncé mardi que la France rappelle ses ambassadeurs aux ' +
    'États-Unis et en Australie pour consultations après la rupture du contrat.';
  const { documents, diagnostics } = await read('a.txt', french);
  expect(documents.map((one) => one.language)).toEqual(['fr']);
  expect(diagnostics.map((one) => [one.document, one.code])).toEqual([
    [documents[0]?.id, 'not-english'],
  ]);
});

test('a date that cannot be read, or only in part, is noticed', async () => {
  const withDate = (date: string): string => `---\ntitle: T\ndate: ${date}\n---\nChina voted.`;
  const { id } = await readOne('a.md', withDate('soon'));
  expect(await codes('a.md', withDate('soon'))).toEqual([`${id} bad-date`]);
  const ambiguous = await readOne('a.md', withDate('03/07/2022'));
  expect(ambiguous.published).toBe('2022');
  expect(await codes('a.md', withDate('03/07/2022'))).toEqual([`${ambiguous.id} bad-date`]);
  expect(await codes('a.md', withDate('2022-03-07'))).toEqual([]);
});

test('a guessed encoding is noticed and the text is read', async () => {
  const bytes = Uint8Array.from('Caf\u00e9 owners in Paris voted on Tuesday.', (c) =>
    c.charCodeAt(0),
  );
  const { documents, diagnostics } = await ingest({ path: 'a.txt', bytes });
  expect(documents.map((one) => one.text)).toEqual(['Café owners in Paris voted on Tuesday.']);
  expect(diagnostics.map((one) => one.code)).toEqual(['bad-encoding']);
});

test('the encoding that a page declares is used', async () => {
  const page = `<html><head><meta charset="iso-8859-5"></head><body><p>${'\u00bc\u00de\u00e1\u00da\u00d2\u00d0 '.repeat(9)}</p></body></html>`;
  const bytes = Uint8Array.from(page, (c) => c.charCodeAt(0));
  const { documents } = await ingest({ path: 'a.html', bytes });
  expect(documents[0]?.text.startsWith('Москва')).toBe(true);
});
