import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { buildKernel } from '../scripts/build-kernel.ts';

const root = new URL('../', import.meta.url);

test('kernel.generated.ts is what packages/nlp/assembly compiles to (npm run kernel)', async () => {
  const file = new URL('packages/nlp/src/encode/kernel.generated.ts', root);
  expect(await readFile(file, 'utf8')).toBe(await buildKernel(root));
}, 60_000);
