import { expect, test } from '@jest/globals';
import { layoutView, toView, toViewData } from '@entente/graph';
import { toNetwork } from '../../src/core/network.ts';
import { mostReported } from '../../src/details/most-reported.ts';
import { recordsOf } from '../core/sample.ts';

const { records, ontology } = recordsOf([
  'a LEADS b @x:2022-03-01 @y:2022-03-02 @z:2022-03-03',
  'b ATTACKS c @x:2022-03-01',
  'c ATTACKS b @x:2022-03-01 @y:2022-03-02',
  'a ~ c @x:2022-03-01 @y:2022-03-02',
]);

function first(plover: Readonly<Record<string, string>>, most: number) {
  const predicates = ontology.predicates.map((one) => ({ ...one, plover: plover[one.id] ?? null }));
  const vocabulary = { ...ontology, predicates };
  const view = toView(records, vocabulary);
  layoutView(view);
  const network = toNetwork(toViewData(records, vocabulary, view));
  return mostReported(network, most).map((claim) => network.data.claims.id.at(claim));
}

test('events come before lasting ties, each by their sentences', () => {
  expect(first({ ATTACKS: 'ASSAULT' }, 7)).toEqual([
    ...['claim:002', 'claim:001', 'claim:000', 'claim:003'],
  ]);
  expect(first({ ATTACKS: 'ASSAULT' }, 1)).toEqual(['claim:002']);
});

test('where no event is known, sentences alone count', () => {
  expect(first({}, 2)).toEqual(['claim:000', 'claim:002']);
});
