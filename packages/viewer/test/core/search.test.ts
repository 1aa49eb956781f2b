import { readFile } from 'node:fs/promises';
import { parseJsonLines, type Document, type EntityRecord, type Ontology } from '@entente/core';
import { toView, toViewData } from '@entente/graph';
import { expect, test } from '@jest/globals';
import { fold } from '../../src/core/fold.ts';
import { createSearch, MOST_HITS } from '../../src/core/search.ts';
import { largeViewData } from '../fixtures/large.ts';

const read = (name: string) =>
  readFile(new URL(`../fixtures/strait/${name}`, import.meta.url), 'utf8');
const ontology = JSON.parse(await read('ontology.json')) as Ontology;
const records = {
  documents: parseJsonLines<Document>(await read('documents.jsonl'), 'documents.jsonl'),
  entities: parseJsonLines<EntityRecord>(await read('entities.jsonl'), 'entities.jsonl'),
  claims: [],
  diagnostics: [],
};
const search = createSearch(toViewData(records, ontology, toView(records, ontology)));

test.each([
  ['ely', 'Élysia'],
  ['Ély', 'Élysia'],
  ['lod', 'Łodania'],
  ['weiss', 'Jonas Weiß'],
  ['odemir', 'Ruslan Ödemir'],
  ['marquez el', 'Elena Márquez'],
  ['alliance coast', 'Alliance of Coastal States'],
  ['norvana', 'Norvania'],
  ['lindqivst', 'Sofia Lindqvist'],
  ['castvia', 'Castavia'],
])('%s finds %s first', (query, name) => {
  expect(search(query)[0]).toMatchObject({ kind: 'entity', name });
});

test('an alias is found and named', () => {
  expect(search('halvard')).toContainEqual(
    expect.objectContaining({ name: 'Norvania', alias: 'Halvard' }),
  );
  expect(search('ACS')[0]).toMatchObject({ name: 'Alliance of Coastal States', alias: 'ACS' });
});

test('predicates and documents are found beside entities', () => {
  expect(search('sanct')[0]).toMatchObject({ kind: 'predicate', id: 'SANCTIONS' });
  expect(search('tide turns')[0]).toMatchObject({ kind: 'document' });
  const kinds = new Set(search('norvania').map(({ kind }) => kind));
  expect(kinds).toContain('document');
});

test('offers few, and nothing for nothing', () => {
  expect(search('a').length).toBeLessThanOrEqual(MOST_HITS);
  for (const query of ['', '   ', 'zzzzz', '-', '<>']) expect(search(query)).toEqual([]);
});

test.each([
  ['Łódź', 'lodz'],
  ['Ærø', 'aero'],
  ['İstanbul', 'istanbul'],
  ['O’Neill', "o'neill"],
])('%s folds to %s', (given, folded) => {
  expect(fold(given)).toBe(folded);
});

test('every entity of a large graph is found by its name, without accents too', () => {
  const data = largeViewData(1000);
  const find = createSearch(data);
  for (let row = 0; row < 1000; row += 37) {
    const name = data.entities.name.at(row) ?? '';
    for (const query of [name, fold(name), name.slice(0, -1)]) {
      expect(find(query).map((hit) => hit.name)).toContain(name);
    }
  }
});
