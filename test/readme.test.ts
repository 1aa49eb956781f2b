import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

/** The README's queries, run on the sample graph. */
const root = new URL('../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');
const [, block = ''] = /```cypher\n([^]*?)```/.exec(readme) ?? [];
const queries = block
  .split(';')
  .map((query) => query.trim())
  .filter((query) => query !== '');

let graph = '';
const entente = (...args: string[]): string =>
  execFileSync(
    process.execPath,
    [fileURLToPath(new URL('packages/cli/bin/entente.js', root)), ...args],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NEO4J_URI: '' },
    },
  );
beforeAll(() => {
  graph = mkdtempSync(join(tmpdir(), 'entente-readme-'));
  entente('build', fileURLToPath(new URL('graph-data/articles', root)), '--out', graph);
}, 120_000);
afterAll(() => {
  rmSync(graph, { recursive: true });
});

test('there are five', () => {
  expect(queries).toHaveLength(5);
});

test.each(queries)('%s', (query) => {
  const rows = JSON.parse(entente('query', query, '--json', '--graph', graph)) as unknown[];
  expect(rows.length).toBeGreaterThan(0);
});
