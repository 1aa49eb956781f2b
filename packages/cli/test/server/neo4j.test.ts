import { setTimeout } from 'node:timers/promises';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Column } from '@entente/core';
import { readViewFile, toView } from '@entente/graph';
import { load, openNeo4j, toRows, type GraphSink } from '@entente/loader';
import { readLive } from '../../src/server/live.ts';
import { createQueries } from '../../src/server/queries.ts';
import { startServer, type RunningServer } from '../../src/server/server.ts';
import { startTestServer, type TestServer } from '../../../../scripts/neo4j-test-server.ts';
import { askCypher } from './ask-cypher.ts';
import { createProxy, type Proxy } from './cuttable-proxy.ts';
import { readFixture } from './fixture.ts';

/** Milliseconds; a busy machine is slow. */
const PATIENCE = 120_000;
/** Of a query here. */
const TIME = 3000;
const login = { username: 'neo4j', password: 'only-for-tests' };

/** The viewer's server on a Neo4j that holds the fixture; `sink` reaches it directly. */
interface Stage {
  readonly neo4j: TestServer;
  readonly proxy: Proxy;
  readonly sink: GraphSink;
  readonly viewer: RunningServer;
  readonly folder: string;
}
let stage: Stage | null = null;

beforeAll(async () => {
  const neo4j = await startTestServer(login.password);
  if (neo4j === null) return;
  const sink = await openNeo4j({ uri: neo4j.uri, ...login });
  const { records, ontology } = await readFixture();
  await load(sink, toRows(records, toView(records, ontology), ontology));
  const proxy = await createProxy(Number(new URL(neo4j.uri).port));
  const open = () => openNeo4j({ uri: `bolt://127.0.0.1:${String(proxy.port)}`, ...login });
  const folder = await mkdtemp(join(tmpdir(), 'entente-neo4j-view-'));
  await writeFile(join(folder, 'index.html'), '<p>viewer</p>');
  const viewer = await startServer({
    ...(await readLive(sink, ontology)),
    viewerDirectory: folder,
    queries: createQueries(open, { rows: 1000, characters: 1e6, milliseconds: TIME }),
  });
  stage = { neo4j, proxy, sink, viewer, folder };
}, 600_000);

afterAll(async () => {
  if (stage === null) return;
  await stage.viewer.close();
  await stage.proxy.close();
  await stage.sink.close();
  await stage.neo4j.stop();
  await rm(stage.folder, { recursive: true });
}, PATIENCE);

/** A test that runs where there is a Neo4j. */
function check(name: string, run: (stage: Stage) => Promise<void>): void {
  test(
    name,
    async () => {
      if (stage !== null) await run(stage);
    },
    PATIENCE,
  );
}

check('shows the entities, edges, claims and sentences of the directory', async ({ viewer }) => {
  const answer = await fetch(`${viewer.url}api/view`);
  const live = readViewFile(new Uint8Array(await answer.arrayBuffer()));
  const built = readViewFile((await readFixture()).viewFile);
  expect(live.meta).toEqual(built.meta);
  expect(columns(live.edges)).toEqual(columns(built.edges));
  // Mentions are not in a store: an entity is of the documents whose sentences speak of it.
  const { documents, ...entities } = columns(live.entities);
  const { documents: mentioned, ...wanted } = columns(built.entities);
  expect(entities).toEqual(wanted);
  const known = mentioned as number[][];
  expect(
    (documents as number[][]).filter((rows, i) => !rows.every((row) => known[i]?.includes(row))),
  ).toEqual([]);
  expect(columns(live.claims)).toEqual(columns(built.claims));
  expect(columns(live.evidence)).toEqual(columns(built.evidence));
  expect(columns(live.documents)).toEqual(columns(built.documents));
});

/** The values of each column of a table of the view. */
function columns(table: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(table).map(([name, column]: [string, unknown]) => [
      name,
      isColumn(column) ? Array.from({ length: column.length }, (_, row) => column.at(row)) : column,
    ]),
  );
}

function isColumn(value: unknown): value is Column<unknown> {
  return typeof value === 'object' && value !== null && 'at' in value && 'length' in value;
}

check('tells what of the graph is in the rows', async (at) => {
  const found = await askCypher(
    at.viewer,
    'MATCH (a)-[r:CONDEMNS]->(b) RETURN a, r, b.name AS whom',
  );
  expect(found).toMatchObject({ status: 200, columns: ['a', 'r', 'whom'], truncated: false });
  const { entities, claims } = found.graph as { entities: string[]; claims: string[] };
  expect([entities.length, claims.length]).not.toContain(0);
});

check('refuses whatever does more than read, and nothing changes', async (at) => {
  const all = 'MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n, r, m.id ORDER BY n.id, r.id, m.id';
  const before = await at.sink.query(all);
  for (const cypher of [
    'CREATE (n:Entity {id: "x"}) RETURN n',
    'MERGE (n:Entity {id: "x"})',
    'MATCH (n) DETACH DELETE n',
    'MATCH (n) SET n.name = "X"',
    'CALL db.createLabel("Foo")',
    'LOAD CSV FROM "file:///etc/hostname" AS line RETURN line',
    'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS',
    'CREATE USER ada SET PASSWORD "long enough"',
    'DROP CONSTRAINT entente_entity_id',
  ]) {
    const message: unknown = expect.stringMatching(/only|nothing/i);
    expect(await askCypher(at.viewer, cypher)).toMatchObject({
      status: 400,
      code: 'read-only',
      message,
    });
  }
  expect(await at.sink.query(all)).toEqual(before);
  const { rows } = await at.sink.query('SHOW CONSTRAINTS YIELD name RETURN name');
  expect(rows).toContainEqual({ name: 'entente_entity_id' });
});

check('cuts a long answer, and says so', async (at) => {
  const long = await askCypher(at.viewer, 'UNWIND range(1, 1000000) AS x RETURN x');
  expect(long).toMatchObject({ status: 200, truncated: true, rows: { length: 1000 } });
  const large = await askCypher(at.viewer, 'RETURN range(1, 200000) AS list');
  expect(large).toMatchObject({ status: 400, code: 'answer-too-large' });
});

check('ends a long query at its time, and answers others meanwhile', async (at) => {
  const begin = performance.now();
  const slow = askCypher(
    at.viewer,
    'UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN sum(x)',
  );
  expect((await askCypher(at.viewer, 'RETURN 1 AS one')).rows).toEqual([[1]]);
  expect((await fetch(`${at.viewer.url}api/session`)).status).toBe(200);
  expect(performance.now() - begin).toBeLessThan(TIME);
  expect(await slow).toMatchObject({
    ...{ status: 400, code: 'query-timeout', message: expect.stringMatching(/3 s/) },
  });
});

check('a lost connection is told, and found again', async (at) => {
  expect(await askCypher(at.viewer, 'RETURN 1 AS one')).toMatchObject({ status: 200 });
  const cut = askCypher(
    at.viewer,
    'UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN sum(x)',
  );
  await setTimeout(500);
  at.proxy.cut();
  const unreachable = {
    ...{ status: 500, code: 'neo4j-unreachable', message: expect.stringMatching(/No Neo4j/) },
  };
  expect(await cut).toMatchObject(unreachable);
  expect(await askCypher(at.viewer, 'RETURN 2 AS two')).toMatchObject(unreachable);
  expect((await fetch(`${at.viewer.url}api/view`)).status).toBe(200);
  at.proxy.mend();
  expect((await askCypher(at.viewer, 'RETURN 3 AS three')).rows).toEqual([[3]]);
});
