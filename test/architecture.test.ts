import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';

/** Who may import whom. Change ARCHITECTURE.md when you change this. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: [],
  ingest: ['core'],
  nlp: ['core'],
  graph: ['core'],
  loader: ['core', 'graph'],
  viewer: ['core', 'graph'],
  cli: ['core', 'ingest', 'nlp', 'graph', 'loader'],
};
const packages = new URL('../packages/', import.meta.url);

async function importsOf(name: string): Promise<Map<string, string[]>> {
  const src = new URL(`${name}/src/`, packages);
  const found = new Map<string, string[]>();
  for (const entry of await readdir(src, { recursive: true })) {
    if (!/\.tsx?$/.test(entry)) continue;
    const text = await readFile(new URL(entry, src), 'utf8');
    const all = [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(
      ([, other]) => other ?? '',
    );
    found.set(entry, all);
  }
  return found;
}

test.each(Object.entries(MAY_IMPORT))('%s imports only what it may', async (name, allowed) => {
  const used = [...(await importsOf(name)).values()]
    .flat()
    .flatMap((from) => /^@entente\/([\w-]+)/.exec(from)?.[1] ?? []);
  expect(used.filter((other) => !allowed.includes(other))).toEqual([]);
});

test.each(['core', 'nlp', 'graph'])('%s does no input or output', async (name) => {
  const used = [...(await importsOf(name)).values()].flat();
  expect(used.filter((from) => from.startsWith('node:'))).toEqual([]);
});

test('every package is in the map', async () => {
  expect((await readdir(packages)).sort()).toEqual(Object.keys(MAY_IMPORT).sort());
});
