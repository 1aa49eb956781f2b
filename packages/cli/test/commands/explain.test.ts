import { expect, test } from '@jest/globals';
import { findClaim } from '../../src/commands/explain.ts';
import { sampleRecords } from '../sample-records.ts';

const records = sampleRecords();

test('a claim is found by its id, a beginning of it, or its evidence', () => {
  for (const wanted of ['claim:ab2', 'ab2', 'claim:ab', 'ab', 'ev:ab2']) {
    expect(findClaim(records, wanted).id).toBe('claim:ab2');
  }
});

test('none or several are wrong use', () => {
  expect(() => findClaim(records, 'zz')).toThrow(/no claim "zz"/);
  expect(() => findClaim(records, 'a')).toThrow(/begins 2 claims/);
  expect(() => findClaim(records, '')).toThrow(/begins 2 claims/);
});
