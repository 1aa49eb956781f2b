/** A figure of a benchmark's scorer, and what to compare it with (sources: docs/evaluation.md). */
export interface Measure {
  /** Field of the scorer's JSON. */
  readonly field: string;
  readonly measure: string;
  readonly floor: string;
  readonly reference: string;
}

const of = (field: string, measure: string, floor: string, reference = ''): Measure => ({
  ...{ field, measure, floor, reference },
});

const TWO = 'first two countries';

/** Figures to quote, by task. Floors: a subject-verb-object rule over compromise, on the same data. */
export const BENCH_MEASURES: ReadonlyMap<string, readonly Measure[]> = new Map([
  [
    'carb',
    [
      of('F1', 'F1', '.390', 'OpenIE4 .488 (test)'),
      of('AUC', 'AUC', '.230', 'OpenIE4 .272 (test)'),
    ],
  ],
  ['benchie', [of('F1', 'F1', '.172', 'MinIE .373, ClausIE .349')]],
  [
    'plover',
    [
      of('top1DyadF1', 'dyad', '.392', `${TWO} .774`),
      of('top1DyadQuadF1', 'dyad and quad class', '.249', `${TWO} .188`),
      of('top1DyadTypeF1', 'dyad and type', '.181', `${TWO} .083`),
      of('top1TextTypeF1', 'words and type', '.116', `${TWO} 0`),
      of('recallDyadHard', 'recall of hard dyads', '', `${TWO} 0`),
    ],
  ],
  [
    're3d',
    [
      of('entityCoreRelaxed', 'entities', '.318'),
      of('relationPair', 'related pairs', '.121'),
      of('relation', 'relations', '.073'),
      of('relationActors', 'relations of actors', '.039'),
    ],
  ],
]);
