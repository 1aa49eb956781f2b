import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { readTree, ROOT, run, runEntente } from './run-entente.ts';
import { NEWS, writeTree } from './sample-news.ts';

jest.setTimeout(120_000);

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
};
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-'));
  await writeTree(join(folder, 'news'), NEWS);
  const built = await runEntente(['build', 'news', '--out', 'graph'], { cwd: folder });
  if (built.code !== 0) throw new Error(built.stderr);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const entente = (...args: string[]) => runEntente(args, { cwd: folder });

test('npx finds the command of this repository', async () => {
  const { code, stdout } = await run('npx', ['--no-install', 'entente', '--version'], {
    env: { HOME: folder },
  });
  expect([code, stdout]).toEqual([0, `${version}\n`]);
});

test('help is data, wrong use is not', async () => {
  const help = await entente('query', '--help');
  expect([help.code, help.stderr]).toEqual([0, '']);
  expect(help.stdout).toMatch(/Examples:[^]*entente query/);
  for (const args of [
    [],
    ['biuld'],
    ['build', 'news', '--model', 'huge'],
    ['load', '--graph', 'graph'],
  ]) {
    const { code, stdout, stderr } = await entente(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).not.toBe('');
    expect(stderr).not.toMatch(/\n\s+at /);
  }
});

test('without a graph it is told how to build one', async () => {
  const { code, stdout, stderr } = await entente('entities');
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/entente build INPUT --out .*entente-out/);
});

test('query answers as a table, as JSON and as CSV', async () => {
  const cypher =
    'MATCH (a:Country)-[r:CONDEMNS]->(b:Country) RETURN a.name AS who, b.name AS whom ORDER BY who';
  const table = await entente('query', cypher, '--graph', 'graph');
  expect(table.code).toBe(0);
  expect(table.stdout).toMatch(/^who +whom\n-+ +-+\nAustralia +Russia\nGermany +Russia\n/);
  const json = await entente('query', cypher, '--graph', 'graph', '--json');
  expect(JSON.parse(json.stdout)).toContainEqual({ who: 'Germany', whom: 'Russia' });
  const csv = await entente('query', cypher, '--graph', 'graph', '--csv');
  expect(csv.stdout).toMatch(/^who,whom\r\nAustralia,Russia\r\n/);
  const none = await entente(
    'query',
    'MATCH (n:Nobody) RETURN n.name',
    '--graph',
    'graph',
    '--json',
  );
  expect(JSON.parse(none.stdout)).toEqual([]);
});

test('query refuses to write and passes on what the store says of a wrong query', async () => {
  for (const cypher of ['CREATE (n:Country {id: "x"}) RETURN n', 'MATCH (n RETURN n']) {
    const { code, stdout, stderr } = await entente('query', cypher, '--graph', 'graph');
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^entente: /);
    expect(stderr).not.toMatch(/\n\s+at /);
  }
});

test('a reader that closes the pipe early is no failure', async () => {
  const bin = join(ROOT, 'packages/cli/bin/entente.js');
  const command = `"${process.execPath}" "${bin}" export --graph graph --format graphml | head -c 1; echo " \${PIPESTATUS[0]}"`;
  const { stdout, stderr } = await run('bash', ['--norc', '-c', command], { cwd: folder });
  expect([stdout, stderr]).toEqual(['< 0\n', '']);
});

test('export writes what the graph directory holds', async () => {
  const { code, stdout } = await entente('export', '--graph', 'graph', '--format', 'json');
  expect(code).toBe(0);
  expect(stdout).toBe(await readFile(join(folder, 'graph/graph.json'), 'utf8'));

  const file = await entente('export', '--graph', 'graph', '--format', 'graphml', '--out', 'g.xml');
  expect([file.code, file.stdout]).toEqual([0, '']);
  expect(await readFile(join(folder, 'g.xml'), 'utf8')).toMatch(/^<\?xml[^]*<\/graphml>\s*$/);

  const tables = await entente('export', '--graph', 'graph', '--format', 'csv', '--out', 'tables');
  expect(tables.code).toBe(0);
  const written = await readTree(join(folder, 'tables'));
  expect(Object.keys(written).sort()).toEqual([
    ...['claims.csv', 'codebook.md', 'edges.csv', 'evidence.csv', 'nodes.csv'],
  ]);
  const edges = await entente('export', '--graph', 'graph', '--format', 'csv');
  expect(edges.stdout).toBe(written['edges.csv']);
});

test('explain leads from an edge to its sentence and to files that exist', async () => {
  const cypher =
    'MATCH (a {name: "Germany"})-[r:CONDEMNS]->(b {name: "Russia"}) RETURN r.claimId AS id';
  const found = await entente('query', cypher, '--graph', 'graph', '--json');
  const [row] = JSON.parse(found.stdout) as { id: string }[];
  const { code, stdout } = await entente('explain', row?.id ?? '', '--graph', 'graph');
  expect(code).toBe(0);
  expect(stdout).toContain('Germany condemned Russia on Wednesday.');
  expect(stdout).toMatch(/condemned +root/);
  const files = stdout.match(/packages\/\S+/g) ?? [];
  expect(files).toHaveLength(3);
  for (const file of files) expect((await stat(join(ROOT, file))).isFile()).toBe(true);
});

test('entities lists and searches', async () => {
  const { code, stdout } = await entente('entities', 'GERM', '--graph', 'graph', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([{ id: 'iso:DEU', name: 'Germany', type: 'Country' }]);
});

test('view serves on loopback until it is interrupted', async () => {
  const answers: string[] = [];
  const { code, stdout, stderr } = await runEntente(['view', '--graph', 'graph', '--no-open'], {
    cwd: folder,
    onStdout: (child, text) => {
      const url = /^http:\/\/127\.0\.0\.1:\d+\/\n$/.exec(text)?.[0].trim();
      if (url === undefined) return;
      void fetch(`${url}api/session`)
        .then((response) => response.text())
        .then((answer) => answers.push(answer))
        .finally(() => child.kill('SIGINT'));
    },
  });
  expect([code, stdout.split('\n').length]).toEqual([130, 2]);
  expect(stderr).toContain('Ctrl-C');
  expect(JSON.parse(answers[0] ?? '')).toMatchObject({ decisions: true, undoable: 0 });
});
