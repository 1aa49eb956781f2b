import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toView } from '@entente/graph';
import { load, openGrafeo, toRows } from '@entente/loader';
import { createQueries } from '../../src/server/queries.ts';
import { startServer, type RunningServer } from '../../src/server/server.ts';
import { askCypher } from './ask-cypher.ts';
import { readFixture } from './fixture.ts';

/** Milliseconds of a query here; and for a test, as a busy machine is slow. */
const TIME = 1500;
const PATIENCE = 60_000;
const ENDLESS = 'MATCH (a), (b), (c), (d), (e), (f), (g) RETURN count(*)';

let folder = '';
let viewer: RunningServer;
beforeAll(async () => {
  const fixture = await readFixture();
  const { records, ontology } = fixture;
  folder = await mkdtemp(join(tmpdir(), 'entente-embedded-'));
  await writeFile(join(folder, 'index.html'), '<p>viewer</p>');
  const open = async () => {
    const sink = await openGrafeo();
    await load(sink, toRows(records, toView(records, ontology), ontology));
    return sink;
  };
  viewer = await startServer({
    ...fixture,
    viewerDirectory: folder,
    queries: createQueries(open, { rows: 1000, characters: 1e6, milliseconds: TIME }),
  });
}, PATIENCE);
afterAll(async () => {
  await viewer.close();
  await rm(folder, { recursive: true });
});

test(
  'a query that would never end hangs nobody: others are answered, and it is ended',
  async () => {
    expect((await askCypher(viewer, 'RETURN 1 AS one')).rows).toEqual([[1]]);
    const begin = performance.now();
    const slow = askCypher(viewer, ENDLESS);
    for (const path of ['', 'api/session', 'api/view']) {
      expect((await fetch(viewer.url + path)).status).toBe(200);
    }
    expect((await askCypher(viewer, 'MATCH (e:Entity) RETURN count(e) > 1')).rows).toEqual([
      [true],
    ]);
    expect(performance.now() - begin).toBeLessThan(TIME);
    const message: unknown = expect.stringMatching(/1\.5 s.*LIMIT/);
    expect(await slow).toMatchObject({ status: 400, code: 'query-timeout', message });
    expect((await askCypher(viewer, 'RETURN 2 AS two')).rows).toEqual([[2]]);
  },
  PATIENCE,
);

test(
  'a long answer is cut, a large one refused, and neither keeps others waiting',
  async () => {
    const long = await askCypher(viewer, 'UNWIND range(1, 300000) AS x RETURN x');
    expect(long).toMatchObject({ status: 200, truncated: true, rows: { length: 1000 } });
    const large = await askCypher(viewer, 'RETURN range(1, 200000) AS list');
    expect(large).toMatchObject({ status: 400, code: 'answer-too-large' });
  },
  PATIENCE,
);

test.each([
  'CREATE (n:Entity) RETURN n',
  'MATCH (n) DETACH DELETE n',
  'MATCH (n) SET n.name = "X"',
  'MATCH (n) CALL { CREATE (:Entity) } IN TRANSACTIONS',
  'LOAD CSV FROM "file:///etc/hostname" AS line RETURN line',
  'DROP CONSTRAINT entente_entity_id',
])(
  'refuses %s',
  async (cypher) => {
    const count = 'MATCH (n) RETURN count(n), count(n.name)';
    const before = await askCypher(viewer, count);
    expect(await askCypher(viewer, cypher)).toMatchObject({ status: 400, code: 'read-only' });
    expect(await askCypher(viewer, count)).toEqual(before);
  },
  PATIENCE,
);

test.each([
  ['without the token of this start', { 'X-Entente-Token': 'A'.repeat(43) }, 403],
  ['of another site', { Origin: 'https://evil.example' }, 403],
  ['that another site lets the browser send', { 'Sec-Fetch-Site': 'cross-site' }, 403],
  ['of a form', { 'Content-Type': 'text/plain' }, 415],
])('takes no query %s', async (_name, headers, status) => {
  const refused = await askCypher(viewer, 'RETURN 1 AS one', headers);
  expect([refused.status, refused.rows]).toEqual([status, undefined]);
});
