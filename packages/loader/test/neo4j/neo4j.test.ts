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
  'refuses what administers, reads files, or runs in transactions of its own',
  async () => {
    const sink = await openEmpty();
    if (sink === null) return;
    const refused = [
      ["LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line", /LOAD CSV/],
      ["CALL { LOAD /* a */ CSV FROM 'http://127.0.0.1:1/' AS l RETURN l } RETURN l", /LOAD CSV/],
      ["RETURN EXISTS { LOAD CSV FROM 'file:///x' AS l RETURN l } AS x", /LOAD CSV/],
      ['UNWIND [1, 2] AS i CALL (i) { CREATE (:Foo) } IN TRANSACTIONS', /writes/],
      ['UNWIND [1] AS i CALL (i) { RETURN 1 AS x } IN TRANSACTIONS RETURN x', /IN TRANSACTIONS/],
      ["CALL db.createLabel('Foo')", /writes/],
      ['CALL db.clearQueryCaches()', /db\.clearQueryCaches/],
      ["CALL dbms.killConnection('bolt-1') YIELD message RETURN message", /dbms\.killConnection/],
      ["CREATE USER ada SET PASSWORD 'long enough'", /administers/],
      ["ALTER CURRENT USER SET PASSWORD FROM 'only-for-tests' TO 'long enough'", /administers/],
      ['SHOW USERS', /administers/],
      ['SHOW SETTINGS', /administers/],
      ["TERMINATE TRANSACTIONS 'neo4j-transaction-1'", /administers/],
    ] as const;
    for (const [cypher, words] of refused) {
      const message: unknown = expect.stringMatching(words);
      await expect(queryStore(sink, cypher)).rejects.toMatchObject({
        ...{ name: 'UsageError', code: 'read-only', message },
      });
    }
    await expect(queryStore(sink, 'PROFILE CREATE (n:Foo)')).rejects.toMatchObject({
      code: 'profile',
    });
    const label = 'CALL db.labels() YIELD label RETURN collect(label) AS labels';
    const { rows } = await queryStore(sink, label);
    expect(JSON.stringify(rows)).not.toContain('Foo');
    expect(await dump(sink)).toEqual([]);
    await (await openNeo4j({ uri: server?.uri ?? '', ...login })).close();
    await sink.close();
  },
  PATIENCE,
);

test(
  'what is wrong with a query is shown at its place',
  async () => {
    const sink = await openEmpty();
    if (sink === null) return;
    const message = 'The query failed. Variable `m` not defined (line 1, column 18 (offset: 17))';
    await expect(queryStore(sink, 'MATCH (n) RETURN m')).rejects.toMatchObject({
      message: `${message}\n"MATCH (n) RETURN m"\n${' '.repeat(18)}^`,
    });
    await expect(queryStore(sink, 'MATCH (n)\nRETURN m')).rejects.toMatchObject({
      message: expect.stringMatching(/line 2, column 8 \(offset: 17\)\)\n"RETURN m"\n {8}\^/),
    });
    await sink.close();
  },
  PATIENCE,
);

test(
  'a query at its limit of time ends on the server, and alone',
  async () => {
    const sink = await openEmpty();
    if (sink === null) return;
    const endless = 'UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN count(*)';
    const other = queryStore(sink, endless).catch((error: unknown) => error);
    await expect(queryStore(sink, endless, { milliseconds: 300 })).rejects.toMatchObject({
      code: 'query-timeout',
    });
    expect(sink.isOpen()).toBe(true);
    const { rows } = await sink.query('SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery');
    expect(rows.filter(({ currentQuery }) => currentQuery === endless)).toHaveLength(1);
    await sink.close();
    expect(await other).toMatchObject({ code: 'store-closed' });
    await expect(queryStore(sink, 'RETURN 1')).rejects.toMatchObject({ code: 'store-closed' });
  },
  PATIENCE,
);

test(
  'gives values of all types as JSON',
  async () => {
    const sink = await openEmpty();
    if (sink === null) return;
    const values: Readonly<Record<string, unknown>> = {
      'date("2020-02-29")': '2020-02-29',
      'time("10:11:12.123456789+02:00")': '10:11:12.123456789+02:00',
      'localtime("10:11:12")': '10:11:12',
      'localdatetime("2020-01-02T03:04:05.5")': '2020-01-02T03:04:05.500000000',
      'datetime("2020-01-02T03:04:05[Europe/Berlin]")': '2020-01-02T03:04:05+01:00[Europe/Berlin]',
      'duration("P1Y2M3DT4H5M6S")': 'P1Y2M3DT4H5M6S',
      'point({x: 1.5, y: 2})': { srid: 7203, x: 1.5, y: 2 },
      'point({longitude: 13.4, latitude: 52.5, height: 3})': { srid: 4979, x: 13.4, y: 52.5, z: 3 },
      '9007199254740991': 9007199254740991,
      '-9223372036854775808': '-9223372036854775808',
      '1.0 / 0': 'Infinity',
      '0.0 / 0.0': 'NaN',
      '{a: [1, null, {b: date("2020-01-01")}], `__proto__`: 1}': {
        ...{ a: [1, null, { b: '2020-01-01' }], ['__proto__']: 1 },
      },
    };
    const { rows } = await queryStore(
      sink,
      `RETURN [${Object.keys(values).join(', ')}] AS all, null AS nothing`,
    );
    expect(rows).toEqual([{ all: Object.values(values), nothing: null }]);
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
