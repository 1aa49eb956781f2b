import { expect, test } from '@jest/globals';
import { mergeActors } from '../src/actor-merge.ts';
import { validateActors } from '../src/actor-validate.ts';
import { ACTORS } from '../src/actors.generated.ts';

const [turkey] = validateActors([
  { id: 'iso:TUR', type: 'Country', name: 'Türkiye', demonyms: 'Turkish', iso3: 'TUR' },
]);

test('two of one id become one: names are joined, scalars of the second win', () => {
  const extra = validateActors([
    { id: 'iso:TUR', type: 'Country', name: 'Turkey', demonyms: ['Turkish', 'Turks'], qid: 'Q43' },
    { id: 'org:ACME', type: 'Company', name: 'Acme' },
  ]);
  const merged = mergeActors(turkey === undefined ? [] : [turkey], extra);
  expect(merged.map(({ id }) => id)).toEqual(['iso:TUR', 'org:ACME']);
  expect(merged[0]).toMatchObject({
    name: 'Turkey',
    aliases: ['Türkiye'],
    demonyms: ['Turkish', 'Turks'],
    iso3: 'TUR',
    qid: 'Q43',
  });
});

test('merging what is there already changes nothing', () => {
  expect(mergeActors(ACTORS, ACTORS)).toEqual(ACTORS);
});
