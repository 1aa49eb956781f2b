import { expect, test } from '@jest/globals';
import { searchEntities } from '../../src/commands/entities.ts';
import { sampleRecords } from '../sample-records.ts';

const records = sampleRecords();
const idsOf = (search: string, type: string | null = null): string[] =>
  searchEntities(records, search, type).map(({ id }) => id);

test('all, most claims first', () => {
  expect(searchEntities(records, '', null)).toMatchObject([
    { id: 'iso:CHN', claims: 2, mentions: 0 },
    { id: 'iso:CIV', claims: 1 },
    { id: 'iso:RUS', claims: 1 },
    { id: 'org:UN', claims: 0 },
  ]);
});

test('names and aliases are found without case and accents', () => {
  expect(idsOf('cote d’IVOIRE')).toEqual(['iso:CIV']);
  expect(idsOf('prc')).toEqual(['iso:CHN']);
  expect(idsOf('.*')).toEqual([]);
});

test('a type stands for its subtypes', () => {
  expect(idsOf('', 'Organization')).toEqual(['org:UN']);
});
