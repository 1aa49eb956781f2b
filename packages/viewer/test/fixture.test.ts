import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { fixtureFiles } from './fixtures/generate.ts';

const folder = new URL('./fixtures/strait/', import.meta.url);

test('the committed fixture is what its generator writes (UPDATE=1 rewrites it)', async () => {
  for (const [name, text] of fixtureFiles()) {
    if (process.env.UPDATE === '1') await writeFile(new URL(name, folder), text);
    expect(await readFile(new URL(name, folder), 'utf8')).toBe(text);
  }
});
