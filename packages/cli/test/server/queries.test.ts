import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { EntenteError } from '@entente/core';
import type { GraphSink, QueryAnswer } from '@entente/loader';
import { createQueries } from '../../src/server/queries.ts';

const KNOWN = {
  entities: new Map([['iso:CHN', {}]]),
  claims: new Map([['claim:a', {}]]),
};

/** A store that answers with `answer`, and counts how often it is opened and closed. */
function storeOf(answer: (cypher: string) => Promise<QueryAnswer>) {
  const counts = { opened: 0, closed: 0 };
  const sink: GraphSink = {
    ensureSchema: () => Promise.resolve(),
    upsertNodes: () => Promise.resolve(),
    upsertRelationships: () => Promise.resolve(),
    query: (cypher, _parameters, options) => {
      expect(options?.readOnly).toBe(true);
      return answer(cypher);
    },
    close: () => {
      counts.closed++;
      return Promise.resolve();
    },
  };
  return { counts, open: () => Promise.resolve((counts.opened++, sink)) };
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
  const queries = createQueries(open, { rows: 2, milliseconds: 1000 });
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

test('a query that takes too long is given up, and the store with it', async () => {
  const { counts, open } = storeOf(async (cypher) => {
    await setTimeout(cypher === 'slow' ? 500 : 0);
    return { columns: [], rows: [] };
  });
  const queries = createQueries(open, { rows: 2, milliseconds: 50 });
  await expect(queries.ask('slow', KNOWN)).rejects.toMatchObject({
    code: 'query-timeout',
    message: expect.stringMatching(/LIMIT/),
  });
  expect((await queries.ask('fast', KNOWN)).rows).toEqual([]);
  expect(counts).toEqual({ opened: 2, closed: 1 });
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
