import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';

const src = new URL('../src/', import.meta.url);

async function importsOf(file: string): Promise<readonly string[]> {
  const text = await readFile(new URL(file, src), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map(([, from]) => from ?? '');
}

const files = (await readdir(src, { recursive: true })).filter((name) => /\.tsx?$/.test(name));

test('only the adapter knows sigma, and the layout its forces', async () => {
  const allowed = (name: string) =>
    name.startsWith('sigma/') || name.startsWith('worker/force-atlas');
  for (const file of files.filter((name) => !allowed(name))) {
    const foreign = (await importsOf(file)).filter((from) => /^(@?sigma\b|graphology)/.test(from));
    expect({ file, foreign }).toEqual({ file, foreign: [] });
  }
});

test('the core runs without a browser: it imports itself, entente and saxes', async () => {
  const core = files.filter((name) => name.startsWith('core/'));
  expect(core.length).toBeGreaterThan(10);
  for (const file of core) {
    const foreign = (await importsOf(file)).filter(
      (from) =>
        !/^((\.\/|\.\.\/)[\w-]+(\/[\w-]+)?\.ts|(\.\.\/){1,2}strings\.ts|@entente\/(core|graph)|saxes)$/.test(
          from,
        ),
    );
    expect({ file, foreign }).toEqual({ file, foreign: [] });
  }
});
