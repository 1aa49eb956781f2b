import { expect, test } from '@jest/globals';
import { normalizeName } from '@entente/core';
import {
  addName,
  createNameIndex,
  findName,
  notePerson,
  type NameIndex,
} from '../../src/coref/name-index.ts';

function find(index: NameIndex, name: string): number | null {
  return findName(index, name, normalizeName(name), name.split(' ').map(normalizeName));
}

/** Adds names in order, each with a cluster of its own; those of `persons` are persons'. */
function indexOf(names: readonly string[], persons: readonly string[]): NameIndex {
  const index = createNameIndex();
  names.forEach((name, cluster) => {
    addName(index, normalizeName(name), cluster);
    if (persons.includes(name)) notePerson(index, cluster);
  });
  return index;
}

test('variants meet the first name that they fit', () => {
  const names = ['United Nations General Assembly', 'Wang Yi', 'Li Wang', 'Wang Xiaoming Yi'];
  const index = indexOf(names, names.slice(1));
  const variants = ['Wang Yi', 'Wang', 'Li', 'Wang Er Yi', 'UNGA', 'unga', 'Wang Er', 'United'];
  expect(variants.map((name) => find(index, name))).toEqual([1, 1, 2, 1, 0, null, null, null]);
});

test('one who turns out to be a person has the place of his name', () => {
  const index = indexOf(['Li Wang', 'Wang Yi'], ['Wang Yi']);
  expect(find(index, 'Wang')).toBe(1);
  notePerson(index, 0);
  notePerson(index, 0);
  expect(find(index, 'Wang')).toBe(0);
});

test('an acronym and the word of a person meet whichever came first', () => {
  expect(find(indexOf(['Ada Byte Cee', 'Abc Smith'], ['Abc Smith']), 'ABC')).toBe(0);
  expect(find(indexOf(['Abc Smith', 'Ada Byte Cee'], ['Abc Smith']), 'ABC')).toBe(0);
});

test('20,000 names take no quadratic time', () => {
  const names = Array.from({ length: 20_000 }, (_, i) => `Given${String(i)} Sur${String(i)}`);
  const start = performance.now();
  const index = indexOf([], []);
  names.forEach((name, cluster) => {
    expect(find(index, name)).toBeNull();
    addName(index, normalizeName(name), cluster);
    notePerson(index, cluster);
  });
  expect(find(index, 'Sur19999')).toBe(19_999);
  // Comparing each with all before it takes minutes.
  expect(performance.now() - start).toBeLessThan(10_000);
});
