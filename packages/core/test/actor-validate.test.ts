import { expect, test } from '@jest/globals';
import { validateActors } from '../src/actor-validate.ts';

const acme = { id: 'org:ACME', type: 'Company', name: 'Acme' };

test('what is left out is empty', () => {
  expect(validateActors([acme])).toEqual([
    { ...acme, aliases: [], demonyms: [], seats: [], iso2: null, iso3: null, qid: null },
  ]);
});

test.each([
  ['a map', { acme }, /^actors: must be a list/],
  ['an id without a prefix', [{ ...acme, id: 'ACME' }], /actor 1\.id/],
  ['an id with a blank', [{ ...acme, id: 'org:A B' }], /actor 1\.id/],
  ['a type that is no label', [{ ...acme, type: 'a company' }], /actor 1\.type/],
  ['a blank name', [{ ...acme, name: ' ' }], /actor 1\.name/],
  ['an alias that is a number', [{ ...acme, aliases: [7] }], /actor 1\.aliases: 7 must be text/],
  ['a Wikidata id that is none', [{ ...acme, qid: 'P31' }], /actor 1\.qid/],
  ['an unknown field', [{ ...acme, country: 'US' }], /unknown field "country"/],
  ['an id twice', [acme, acme], /org:ACME: is defined twice/],
])('refuses %s and says where', (_case, raw, message) => {
  expect(() => validateActors(raw)).toThrow(message);
});
