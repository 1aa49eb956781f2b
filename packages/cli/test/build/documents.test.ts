import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readDocuments } from '../../src/build/documents.ts';
import { Interrupted } from '../../src/context.ts';
import { inFolder } from '../temporary-folder.ts';

const { signal } = new AbortController();
const ARTICLE = '---\ntitle: A vote\nurl: https://example.org/a\n---\nGermany condemned Russia.\n';

test('one article in two files is one document, whatever the order', async () => {
  await inFolder({ 'a.md': ARTICLE, 'b.md': ARTICLE }, async (folder) => {
    const files = ['a.md', 'b.md'].map((path) => ({ path, location: join(folder, path) }));
    const read = await readDocuments({ files, missing: [], unsupported: 0 }, { signal });
    expect(read.documents.map(({ path }) => path)).toEqual(['a.md']);
    expect(read.diagnostics).toMatchObject([{ document: 'b.md', code: 'same-article' }]);
    const turned = { files: files.toReversed(), missing: [], unsupported: 0 };
    expect(await readDocuments(turned, { signal })).toEqual(read);
  });
});

test('what cannot be read is a diagnostic that tells nothing of the machine', async () => {
  await inFolder({ 'a.md': ARTICLE }, async (folder) => {
    const files = [{ path: 'gone.md', location: join(folder, 'gone.md') }];
    const missing = [join(folder, 'deep', 'missing')];
    const { documents, diagnostics } = await readDocuments(
      { files, missing, unsupported: 0 },
      { signal },
    );
    expect(documents).toEqual([]);
    expect(diagnostics).toMatchObject([
      { document: 'missing', code: 'unreadable-file' },
      { document: 'gone.md', code: 'unreadable-file' },
    ]);
    expect(JSON.stringify(diagnostics)).not.toContain(folder);
  });
});

test('an interrupt ends the reading', async () => {
  const controller = new AbortController();
  controller.abort(new Interrupted(2));
  const files = [{ path: 'a.md', location: 'a.md' }];
  const reading = readDocuments(
    { files, missing: [], unsupported: 0 },
    { signal: controller.signal },
  );
  await expect(reading).rejects.toThrow(Interrupted);
});
