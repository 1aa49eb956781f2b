import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createCache } from '../../src/build/cache.ts';
import { inFolder } from '../temporary-folder.ts';

test('what was written is read, until it is damaged', async () => {
  await inFolder({}, async (folder) => {
    const cache = createCache(join(folder, 'c'));
    expect(await cache.read('k')).toBeNull();
    await cache.write('k', '{"text":"a\\nb"}');
    expect(await cache.read('k')).toBe('{"text":"a\\nb"}');
    const path = join(folder, 'c', 'k.json');
    const whole = await readFile(path, 'utf8');
    for (const bad of [whole.slice(0, -1), whole.replace('a', 'b'), '', '\n', 'x'.repeat(99)]) {
      await writeFile(path, bad);
      expect(await cache.read('k')).toBeNull();
    }
  });
});

test('pruning keeps what is named and removes half-written files too', async () => {
  await inFolder({ 'c/.k.json.partial': '' }, async (folder) => {
    const cache = createCache(join(folder, 'c'));
    await cache.write('k', '{}');
    await cache.write('l', '{}');
    await cache.prune(new Set(['l']));
    expect(await readdir(join(folder, 'c'))).toEqual(['l.json']);
  });
});
