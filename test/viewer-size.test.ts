import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { VIEWER_DIRECTORY } from '@entente/cli';

/** What a reader waits for before a graph is drawn, packed as servers do; needs `npm run build`. */
const MOST_BYTES = 250_000;

test('what the viewer needs to start is small', async () => {
  const sizes = ['viewer.js', 'viewer.css'].map(
    async (name) => gzipSync(await readFile(join(VIEWER_DIRECTORY, name)), { level: 9 }).length,
  );
  const sum = (await Promise.all(sizes)).reduce((one, other) => one + other);
  expect(sum).toBeLessThanOrEqual(MOST_BYTES);
});

test('the viewer is two files of code, each whole in itself', async () => {
  const names = await readdir(VIEWER_DIRECTORY);
  expect(names.sort()).toEqual(['index.html', 'open.js', 'viewer.css', 'viewer.js']);
});
