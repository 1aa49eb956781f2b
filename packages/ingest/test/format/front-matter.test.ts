import { expect, test } from '@jest/globals';
import { readFrontMatter } from '../../src/format/front-matter.ts';
import { read, readOne, rows } from '../builders.ts';

test('all fields, under other names too', () => {
  const text = [
    '---',
    'Headline: "A: B"',
    'pubdate: 2022-03-07',
    'source: The Post',
    'link: https://example.org/a',
    'authors: [Ann Lee, {name: Bo Ek}]',
    '---',
    'Text.',
  ].join('\n');
  expect(readFrontMatter(text)).toEqual({
    end: text.length - '\nText.'.length,
    known: {
      title: 'A: B',
      published: '2022-03-07',
      outlet: 'The Post',
      url: 'https://example.org/a',
      byline: 'Ann Lee and Bo Ek',
    },
    problem: null,
  });
});

test('addresses other than http are dropped', () => {
  expect(readFrontMatter('---\nurl: javascript:alert(1)\n---\n')?.known.url).toBeNull();
});

test.each([
  'Text.',
  '---\nProse between rules.\n---\nText.',
  '---\ntitle: A\nText.',
  ' ---\ntitle: A\n---\n',
])('%j has none', (text) => {
  expect(readFrontMatter(text)).toBeNull();
});

test('broken YAML is a diagnostic, and the article is read', async () => {
  const { documents, diagnostics } = await read('a.md', '---\ntitle: [x\n---\nChina voted.');
  expect(diagnostics.map((one) => one.code)).toEqual(['bad-front-matter']);
  expect(documents.flatMap(rows)).toEqual([
    'furniture | ---\ntitle: [x\n---',
    'body | China voted.',
  ]);
});

test('front matter goes before what the text says', async () => {
  const text = '---\ntitle: Known\ndate: 2022-03-07\n---\nBy Ann Lee\n8 March 2022\n\nChina voted.';
  expect(await readOne('a.txt', text)).toMatchObject({
    title: 'Known',
    published: '2022-03-07',
    byline: 'Ann Lee',
  });
});
