import { expect, test } from '@jest/globals';
import { load, openGrafeo, queryStore } from '../../src/index.ts';
import { RECORDS, rowsOf } from '../fixture.ts';
import { testStore } from '../store-suite.ts';

testStore(() => openGrafeo());

test('says what to do where the store cannot be loaded', async () => {
  await expect(openGrafeo({ module: 'entente-no-such-module' })).rejects.toMatchObject({
    code: 'no-embedded-store',
    message: expect.stringMatching(/entente-no-such-module[\s\S]*npm install[\s\S]*NEO4J_URI/),
  });
});

test('reads no files of the machine', async () => {
  const sink = await openGrafeo();
  const cypher = "LOAD CSV FROM 'package.json' AS line RETURN line";
  await expect(queryStore(sink, cypher)).rejects.toMatchObject({ code: 'read-only' });
  await sink.close();
});

test('after it is closed a query is an error, not a hang, and closing again does nothing', async () => {
  const sink = await openGrafeo();
  await load(sink, rowsOf(RECORDS));
  const pending = expect(
    sink.query('MATCH (a), (b), (c), (d), (e), (f), (g), (h) RETURN count(*)'),
  ).rejects.toMatchObject({ code: 'store-closed' });
  await sink.close();
  await pending;
  expect(sink.isOpen()).toBe(false);
  await expect(sink.query('RETURN 1')).rejects.toMatchObject({ code: 'store-closed' });
  await sink.close();
});

test('a query at its limit of time ends the store, which others are told apart from their own', async () => {
  const sink = await openGrafeo();
  await load(sink, rowsOf(RECORDS));
  const endless = 'MATCH (a), (b), (c), (d), (e), (f), (g), (h) RETURN count(*)';
  const answers = await Promise.allSettled([
    queryStore(sink, endless, { milliseconds: 300 }),
    queryStore(sink, endless, { milliseconds: 60_000 }),
  ]);
  expect(answers).toMatchObject([
    { reason: { code: 'query-timeout' } },
    { reason: { code: 'store-closed' } },
  ]);
  expect(sink.isOpen()).toBe(false);
});

test('a query that needs too much memory ends the store, and says so', async () => {
  const sink = await openGrafeo();
  await load(sink, rowsOf(RECORDS));
  const wide = 'MATCH (a), (b), (c), (d), (e), (f), (g), (h) RETURN a, b, c, d, e, f, g, h';
  await expect(queryStore(sink, wide, { rows: 1, memory: 30_000_000 })).rejects.toMatchObject({
    ...{ name: 'UsageError', code: 'query-memory', message: expect.stringMatching(/30 MB/) },
  });
  expect(sink.isOpen()).toBe(false);
  await expect(sink.query('RETURN 1')).rejects.toMatchObject({ code: 'store-closed' });
});

test('a query is answered while another works', async () => {
  const sink = await openGrafeo();
  await load(sink, rowsOf(RECORDS));
  let ended = false;
  const slow = queryStore(
    sink,
    'MATCH (a), (b), (c), (d), (e), (f), (g), (h) RETURN count(*)',
  ).catch(() => {
    ended = true;
  });
  expect((await queryStore(sink, 'RETURN 1 AS one')).rows).toEqual([{ one: 1 }]);
  expect(ended).toBe(false);
  await sink.close();
  await slow;
});

test('answers in the same order every time', async () => {
  const answers: unknown[] = [];
  for (let i = 0; i < 2; i++) {
    const sink = await openGrafeo();
    await load(sink, rowsOf(RECORDS));
    answers.push(await queryStore(sink, 'MATCH (a)-[r]->(b) RETURN a, r, b'));
    await sink.close();
  }
  expect(answers[1]).toEqual(answers[0]);
});
