import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runEntente } from './run-entente.ts';

/** The README's queries, run on the sample graph. */
const root = new URL('../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');
const [, block = ''] = /```cypher\n([^]*?)```/.exec(readme) ?? [];
const queries = block
  .split(';')
  .map((query) => query.trim())
  .filter((query) => query !== '');

let graph = '';
const entente = async (...args: string[]): Promise<string> => {
  const { code, stdout, stderr } = await runEntente(args);
  if (code !== 0) throw new Error(stderr);
  return stdout;
};
beforeAll(async () => {
  graph = mkdtempSync(join(tmpdir(), 'entente-readme-'));
  await entente('build', fileURLToPath(new URL('graph-data/articles', root)), '--out', graph);
}, 120_000);
afterAll(() => {
  rmSync(graph, { recursive: true });
});

test('there are five', () => {
  expect(queries).toHaveLength(5);
});

test.each(queries)('%s', async (query) => {
  const rows = JSON.parse(await entente('query', query, '--json', '--graph', graph)) as unknown[];
  expect(rows.length).toBeGreaterThan(0);
});
