import { compareText } from '@entente/core';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { load, queryStore, type GraphSink, type QueryAnswer } from '../src/index.ts';
import { claim, DOCUMENTED, entity, RECORDS, rowsOf, withoutDocument } from './fixture.ts';

/** Milliseconds; a busy machine is slow. */
export const PATIENCE = 240_000;

/** Everything in the store but its internal ids, in a fixed order. */
export async function dump(sink: GraphSink): Promise<string[]> {
  const nodes = await sink.query('MATCH (n) RETURN labels(n) AS labels, properties(n) AS p');
  const relationships = await sink.query(
    'MATCH (a)-[r]->(b) RETURN a.id AS a, b.id AS b, type(r) AS type, properties(r) AS p',
  );
  const lines = [...nodes.rows, ...relationships.rows].map((row) => {
    const labels = Array.isArray(row.labels) ? row.labels.map(String).sort(compareText) : [];
    return JSON.stringify({ ...row, labels });
  });
  return lines.sort(compareText);
}

/** The rows of an answer, in a fixed order. */
export function sorted({ rows }: QueryAnswer): string[] {
  return rows.map((row) => JSON.stringify(row)).sort(compareText);
}

/** A sink that counts what is written through it. */
function counting(sink: GraphSink): { readonly sink: GraphSink; readonly writes: () => number } {
  let writes = 0;
  return {
    writes: () => writes,
    sink: {
      ...sink,
      upsertNodes: (...all) => (writes++, sink.upsertNodes(...all)),
      upsertRelationships: (...all) => (writes++, sink.upsertRelationships(...all)),
      query: (cypher, parameters, options) => {
        if (options?.readOnly === false) writes++;
        return sink.query(cypher, parameters, options);
      },
    },
  };
}

/** What every store must do. `open` gives an empty one; null = there is none here. */
export function testStore(open: () => Promise<GraphSink | null>): void {
  let sink: GraphSink;
  let there = false;
  beforeEach(async () => {
    const opened = await open();
    there = opened !== null;
    if (opened !== null) sink = opened;
  }, PATIENCE);
  afterEach(async () => {
    if (there) await sink.close();
  }, PATIENCE);
  const check = (name: string, run: () => Promise<void>): void => {
    test(
      name,
      async () => {
        if (there) await run();
      },
      PATIENCE,
    );
  };
  const write = (cypher: string): Promise<QueryAnswer> =>
    sink.query(cypher, {}, { readOnly: false });

  check('answers the documented queries', async () => {
    await load(sink, rowsOf(RECORDS));
    for (const [cypher, rows] of DOCUMENTED) {
      const answer = await queryStore(sink, cypher);
      expect(answer.columns).toEqual(Object.keys(rows[0] ?? {}));
      expect(sorted(answer)).toEqual(rows.map((row) => JSON.stringify(row)).sort(compareText));
    }
  });

  check('a second load writes nothing', async () => {
    const rows = rowsOf(RECORDS);
    const first = await load(sink, rows);
    const before = await dump(sink);
    const { sink: counted, writes } = counting(sink);
    expect(await load(counted, rows)).toEqual({
      ...{ nodesWritten: 0, relationshipsWritten: 0, nodesRemoved: 0, relationshipsRemoved: 0 },
      unchanged: first.nodesWritten + first.relationshipsWritten,
    });
    expect(writes()).toBe(0);
    expect(await dump(sink)).toEqual(before);
  });

  check('removing a document leaves what a build without it would have loaded', async () => {
    for (const id of ['doc:1', 'doc:2']) {
      const rest = rowsOf(withoutDocument(RECORDS, id));
      await load(sink, rest);
      const alone = await dump(sink);
      await load(sink, rowsOf(RECORDS));
      expect(await dump(sink)).not.toEqual(alone);
      await load(sink, rest);
      expect(await dump(sink)).toEqual(alone);
    }
  });

  check('removing everything leaves nothing', async () => {
    await load(sink, rowsOf(RECORDS));
    await load(sink, rowsOf({ documents: [], entities: [], claims: [], diagnostics: [] }));
    expect(await dump(sink)).toEqual([]);
  });

  check('repairs what was changed by hand, also a missing relationship', async () => {
    await load(sink, rowsOf(RECORDS));
    const before = await dump(sink);
    await write("MATCH (n:Entity {id: 'iso:CHN'}) SET n.name = 'X', n.note = 'mine'");
    await write("MATCH (:Claim {id: 'claim:vote-india'})-[r:SUBJECT]->() DELETE r");
    await write('MATCH (n:Source) DETACH DELETE n');
    expect(await load(sink, rowsOf(RECORDS))).toMatchObject({
      ...{ nodesWritten: 2, relationshipsWritten: 2 },
    });
    expect(await dump(sink)).toEqual(before);
  });

  check('an id that a merge retired is found with the one that was kept', async () => {
    const entities = RECORDS.entities.map((one) =>
      one.id === 'iso:CHN' ? { ...one, formerIds: ['ent:prc', 'ent:x'] } : one,
    );
    await load(sink, rowsOf({ ...RECORDS, entities }));
    const cypher =
      "MATCH (e:Entity) WHERE e.id = 'ent:prc' OR 'ent:prc' IN e.formerIds RETURN e.id AS id";
    expect(sorted(await queryStore(sink, cypher))).toEqual(['{"id":"iso:CHN"}']);
  });

  check('an entity that changes its type changes its labels', async () => {
    await load(sink, rowsOf(RECORDS));
    const entities = RECORDS.entities.map((one) =>
      one.id === 'ent:wang' ? entity('ent:wang', 'Organization', 'Wang Yi') : one,
    );
    const summary = await load(sink, rowsOf({ ...RECORDS, entities }));
    expect(summary).toMatchObject({ nodesWritten: 1, relationshipsWritten: 0 });
    const { rows } = await sink.query(
      "MATCH (n:Organization {id: 'ent:wang'}) WHERE NOT n:Person RETURN n.id, n:Actor AS actor",
    );
    expect(rows).toEqual([{ 'n.id': 'ent:wang', actor: true }]);
  });

  check('leaves alone what is not of the graph', async () => {
    await write("CREATE (:Entity {id: 'mine', name: 'Mine'})-[:KNOWS {since: 1}]->(:Own {x: 1})");
    const before = await dump(sink);
    await load(sink, rowsOf(RECORDS));
    await write(
      "MATCH (a:Entity {id: 'mine'}), (b:Entity {id: 'iso:CHN'}) CREATE (a)-[:LIKES]->(b)",
    );
    await load(sink, rowsOf(RECORDS));
    const likes = await sink.query('MATCH (:Entity {id: "mine"})-[r:LIKES]->(b) RETURN b.id');
    expect(likes.rows).toEqual([{ 'b.id': 'iso:CHN' }]);
    await load(sink, rowsOf({ documents: [], entities: [], claims: [], diagnostics: [] }));
    expect(await dump(sink)).toEqual(before);
  });

  check('two graphs of different names do not disturb each other', async () => {
    const other = {
      ...RECORDS,
      documents: [],
      entities: [entity('ent:other', 'Person', 'Somebody else')],
      claims: [],
    };
    await load(sink, rowsOf(other, 'other'));
    await load(sink, rowsOf(RECORDS));
    await load(sink, rowsOf({ ...other, entities: [] }));
    const { rows } = await sink.query('MATCH (n) RETURN n.id, n.graph');
    expect(rows).toEqual([{ 'n.id': 'ent:other', 'n.graph': 'other' }]);
  });

  check('refuses to take over a node that is not of the graph', async () => {
    await write("CREATE (:Entity {id: 'iso:CHN', name: 'My China'})");
    const before = await dump(sink);
    await expect(load(sink, rowsOf(RECORDS))).rejects.toMatchObject({ code: 'foreign-node' });
    expect(await dump(sink)).toEqual(before);
  });

  check('reports progress up to the last row, in small batches as well', async () => {
    const seen = new Map<string, readonly [number, number]>();
    const rows = rowsOf(RECORDS);
    const summary = await load(sink, rows, {
      batchSize: 2,
      onProgress: ({ phase, done, total }) => seen.set(phase, [done, total]),
    });
    const { nodesWritten, relationshipsWritten } = summary;
    expect(seen.get('nodes')).toEqual([nodesWritten, nodesWritten]);
    expect(seen.get('relationships')).toEqual([relationshipsWritten, relationshipsWritten]);
    expect((await load(sink, rows)).unchanged).toBe(nodesWritten + relationshipsWritten);
  });

  check('keeps any text exactly, as a value only', async () => {
    const texts = fc.sample(fc.string({ unit: 'grapheme', maxLength: 20 }), {
      numRuns: 60,
      seed: 7,
    });
    const hostile = [
      "'}) DETACH DELETE n //",
      '`',
      '\\',
      '"',
      '\u0000',
      '=1+1',
      '😀',
      '$rows',
      '\r\n',
    ];
    const claims = [...texts, ...hostile].map((text, i) =>
      claim(`claim:${String(i)}`, ['iso:CHN', null, null], { objectText: text }),
    );
    await load(sink, rowsOf({ ...RECORDS, claims }));
    const { rows } = await sink.query('MATCH (c:Claim) RETURN c.id AS id, c.objectText AS text');
    expect(new Map(rows.map((row) => [row.id, row.text]))).toEqual(
      new Map(claims.map(({ id, objectText }) => [id, objectText])),
    );
  });

  check('gives nodes, relationships, paths, dates and large integers as JSON', async () => {
    await load(sink, rowsOf(RECORDS));
    const { columns, rows } = await queryStore(
      sink,
      `MATCH p = (s:Source)<-[r:PUBLISHED_BY]-(:Document {id: 'doc:1'})
       RETURN s, r, p, 9007199254740993 AS big, 1 AS one, 0.5 AS half, null AS nothing,
              date('2022-03-07') AS day, datetime('2022-03-07T12:00:00Z') AS time,
              [1, 'a', {k: true}] AS list`,
    );
    expect(columns).toEqual([
      's',
      'r',
      'p',
      'big',
      'one',
      'half',
      'nothing',
      'day',
      'time',
      'list',
    ]);
    const source = {
      labels: ['Source'],
      properties: { graph: 'entente', id: 'source:BBC News', name: 'BBC News' },
    };
    const id = 'doc:1>source:BBC News';
    expect(rows).toEqual([
      {
        s: source,
        r: { type: 'PUBLISHED_BY', properties: { graph: 'entente', id } },
        p: {
          nodes: [source, expect.objectContaining({ labels: ['Document'] })],
          relationships: [
            {
              ...{ type: 'PUBLISHED_BY', from: 'doc:1', to: 'source:BBC News' },
              properties: { graph: 'entente', id },
            },
          ],
        },
        ...{ big: '9007199254740993', one: 1, half: 0.5, nothing: null, day: '2022-03-07' },
        ...{ time: '2022-03-07T12:00:00Z', list: [1, 'a', { k: true }] },
      },
    ]);
  });

  check('names the columns of an empty answer', async () => {
    await load(sink, rowsOf(RECORDS));
    const answer = await queryStore(sink, "MATCH (n:Claim {id: '?'}) RETURN n.b AS b, n.a AS a");
    expect(answer).toEqual({ columns: ['b', 'a'], rows: [] });
  });

  check('a query that writes is refused and changes nothing', async () => {
    await load(sink, rowsOf(RECORDS));
    const before = await dump(sink);
    const writing = [
      "MATCH (n:Entity) SET n.name = 'X' RETURN n.name",
      'MATCH (n) DETACH DELETE n',
      'CREATE (n:Foo) RETURN n',
      "MERGE (n:Foo {id: 'x'}) RETURN n",
      'MATCH (n:Entity) REMOVE n.name',
      'FOREACH (i IN [1, 2] | CREATE (:Foo))',
      'CREATE INDEX foo FOR (n:Foo) ON (n.x)',
      '/* a */ DROP CONSTRAINT entente_entity_id',
    ];
    for (const cypher of writing) {
      await expect(queryStore(sink, cypher)).rejects.toMatchObject({ code: 'read-only' });
    }
    expect(await dump(sink)).toEqual(before);
    await expect(write("CREATE (:Entity {id: 'iso:CHN'})")).rejects.toMatchObject({
      code: 'query-failed',
    });
  });

  check('a query that cannot be run gives the reason in the words of the store', async () => {
    await expect(queryStore(sink, 'MATCH (n) RETRN n')).rejects.toMatchObject({
      code: 'query-failed',
      message: expect.stringMatching(/RETRN/),
    });
    await expect(queryStore(sink, ' \n')).rejects.toMatchObject({ code: 'empty-query' });
    expect((await queryStore(sink, 'RETURN 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  check(
    'of a long answer one row more than wanted comes, and no answer that is too large',
    async () => {
      const many = 'UNWIND range(1, 1000000) AS x RETURN x';
      const { rows } = await queryStore(sink, many, { rows: 10 });
      expect(rows.map(({ x }) => x)).toEqual(Array.from({ length: 11 }, (_, i) => i + 1));
      const large = 'UNWIND range(1, 20) AS x RETURN range(1, 10000) AS list';
      await expect(queryStore(sink, large, { rows: 10, characters: 1e6 })).resolves.toMatchObject({
        rows: { length: 11 },
      });
      await expect(queryStore(sink, large, { rows: 20, characters: 1e6 })).rejects.toMatchObject({
        ...{ name: 'UsageError', code: 'answer-too-large' },
        message: expect.stringMatching(/1 MB/),
      });
    },
  );

  check('a query that takes too long is ended', async () => {
    await load(sink, rowsOf(RECORDS));
    const begin = performance.now();
    const endless =
      'MATCH (a), (b), (c), (d), (e), (f), (g), (h) WHERE a.id > h.id RETURN sum(size(a.id))';
    await expect(queryStore(sink, endless, { milliseconds: 500 })).rejects.toMatchObject({
      ...{ name: 'UsageError', code: 'query-timeout' },
      message: expect.stringMatching(/0\.5 s/),
    });
    expect(performance.now() - begin).toBeLessThan(10_000);
  });
}
