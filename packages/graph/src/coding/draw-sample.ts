import {
  compareText,
  type ClaimRecord,
  type Document,
  type EvidenceRecord,
  type GraphRecords,
  type Ontology,
} from '@entente/core';
import { indexRecords } from '../index-records.ts';
import { createRandom } from '../view/random.ts';
import { viewFilter } from '../view/to-view.ts';
import { allocate } from './allocate.ts';
import { claimWords, speakerWords, type ClaimWords } from './claim-words.ts';
import { contextOf } from './context.ts';

/** What the strata of a sample are; `none` draws from all alike. */
export const STRATIFICATIONS = ['predicate', 'rule', 'none'] as const;
export type Stratification = (typeof STRATIFICATIONS)[number];

/** How `drawSample` draws. */
export interface SampleOptions {
  /** How many items; fewer where there are not so many. */
  readonly count: number;
  readonly stratify: Stratification;
  /** A whole number; the same seed gives the same sample of the same graph. */
  readonly seed: number;
  /** Only claims that are edges of the view; all claims where left out. */
  readonly viewOnly?: boolean;
}

/** One reading to be judged: a claim and a sentence from which it was read. */
export interface SampleItem {
  /** From 1, in the order of the sheet. */
  readonly item: number;
  readonly claim: ClaimRecord;
  readonly evidence: EvidenceRecord;
  readonly document: Document;
  readonly words: ClaimWords;
  readonly speaker: string;
  readonly context: string;
  readonly stratum: string;
  /** Items of the population in its stratum. */
  readonly stratumPopulation: number;
  /** Items of the whole population. */
  readonly population: number;
}

/** A sample, and of what. */
export interface Sample {
  readonly items: readonly SampleItem[];
  readonly population: number;
  readonly strata: number;
  /** Strata from which nothing was drawn, as there are more strata than items. */
  readonly strataWithout: number;
}

/** The stratum of claims for which the ontology has no predicate. */
export const NO_PREDICATE = '(none)';

type Reading = Pick<SampleItem, 'claim' | 'evidence' | 'document'>;

/**
 * A random sample for people to judge. Its items are readings, pairs of a claim and one of its
 * sentences, for each is right or wrong by itself; those of near copies and of claims that a person
 * rejected are no part of the population. Strata are drawn from in proportion to their size, with at
 * least one item each where there are enough items (`allocate`); the order is random too, so that
 * coders do not meet one predicate after the other.
 */
export function drawSample(
  records: GraphRecords,
  ontology: Ontology,
  { count, stratify, seed, viewOnly = false }: SampleOptions,
): Sample {
  const isOfView = viewFilter();
  const wanted = readingsOf(records).filter(({ claim }) => !viewOnly || isOfView(claim));
  const strata = strataOf(wanted, stratify);
  const sizes = allocate(
    strata.map(([, readings]) => readings.length),
    count,
  );
  const population = strata.reduce((sum, [, readings]) => sum + readings.length, 0);
  const random = createRandom(seed);
  const drawn = strata.flatMap(([stratum, readings], i) =>
    shuffled(readings, random)
      .slice(0, sizes[i])
      .map((reading) => ({ ...reading, stratum, stratumPopulation: readings.length })),
  );
  const index = indexRecords(records);
  const labels = new Map(ontology.predicates.map(({ id, label }) => [id, label]));
  const items = shuffled(drawn, random).map((one, i): SampleItem => ({
    ...one,
    population,
    item: i + 1,
    words: claimWords(one.claim, index, (predicate) => labels.get(predicate) ?? predicate),
    speaker: speakerWords(one.evidence, index),
    context: contextOf(one.document, one.evidence),
  }));
  const strataWithout = sizes.filter((size) => size === 0).length;
  return { items, population, strata: strata.length, strataWithout };
}

function readingsOf({ documents, claims }: GraphRecords): Reading[] {
  const originals = new Map(
    documents.flatMap((one) => (one.duplicateOf === null ? [[one.id, one] as const] : [])),
  );
  return claims
    .filter(({ status }) => status !== 'rejected')
    .flatMap((claim) =>
      claim.evidence.flatMap((evidence): Reading[] => {
        const document = originals.get(evidence.document);
        return document === undefined ? [] : [{ claim, evidence, document }];
      }),
    )
    .sort(
      (a, b) => compareText(a.evidence.id, b.evidence.id) || compareText(a.claim.id, b.claim.id),
    );
}

/** Readings by stratum, strata sorted by name. */
function strataOf(
  readings: readonly Reading[],
  stratify: Stratification,
): [stratum: string, readings: Reading[]][] {
  const strata = new Map<string, Reading[]>();
  for (const reading of readings) {
    const name = stratumOf(reading, stratify);
    const known = strata.get(name);
    if (known) known.push(reading);
    else strata.set(name, [reading]);
  }
  return [...strata].sort(([a], [b]) => compareText(a, b));
}

function stratumOf({ claim, evidence }: Reading, stratify: Stratification): string {
  if (stratify === 'none') return 'all';
  return stratify === 'rule' ? evidence.rule : (claim.predicate ?? NO_PREDICATE);
}

/** In random order: that of one random number for each. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
