import { expect, test } from '@jest/globals';
import { validateActors } from '../src/actor-validate.ts';

const acme = { id: 'org:ACME', type: 'Company', name: 'Acme' };

const AREAS = { capital: null, region: null, subregion: null, offices: [] };

test('what is left out is empty', () => {
  expect(validateActors([acme])).toEqual([
    { ...acme, aliases: [], demonyms: [], seats: [], iso2: null, iso3: null, qid: null, ...AREAS },
  ]);
});

const term = { office: 'Foreign Minister', of: 'iso:RUS', from: '2004-03', to: '2025' };

test('a term of office has one title or several, in lower case', () => {
  const [person] = validateActors([{ ...acme, type: 'Person', offices: [term] }]);
  expect(person?.offices).toEqual([{ ...term, office: ['foreign minister'] }]);
});

test('a year may be a number, and "defense" is "defence"', () => {
  const offices = [{ ...term, office: 'defense minister', to: 2026 }];
  const [person] = validateActors([{ ...acme, type: 'Person', offices }]);
  expect(person?.offices).toEqual([{ ...term, office: ['defence minister'], to: '2026' }]);
});

test.each([
  [
    'a day that does not exist',
    { from: '2004-02-30' },
    /offices 1\.from: "2004-02-30" must be a date/,
  ],
  ['a term that ends before it begins', { to: '2003' }, /offices 1\.to: 2003 must not be before/],
  ['an owner without a prefix', { of: 'Russia' }, /offices 1\.of/],
  ['no title', { office: [] }, /offices 1\.office: must name the office/],
])('refuses a term with %s', (_case, wrong, message) => {
  const person = { ...acme, type: 'Person', offices: [{ ...term, ...wrong }] };
  expect(() => validateActors([person])).toThrow(message);
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
