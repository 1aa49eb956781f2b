import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { findInputs } from '../../src/build/inputs.ts';
import { inFolder } from '../temporary-folder.ts';

const endings = ['.md', '.txt', '.jsonl'];

test('folders are searched, hidden names, other kinds and outputs are passed over', async () => {
  const files = {
    'in/b.md': '',
    'in/a/c.TXT': '',
    'in/a/.hidden.md': '',
    'in/.git/x.md': '',
    'in/picture.png': '',
    'in/out/documents.jsonl': '',
    'in/older/manifest.json': '{"program":"entente"}',
    'in/older/documents.jsonl': '',
    'in/Ä.md': '',
  };
  await inFolder(files, async (folder) => {
    await symlink(join(folder, 'in'), join(folder, 'in', 'a', 'loop'));
    const options = { endings, output: join(folder, 'in', 'out') };
    const found = await findInputs([join(folder, 'in')], options);
    expect(found.files.map(({ path }) => path)).toEqual(['a/c.TXT', 'b.md', 'Ä.md']);
    expect(found).toMatchObject({ missing: [], unsupported: 2 });
  });
});

test('the order of inputs and their overlap do not matter', async () => {
  await inFolder({ 'in/a/x.md': '', 'in/y.md': '' }, async (folder) => {
    const inputs = ['in', 'in/a', 'in/a/x.md', 'in/a/../y.md', 'gone'].map((path) =>
      join(folder, path),
    );
    const options = { endings, output: join(folder, 'out') };
    const found = await findInputs(inputs, options);
    expect(found.files.map(({ path }) => path)).toEqual(['a/x.md', 'y.md']);
    expect(found.missing).toEqual([join(folder, 'gone')]);
    expect(await findInputs(inputs.toReversed(), options)).toEqual(found);
  });
});

test('a file that is named is taken whatever its ending', async () => {
  await inFolder({ 'notes.dat': '' }, async (folder) => {
    const found = await findInputs([join(folder, 'notes.dat')], { endings, output: 'out' });
    expect(found.files.map(({ path }) => path)).toEqual(['notes.dat']);
  });
});
