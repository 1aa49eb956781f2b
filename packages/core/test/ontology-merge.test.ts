import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ONTOLOGY } from '../src/ontology.generated.ts';
import { mergeOntology } from '../src/ontology-merge.ts';
import type { EntityType, Ontology } from '../src/ontology.ts';
import { compareText } from '../src/order.ts';

const toType = (id: string, label: string): EntityType => ({
  id,
  label,
  definition: id,
  supertype: null,
  nouns: [],
});
const ontologies = fc
  .uniqueArray(fc.tuple(fc.constantFrom('A', 'B', 'C', 'D'), fc.string()), {
    selector: ([id]) => id,
  })
  .map((rows): Ontology => ({
    types: rows.map(([id, label]) => toType(id, label)).sort((a, b) => compareText(a.id, b.id)),
    predicates: [],
  }));

test('one of the same id is replaced, a new one is added in its place', () => {
  const base = { types: [toType('A', 'old'), toType('C', 'old')], predicates: [] };
  const extra = { types: [toType('B', 'new'), toType('C', 'new')], predicates: [] };
  const labels = mergeOntology(base, extra).types.map(({ id, label }) => `${id} ${label}`);
  expect(labels).toEqual(['A old', 'B new', 'C new']);
});

test('merging is idempotent and associative', () => {
  fc.assert(
    fc.property(ontologies, ontologies, ontologies, (a, b, c) => {
      expect(mergeOntology(a, a)).toEqual(a);
      expect(mergeOntology(mergeOntology(a, b), c)).toEqual(mergeOntology(a, mergeOntology(b, c)));
    }),
  );
});

test('nothing added leaves the ontology as it is', () => {
  expect(mergeOntology(ONTOLOGY, { types: [], predicates: [] })).toEqual(ONTOLOGY);
});
