import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { readViewFile } from '@entente/graph';
import { readTree, runEntente } from './run-entente.ts';
import { inViewer } from './in-viewer.ts';
import { NEWS, writeTree } from './sample-news.ts';

jest.setTimeout(240_000);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-view-'));
  await writeTree(join(folder, 'news'), NEWS);
  const built = await runEntente(['build', 'news', '--out', 'graph', '--model', 'fast'], {
    cwd: folder,
  });
  if (built.code !== 0) throw new Error(built.stderr);
}, 120_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** What a page of the running viewer asks; `act` carries the token that the page was given. */
interface Page {
  readonly get: (path: string) => Promise<Response>;
  readonly act: (method: string, path: string, body?: object) => Promise<Record<string, unknown>>;
}

/** Runs `use` with a page of `entente view`. */
async function onPage(use: (page: Page) => Promise<void>): Promise<void> {
  await inViewer(folder, async (url) => {
    const html = await (await fetch(url)).text();
    const token = /name="entente-token" content="([^"]+)"/.exec(html)?.[1] ?? '';
    await use({
      get: (path) => fetch(url + path),
      act: async (method, path, body) => {
        const answer = await fetch(url + path, {
          method,
          headers: {
            ...{ Origin: url.slice(0, -1), 'Content-Type': 'application/json' },
            'X-Entente-Token': token,
          },
          ...(body && { body: JSON.stringify(body) }),
        });
        return { status: answer.status, ...((await answer.json()) as object) };
      },
    });
  });
}

test('decisions of the page are written, built and undone to the byte', async () => {
  const before = await readTree(join(folder, 'graph'));
  await onPage(async ({ get, act }) => {
    const read = async () =>
      readViewFile(new Uint8Array(await (await get('api/view')).arrayBuffer()));
    const data = await read();
    const claim = data.claims.id.at(0) ?? '';
    const [keep, other] = [data.entities.id.at(0) ?? '', data.entities.id.at(1) ?? ''];

    const rejected = await act('POST', 'api/decisions', {
      ...{ action: 'reject', ids: [claim], who: 'Ada', why: 'irony' },
    });
    expect(rejected).toMatchObject({
      status: 200,
      done: expect.stringMatching(/^Rejected claim:/),
    });
    expect((await get('api/view')).headers.get('etag')).toBe(`"${String(rejected.view)}"`);
    expect((await read()).claims.count).toBe(data.claims.count - 1);
    const text = await readFile(join(folder, 'decisions.yaml'), 'utf8');
    expect(text).toContain(`- {action: reject, ids: [${claim}], who: Ada, when: `);

    const withdrawn = await act('POST', 'api/decisions', { action: 'withdraw', ids: [claim] });
    expect(withdrawn).toMatchObject({ status: 200, undoable: 2 });
    expect((await read()).claims.count).toBe(data.claims.count);

    const merged = await act('POST', 'api/decisions', { action: 'merge', ids: [keep, other] });
    expect(merged).toMatchObject({ status: 200, undoable: 3 });
    const entities = (await read()).entities;
    expect([entities.count, entities.formerIds.at(0)]).toEqual([data.entities.count - 1, [other]]);

    const wrong = await act('POST', 'api/decisions', {
      action: 'rename',
      id: 'ent:none',
      name: 'X',
    });
    expect(wrong).toMatchObject({ status: 400, code: 'no-such-entity' });
    const none = await act('POST', 'api/decisions', { action: 'remove', ids: [claim] });
    expect(none).toMatchObject({ status: 400, code: 'bad-request' });

    for (const left of [2, 1, 0]) {
      expect(await act('DELETE', 'api/decisions')).toMatchObject({ status: 200, undoable: left });
    }
    expect(await act('DELETE', 'api/decisions')).toMatchObject({ code: 'nothing-to-undo' });
  });
  expect(await readTree(join(folder, 'graph'))).toEqual(before);
  await expect(stat(join(folder, 'decisions.yaml'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('queries of the page are read-only, and what they find is told by id', async () => {
  await onPage(async ({ act }) => {
    const cypher = 'MATCH (a:Country)-[r:CONDEMNS]->(b:Country) RETURN a, r, b.name AS whom';
    const found = await act('POST', 'api/query', { cypher });
    expect(found).toMatchObject({ status: 200, columns: ['a', 'r', 'whom'], truncated: false });
    const { entities, claims } = found.graph as { entities: string[]; claims: string[] };
    expect(entities).toContain('iso:AUS');
    expect(claims.every((id) => id.startsWith('claim:'))).toBe(true);
    expect(claims.length).toBeGreaterThan(0);
    const written = await act('POST', 'api/query', { cypher: 'CREATE (n:Country) RETURN n' });
    expect(written).toMatchObject({ status: 400, code: 'read-only' });
    const wrong = await act('POST', 'api/query', { cypher: 'MATCH (n RETURN n' });
    expect(wrong).toMatchObject({ status: 400, code: 'query-failed' });
  });
});

test('an exported page holds viewer and graph, the same each time', async () => {
  for (const name of ['one.html', 'two.html']) {
    const { code, stdout, stderr } = await runEntente(
      ['view', '--graph', 'graph', '--export', name],
      { cwd: folder },
    );
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(new RegExp(`Wrote ${name}`));
  }
  const page = await readFile(join(folder, 'one.html'), 'utf8');
  expect(await readFile(join(folder, 'two.html'), 'utf8')).toBe(page);
  const [, data = ''] = /id="entente-data">([^<]*)</.exec(page) ?? [];
  const bytes = await readFile(join(folder, 'graph/view.arrows'));
  expect(Buffer.from(data, 'base64').equals(bytes)).toBe(true);
  expect(page).not.toMatch(/<(?:script|link|img)\b[^>]*\b(?:src|href)="(?!data:)/);
});

test('--neo4j without an address says what to set', async () => {
  const { code, stderr } = await runEntente(['view', '--neo4j'], { cwd: folder });
  expect([code, stderr]).toEqual([2, expect.stringMatching(/NEO4J_URI/)]);
});
