import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { fold } from '../../src/core/fold.ts';
import { toViewGraph } from '../../src/core/graph.ts';
import { createSearch, MOST_HITS } from '../../src/core/search.ts';

const text = await readFile(new URL('../fixtures/strait/graph.json', import.meta.url), 'utf8');
const graph = toViewGraph(JSON.parse(text));
const search = createSearch(graph.nodes);
const names = (query: string) => search(query).map(({ id }) => graph.node.get(id)?.label);

test.each([
  ['ely', 'Élysia'],
  ['Ély', 'Élysia'],
  ['lod', 'Łodania'],
  ['weiss', 'Jonas Weiß'],
  ['odemir', 'Ruslan Ödemir'],
  ['marquez el', 'Elena Márquez'],
  ['alliance coast', 'Alliance of Coastal States'],
  ['norvana', 'Norvania'],
])('%s finds %s first', (query, name) => {
  expect(names(query)[0]).toBe(name);
});

test('an alias is found and named', () => {
  const [hit] = search('halvard');
  expect(hit?.alias).toBeNull();
  const aliases = search('ACS').map(({ alias }) => alias);
  expect(aliases).toContain('ACS');
});

test('offers few, and nothing for nothing', () => {
  expect(search('a').length).toBeLessThanOrEqual(MOST_HITS);
  expect(search('')).toEqual([]);
  expect(search('   ')).toEqual([]);
  expect(search('zzzzz')).toEqual([]);
  expect(search('<script>')).toEqual([]);
});

test.each([
  ['Łódź', 'lodz'],
  ['Ærø', 'aero'],
  ['İstanbul', 'istanbul'],
  ['O’Neill', "o'neill"],
])('%s folds to %s', (given, folded) => {
  expect(fold(given)).toBe(folded);
});
