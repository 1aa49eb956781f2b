import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toJsonLines } from '@entente/core';
import { buildRecords } from '../src/build-records.ts';
import { validateRecords } from '../src/validate-records.ts';
import { ACTORS, ONTOLOGY, recordsOf, story, type Story } from './build.ts';

const names = fc.constantFrom(
  'China',
  'Russia',
  'Sergei Lavrov',
  'Ivan Lavrov',
  'Lavrov',
  'LAVROV',
  'José Núñez',
  'Jose Nunez',
  'Xi Jinping',
  'Xi',
);
const lines = fc
  .tuple(
    names,
    fc.constantFrom('back:SUPPORTS', 'praise', 'partner:PARTNER_OF'),
    fc.oneof(names, fc.constantFrom('"any move"', '#0', '')),
    fc.constantFrom('', 'not', 'planned', 'by=Xi>Lavrov', '0.5', 'from=2022', 'with=China'),
  )
  .map((parts) => parts.join(' | '));
const options = fc.record({
  outlet: fc.constantFrom(null, 'BBC'),
  published: fc.constantFrom(null, '2022', '2022-03-07'),
  duplicateOf: fc.constantFrom(null, 'doc:0'),
  clusters: fc.constantFrom({}, { 'Xi Jinping': { aliases: ['Xi'] } }),
});
const stories = fc
  .array(fc.tuple(fc.array(lines, { minLength: 1, maxLength: 4 }), options), { maxLength: 5 })
  .map((all) => all.map(([said, rest], i) => story(`doc:${String(i)}`, said, rest)));
const shuffled = stories.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
);

function bytesOf(all: readonly Story[]): string {
  const { documents, entities, claims, diagnostics } = recordsOf(all);
  return [documents, entities, claims, diagnostics].map(toJsonLines).join('\n');
}

test('the order of the documents does not matter, nor whether one is given twice', () => {
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      expect(bytesOf(other)).toBe(bytesOf(all));
      expect(bytesOf([...other, ...other])).toBe(bytesOf(all));
    }),
  );
});

test('records keep the invariants', () => {
  fc.assert(
    fc.property(stories, (all) => {
      const rules = new Set(['proposition/rules/verbal']);
      expect(validateRecords(recordsOf(all), { rules })).toEqual([]);
    }),
  );
});

test('claims between known entities are the same whatever other documents say', () => {
  const first = story('doc:a', ['China | back:SUPPORTS | Russia']);
  const second = story('doc:b', ['China | back:SUPPORTS | Ukraine']);
  const alone = recordsOf([first]).claims;
  expect(recordsOf([second, first]).claims).toEqual(expect.arrayContaining([...alone]));
});

test('a document without an analysis is kept', () => {
  const { document, analysis } = story('doc:b', ['China | wait |']);
  const other = story('doc:a', []).document;
  const records = buildRecords({
    documents: [document, other],
    analyses: [analysis],
    ontology: ONTOLOGY,
    actors: ACTORS,
  });
  expect(records.documents.map(({ id }) => id)).toEqual(['doc:a', 'doc:b']);
  expect(records.diagnostics.map(({ document }) => document)).toEqual(['doc:b']);
});
