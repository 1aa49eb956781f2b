import { expect, test } from '@jest/globals';
import { findClaim, findEntity } from '../src/find-record.ts';
import { sampleRecords } from './sample-records.ts';

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

const decided = {
  ...records,
  entities: records.entities.map((one) =>
    one.id === 'iso:CHN' ? { ...one, formerIds: ['ent:prc'] } : one,
  ),
  claims: records.claims.map((one) =>
    one.id === 'claim:ab2' ? { ...one, formerIds: ['claim:77', 'claim:aa1'] } : one,
  ),
};

test('a claim is found by an id that a decision retired, unless another bears it', () => {
  expect(findClaim(decided, 'claim:77').id).toBe('claim:ab2');
  expect(findClaim(decided, '7').id).toBe('claim:ab2');
  expect(findClaim(decided, 'claim:aa1').id).toBe('claim:aa1');
});

test('an entity is found by id, retired id, name or alias', () => {
  for (const wanted of ['iso:CHN', 'ent:prc', 'china', 'PRC']) {
    expect(findEntity(decided, wanted).id).toBe('iso:CHN');
  }
  expect(findEntity(records, 'cote d’ivoire').id).toBe('iso:CIV');
  expect(() => findEntity(records, 'Chin')).toThrow(/no entity "Chin".*entente entities/);
  expect(() => findEntity(records, '__proto__')).toThrow(/no entity/);
});

test('a name of several entities is told with their ids; a name goes before an alias', () => {
  const [china, ...others] = records.entities;
  if (!china) throw new Error('no sample');
  const twin = { ...china, id: 'ent:china-band', aliases: ['Russia'] };
  const twins = { ...records, entities: [china, twin, ...others] };
  expect(() => findEntity(twins, 'China')).toThrow(/is 2 entities[^]*iso:CHN[^]*ent:china-band/);
  expect(findEntity(twins, 'Russia').id).toBe('iso:RUS');
});
