import { expect, test } from '@jest/globals';
import { drawSample, type SampleOptions } from '../../src/coding/draw-sample.ts';
import { ONTOLOGY, recordsOf, story } from '../build.ts';

const others = ['China', 'Russia', 'Ukraine'];
const backs = others.flatMap((one) =>
  others
    .filter((other) => other !== one)
    .map((other) => `${one} | back:SUPPORTS | ${other} | rule=active`),
);
const stories = [
  story('doc:a', [...backs, 'China | blame:CONDEMNS | Russia | rule=passive']),
  story('doc:b', ['China | greet | Russia', 'Xi | leader:HOLDS_OFFICE | China | rule=nominal']),
  story('doc:c', ['China | greet | Ukraine'], { duplicateOf: 'doc:b' }),
];
const records = recordsOf(stories);
const defaults: SampleOptions = { count: 6, stratify: 'predicate', seed: 1 };
const draw = (options: Partial<SampleOptions> = {}, from = records) =>
  drawSample(from, ONTOLOGY, { ...defaults, ...options });
const evidenceOf = ({ items }: ReturnType<typeof draw>): string[] =>
  items.map(({ evidence }) => evidence.id);

test('each stratum gives in proportion to its size, and at least one', () => {
  const sample = draw();
  expect(sample).toMatchObject({ population: 9, strata: 4 });
  const counts = new Map<string, number>();
  for (const { stratum } of sample.items) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  expect([...counts].sort()).toEqual([
    ['(none)', 1],
    ['CONDEMNS', 1],
    ['HOLDS_OFFICE', 1],
    ['SUPPORTS', 3],
  ]);
  expect(sample.items.map(({ item }) => item)).toEqual([1, 2, 3, 4, 5, 6]);
  for (const { stratum, stratumPopulation } of sample.items) {
    expect(stratumPopulation).toBe(stratum === 'SUPPORTS' ? 6 : 1);
  }
});

test('strata without an item are counted where there are more strata than items', () => {
  const sample = draw({ count: 2 });
  expect(sample).toMatchObject({ strata: 4, strataWithout: 3 });
  expect(new Set(sample.items.map(({ stratum }) => stratum))).toEqual(new Set(['SUPPORTS']));
  expect(draw().strataWithout).toBe(0);
});

test('strata are rules, or there are none', () => {
  expect(new Set(draw({ stratify: 'rule' }).items.map(({ stratum }) => stratum))).toEqual(
    new Set(['active', 'nominal', 'passive', 'verbal'].map((rule) => `proposition/rules/${rule}`)),
  );
  expect(draw({ stratify: 'none' })).toMatchObject({ strata: 1, population: 9 });
});

test('a seed gives one sample, whatever the order of documents; another seed another', () => {
  const reversed = recordsOf([...stories].reverse());
  expect(evidenceOf(draw({}, reversed))).toEqual(evidenceOf(draw()));
  const samples = [1, 2, 3, 4].map((seed) => evidenceOf(draw({ seed })).join());
  expect(new Set(samples).size).toBe(4);
});

test('no reading comes twice, and each comes equally often', () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 600; seed++) {
    const drawn = evidenceOf(draw({ seed, count: 3, stratify: 'none' }));
    expect(new Set(drawn).size).toBe(3);
    for (const id of drawn) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  // 600 draws of 3 of 9: 200 each, with a standard deviation of 11.5.
  for (const count of counts.values()) expect(Math.abs(count - 200)).toBeLessThan(46);
  expect(counts.size).toBe(9);
});

test('near copies and what a person rejected are not drawn', () => {
  const claims = records.claims.map((claim) =>
    claim.predicate === 'CONDEMNS' ? { ...claim, status: 'rejected' as const } : claim,
  );
  const sample = draw({ count: 99 }, { ...records, claims });
  expect(sample).toMatchObject({ population: 8 });
  expect(sample.items).toHaveLength(8);
  expect(sample.items.filter(({ document }) => document.id === 'doc:c')).toEqual([]);
});

test('an empty graph gives an empty sample', () => {
  expect(draw({}, recordsOf([]))).toEqual({
    ...{ items: [], population: 0, strata: 0, strataWithout: 0 },
  });
});

test('a sample of the view has only asserted claims between entities', () => {
  const mixed = recordsOf([
    story('doc:a', [
      'China | greet | Russia',
      'China | greet | Russia | planned',
      'China | back | "it"',
    ]),
  ]);
  expect(draw({}, mixed).population).toBe(3);
  const { items, population } = draw({ viewOnly: true }, mixed);
  expect(population).toBe(1);
  expect(items.map(({ claim }) => claim.modality)).toEqual(['asserted']);
});
