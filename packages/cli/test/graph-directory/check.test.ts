import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { checkWritable, isGraphDirectory } from '../../src/graph-directory/check.ts';
import { inFolder } from '../temporary-folder.ts';

test.each([
  ['no folder', {}],
  ['a graph', { 'g/manifest.json': '{"program":"entente","format":0}', 'g/note.txt': '' }],
  ['what an interrupted build left', { 'g/.cache/a.json': '', 'g/.graph.json.partial': '' }],
  ['files without their manifest yet', { 'g/documents.jsonl': '', 'g/graph.json': '' }],
])('%s may be written into', async (_name, files: Record<string, string>) => {
  await inFolder(files, async (folder) => {
    await expect(checkWritable(join(folder, 'g'))).resolves.toBeUndefined();
  });
});

test.each([
  ['other files', { 'g/thesis.doc': '' }],
  ['the manifest of something else', { 'g/manifest.json': '{"name":"app"}' }],
  ['a manifest that is none', { 'g/manifest.json': 'null' }],
  ['a file in its place', { g: '' }],
])('%s are refused', async (_name, files: Record<string, string>) => {
  await inFolder(files, async (folder) => {
    await expect(checkWritable(join(folder, 'g'))).rejects.toMatchObject({
      code: 'not-a-graph-directory',
      message: expect.stringMatching(/--out/),
    });
    expect(await isGraphDirectory(join(folder, 'g'))).toBe(false);
  });
});
