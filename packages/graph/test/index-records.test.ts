import { expect, test } from '@jest/globals';
import { indexRecords } from '../src/index-records.ts';
import { recordsOf, story } from './build.ts';

test('finds records by id, and claims by any of their entities', () => {
  const records = recordsOf([
    story('doc:a', ['China | meet | Russia | with=Ukraine', 'Russia | praise | Russia']),
  ]);
  const index = indexRecords(records);
  const [claim] = records.claims;
  expect(index.document('doc:a')?.path).toBe('doc:a.txt');
  expect(index.entity('iso:UKR')?.name).toBe('Ukraine');
  for (const entity of ['iso:CHN', 'iso:RUS', 'iso:UKR']) {
    expect(index.claimsOf(entity)).toEqual([claim]);
  }
  expect(index.evidenceOf(claim?.id ?? '')).toEqual(claim?.evidence);
});

test('what is not there is undefined or empty', () => {
  const index = indexRecords(recordsOf([]));
  expect([index.document('x'), index.entity('x'), index.claim('x')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect([index.evidenceOf('x'), index.claimsOf('x')]).toEqual([[], []]);
});
