import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { textOf } from '@entente/core';
import { ingest } from '../src/index.ts';

/** Copies of web pages as plain text, each with what must be found in it. */
const folder = new URL('fixtures/web-copies/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -'.txt'.length));

test('there are copies to read', () => {
  expect(names.length).toBeGreaterThan(0);
});

test.each(names)('%s', async (name) => {
  const bytes = readFileSync(new URL(`${name}.txt`, folder));
  const expected: unknown = JSON.parse(
    readFileSync(new URL(`${name}.expected.json`, folder), 'utf8'),
  );
  const { documents, diagnostics } = await ingest({ path: `${name}.txt`, bytes });
  const found = documents.map(({ title, byline, published, outlet, text, blocks }) => ({
    title,
    byline,
    published,
    outlet,
    kinds: blocks.map((block) => [textOf(text, block).slice(0, 30), block.kind]),
  }));
  expect(found).toEqual([expected]);
  expect(diagnostics).toEqual([]);
});
