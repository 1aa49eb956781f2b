import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Ontology } from '@entente/core';
import { FILES } from '../../src/graph-directory/manifest.ts';
import { openGraphDirectory, readRecords, readVocabulary } from '../../src/graph-directory/read.ts';
import { writeGraphDirectory, type GraphContents } from '../../src/graph-directory/write.ts';
import { sampleRecords } from '../sample-records.ts';
import { inFolder } from '../temporary-folder.ts';

const ontology: Ontology = {
  types: [{ id: 'Country', label: 'country', definition: 'A state.', supertype: null, nouns: [] }],
  predicates: [],
};
const contents = (): GraphContents => ({
  records: sampleRecords(),
  graphJson: '{"nodes":[]}\n',
  graphml: ['<graphml/>\n'],
  viewFile: new Uint8Array([1, 0, 255]),
  size: { nodes: 3, edges: 2 },
  vocabulary: { ontology, actors: [] },
  configuration: { model: 'fast', viewModalities: ['asserted'] },
  modelHash: '0'.repeat(64),
});

test('what is written is read', async () => {
  await inFolder({}, async (folder) => {
    const out = join(folder, 'graph');
    const counts = await writeGraphDirectory(out, contents());
    expect(counts).toEqual({
      ...{ documents: 1, sources: 1, entities: 4, claims: 2, evidence: 2 },
      ...{ nodes: 3, edges: 2, diagnostics: 0 },
    });
    const graph = await openGraphDirectory(out);
    expect(await readRecords(graph)).toEqual(sampleRecords());
    expect(await readVocabulary(graph)).toEqual({ ontology, actors: [] });
    expect(await graph.readText('graph.graphml')).toBe('<graphml/>\n');
    expect(await graph.readBytes('view.arrows')).toEqual(new Uint8Array([1, 0, 255]));
    expect(Object.keys(graph.manifest.files).sort()).toEqual([...FILES]);
  });
});

test('writing again gives the same bytes', async () => {
  await inFolder({}, async (folder) => {
    await writeGraphDirectory(folder, contents());
    const manifest = await readFile(join(folder, 'manifest.json'), 'utf8');
    await writeGraphDirectory(folder, contents());
    expect(await readFile(join(folder, 'manifest.json'), 'utf8')).toBe(manifest);
    expect(manifest).not.toContain(folder);
  });
});

test('a missing, an old and a damaged graph each tell what to run', async () => {
  await inFolder({}, async (folder) => {
    const refusal = (code: string) => ({
      code,
      message: expect.stringMatching(/entente build INPUT --out/),
    });
    await expect(openGraphDirectory(folder)).rejects.toMatchObject(refusal('no-graph'));
    await writeGraphDirectory(folder, contents());
    const graph = await openGraphDirectory(folder);
    await writeFile(join(folder, 'claims.jsonl'), '');
    await expect(readRecords(graph)).rejects.toMatchObject(refusal('damaged-graph'));
    const manifest = join(folder, 'manifest.json');
    for (const text of ['{"program":"entente","format":0}', '{', '']) {
      await writeFile(manifest, text);
      await expect(openGraphDirectory(folder)).rejects.toMatchObject(refusal('old-graph'));
    }
  });
});
