import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { EntenteError, UsageError } from '@entente/core';
import type { GraphSink, QueryAnswer } from '@entente/loader';
import { createQueries } from '../../src/server/queries.ts';

const KNOWN = {
  entities: new Map([['iso:CHN', {}]]),
  claims: new Map([['claim:a', {}]]),
};

/** A store that answers with `answer`, and counts how often it is opened and closed. */
function storeOf(answer: (cypher: string, sink: GraphSink) => Promise<QueryAnswer>) {
  const counts = { opened: 0, closed: 0 };
  const open = (): Promise<GraphSink> => {
    let isOpen = true;
    counts.opened++;
    const sink: GraphSink = {
      ensureSchema: () => Promise.resolve(),
      upsertNodes: () => Promise.resolve(),
      upsertRelationships: () => Promise.resolve(),
      query: (cypher, _parameters, options) => {
        expect(options).toMatchObject({ readOnly: true, byUser: true });
        return answer(cypher, sink);
      },
      isOpen: () => isOpen,
      close: () => {
        isOpen = false;
        counts.closed++;
        return Promise.resolve();
      },
    };
    return Promise.resolve(sink);
  };
  return { counts, open };
}

/** Answers when its store is closed, as one that works for long. */
async function untilClosed(sink: GraphSink): Promise<never> {
  while (sink.isOpen()) await setTimeout(5);
  throw new EntenteError('store-closed', 'closed');
}

test('rows come in the order of the columns, at most so many, with what is of the graph', async () => {
  const node = { labels: ['Country'], properties: { id: 'iso:CHN', name: 'China' } };
  const { counts, open } = storeOf(() =>
    Promise.resolve({
      columns: ['n', 'r', 'x'],
      rows: [
        { x: 1, n: node, r: { type: 'CONDEMNS', properties: { claimId: 'claim:a' } } },
        { x: 2, n: ['iso:XXX'], r: null },
        { x: 3, n: null, r: null },
      ],
    }),
  );
  const queries = createQueries(open, { rows: 2 });
  expect(await queries.ask('MATCH …', KNOWN)).toEqual({
    columns: ['n', 'r', 'x'],
    rows: [
      [node, { type: 'CONDEMNS', properties: { claimId: 'claim:a' } }, 1],
      [['iso:XXX'], null, 2],
    ],
    truncated: true,
    graph: { entities: ['iso:CHN'], claims: ['claim:a'] },
  });
  await queries.ask('MATCH …', KNOWN);
  expect(counts).toEqual({ opened: 1, closed: 0 });
  await queries.reset();
  await queries.ask('MATCH …', KNOWN);
  expect(counts).toEqual({ opened: 2, closed: 1 });
});

test('a query that takes too long ends its store, and another one is asked anew', async () => {
  const { counts, open } = storeOf(async (cypher, sink) => {
    if (cypher === 'slow') {
      await setTimeout(30);
      await sink.close();
      throw new UsageError('query-timeout', 'too long');
    }
    if (counts.opened === 1) return untilClosed(sink);
    return { columns: ['a'], rows: [{ a: 1 }] };
  });
  const queries = createQueries(open, { rows: 2 });
  const other = queries.ask('other', KNOWN);
  await expect(queries.ask('slow', KNOWN)).rejects.toMatchObject({ code: 'query-timeout' });
  expect((await other).rows).toEqual([[1]]);
  expect(counts).toEqual({ opened: 2, closed: 1 });
});

test('a store that crashed is opened again', async () => {
  const { counts, open } = storeOf(async (cypher, sink) => {
    if (cypher !== 'crash') return { columns: [], rows: [] };
    await sink.close();
    throw new EntenteError('store-crashed', 'crashed');
  });
  const queries = createQueries(open, { rows: 2 });
  await expect(queries.ask('crash', KNOWN)).rejects.toMatchObject({ code: 'store-crashed' });
  expect((await queries.ask('next', KNOWN)).rows).toEqual([]);
  expect(counts.opened).toBe(2);
});

test('what waits when the graph changes is asked of the new one; when all ends it is not', async () => {
  const { counts, open } = storeOf((cypher, sink) =>
    counts.opened < 2 || cypher === 'ever'
      ? untilClosed(sink)
      : Promise.resolve({ columns: ['b'], rows: [] }),
  );
  const queries = createQueries(open, { rows: 2 });
  const waiting = queries.ask('x', KNOWN);
  await setTimeout(10);
  await queries.reset();
  expect((await waiting).columns).toEqual(['b']);
  const ever = queries.ask('ever', KNOWN);
  await setTimeout(10);
  await queries.close();
  await expect(ever).rejects.toMatchObject({ code: 'store-closed' });
  await expect(queries.ask('x', KNOWN)).rejects.toMatchObject({ code: 'store-closed' });
  expect(counts).toEqual({ opened: 2, closed: 2 });
});

test('what the store does not understand is about the query; an empty one is refused', async () => {
  const { open } = storeOf(() => Promise.reject(new EntenteError('query-failed', 'near RETRUN')));
  const queries = createQueries(open);
  await expect(queries.ask('MATCH (n) RETRUN n', KNOWN)).rejects.toMatchObject({
    ...{ name: 'UsageError', code: 'query-failed', message: 'near RETRUN' },
  });
  await expect(queries.ask(' ', KNOWN)).rejects.toMatchObject({ code: 'empty-query' });
});

test('a store that does not open is tried again', async () => {
  let tries = 0;
  const { open } = storeOf(() => Promise.resolve({ columns: ['a'], rows: [] }));
  const queries = createQueries(() =>
    ++tries === 1 ? Promise.reject(new EntenteError('no-embedded-store', 'no')) : open(),
  );
  await expect(queries.ask('RETURN 1', KNOWN)).rejects.toThrow('no');
  expect((await queries.ask('RETURN 1', KNOWN)).columns).toEqual(['a']);
});
