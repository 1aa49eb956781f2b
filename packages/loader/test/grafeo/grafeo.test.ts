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
  const pending = expect(sink.query('MATCH (a), (b), (c), (d), (e) RETURN count(*)')).rejects;
  await sink.close();
  await pending.toMatchObject({ code: 'store-crashed' });
  await expect(sink.query('RETURN 1')).rejects.toMatchObject({ code: 'store-crashed' });
  await sink.close();
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
