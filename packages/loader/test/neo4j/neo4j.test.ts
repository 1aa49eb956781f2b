import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { load, openGrafeo, openNeo4j, queryStore } from '../../src/index.ts';
import { DOCUMENTED, RECORDS, rowsOf } from '../fixture.ts';
import { startTestServer, type TestServer } from '../../../../scripts/neo4j-test-server.ts';
import { dump, PATIENCE, sorted, testStore } from '../store-suite.ts';

const login = { username: 'neo4j', password: 'only-for-tests' };
let server: TestServer | null = null;
beforeAll(async () => {
  server = await startTestServer(login.password);
}, 600_000);
afterAll(async () => {
  await server?.stop();
}, PATIENCE);

async function openEmpty(): Promise<Awaited<ReturnType<typeof openNeo4j>> | null> {
  if (server === null) return null;
  const sink = await openNeo4j({ uri: server.uri, ...login });
  await sink.query('MATCH (n) DETACH DELETE n', {}, { readOnly: false });
  return sink;
}

testStore(openEmpty);

test(
  'holds and answers the same as the embedded store',
  async () => {
    const sink = await openEmpty();
    if (sink === null) return;
    const embedded = await openGrafeo();
    await load(sink, rowsOf(RECORDS));
    await load(embedded, rowsOf(RECORDS));
    expect(await dump(sink)).toEqual(await dump(embedded));
    for (const [cypher] of DOCUMENTED) {
      expect(sorted(await queryStore(sink, cypher))).toEqual(
        sorted(await queryStore(embedded, cypher)),
      );
    }
    await Promise.all([sink.close(), embedded.close()]);
  },
  PATIENCE,
);

test(
  'counts and spans are integers, confidence is a float, also where it is 1',
  async () => {
    const sink = await openEmpty();
    if (sink === null) return;
    await load(sink, rowsOf(RECORDS));
    const { rows } = await sink.query(
      `MATCH (e:Evidence {id: 'ev:endorse'})-[:EVIDENCE_FOR]->(c)
     RETURN valueType(c.evidenceCount) AS count, valueType(c.confidence) AS confidence,
            valueType(e.trigger) AS span`,
    );
    expect(rows).toEqual([
      {
        ...{ count: 'INTEGER NOT NULL', confidence: 'FLOAT NOT NULL' },
        span: 'LIST<INTEGER NOT NULL> NOT NULL',
      },
    ]);
    await sink.close();
  },
  PATIENCE,
);

test(
  'makes the keys unique',
  async () => {
    const sink = await openEmpty();
    if (sink === null) return;
    await sink.ensureSchema();
    const { rows } = await sink.query('SHOW CONSTRAINTS YIELD labelsOrTypes, properties, type');
    const labels = rows.map((row) => JSON.stringify(row.labelsOrTypes)).sort();
    expect(labels).toEqual([
      '["Claim"]',
      '["Document"]',
      '["Entity"]',
      '["Evidence"]',
      '["Source"]',
    ]);
    await sink.close();
  },
  PATIENCE,
);

test(
  'says what is wrong with the address, the login or the database',
  async () => {
    if (server === null) return;
    const { uri } = server;
    const wrong = [
      [{ uri: 'http://127.0.0.1', ...login }, 'bad-neo4j-uri', /bolt:/],
      [{ uri: 'bolt://127.0.0.1:1', ...login }, 'neo4j-unreachable', /npm run neo4j/],
      [{ uri, username: 'neo4j', password: 'wrong' }, 'neo4j-unauthorized', /NEO4J_PASSWORD/],
      [{ uri }, 'neo4j-unauthorized', /NEO4J_USERNAME/],
      [{ uri, ...login, database: 'nowhere' }, 'neo4j-no-database', /nowhere/],
    ] as const;
    for (const [address, code, words] of wrong) {
      const message: unknown = expect.stringMatching(words);
      await expect(openNeo4j(address)).rejects.toMatchObject({ code, message });
    }
  },
  PATIENCE,
);
