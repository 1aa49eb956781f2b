import { readFile } from 'node:fs/promises';
import {
  parseJsonLines,
  type ClaimRecord,
  type Document,
  type EntityRecord,
  type Ontology,
} from '@entente/core';
import { toView, toViewData } from '@entente/graph';
import { expect, test } from '@jest/globals';
import { createAnswers, type ClaimAnswer, type EntityAnswer } from '../../src/core/answers.ts';
import { momentsOf, relationsOf } from '../../src/core/biography.ts';
import { claimsShown, compareOutlets, outletsOf } from '../../src/core/compare.ts';
import { isoOfDay } from '../../src/core/days.ts';
import { toNetwork } from '../../src/core/network.ts';
import { networkOf } from './sample.ts';

const read = (name: string) =>
  readFile(new URL(`../fixtures/strait/${name}`, import.meta.url), 'utf8');
const linesOf = async <T extends object>(name: string) => parseJsonLines<T>(await read(name), name);
const ontology = JSON.parse(await read('ontology.json')) as Ontology;
const records = {
  documents: await linesOf<Document>('documents.jsonl'),
  entities: await linesOf<EntityRecord>('entities.jsonl'),
  claims: await linesOf<ClaimRecord>('claims.jsonl'),
  diagnostics: [],
};
const network = toNetwork(toViewData(records, ontology, toView(records, ontology)));
const answers = createAnswers(network);
const served = JSON.parse(await read('answers.json')) as {
  readonly claims: readonly ClaimAnswer[];
  readonly entities: readonly EntityAnswer[];
};

test('claims and entities are answered as the server did from the records', () => {
  expect(served.claims.length + served.entities.length).toBe(6);
  for (const claim of served.claims) expect(answers.claim(claim.claim.id)).toEqual(claim);
  for (const entity of served.entities) expect(answers.entity(entity.entity.id)).toEqual(entity);
});

test('every claim has its record back, but for what its time rests on', () => {
  for (const { evidence, timeBasis, ...claim } of records.claims) {
    expect(timeBasis).toBe('none');
    const answer = answers.claim(claim.id);
    expect(answer?.claim).toEqual(claim);
    expect(answer?.evidence.map(({ id }) => id).sort()).toEqual(evidence.map(({ id }) => id));
  }
});

test('nobody is null', () => {
  expect(answers.claim('claim:nothing')).toBeNull();
  expect(answers.entity('ent:nobody')).toBeNull();
});

const small = networkOf(
  [
    'a SUPPORTS b @wire:2022-01-01 @post:2022-01-03',
    'a SUPPORTS b - @post:2022-01-05',
    'b SUPPORTS c @wire:2022-01-02 @wire:2022-01-04',
    'c OPPOSES a @post:2022-01-03 <b',
    'c OPPOSES d',
  ],
  { contradictions: [[0, 1]] },
);

test('two outlets are set beside each other', () => {
  expect(compareOutlets(small, 'wire', 'post')).toEqual({
    ...{ onlyLeft: [2], onlyRight: [1, 3], both: [0] },
    against: [{ a: 0, b: 1, why: 'polarity' }],
  });
  const positive = (claim: number) => small.data.claims.negative[claim] === 0;
  expect(compareOutlets(small, 'wire', 'post', positive)).toMatchObject({
    onlyRight: [3],
    against: [],
  });
  expect(outletsOf(small)).toEqual([
    { name: 'post', claims: 3 },
    { name: 'wire', claims: 2 },
  ]);
});

test('claims that contradict each other are paired once', () => {
  const { contradictions } = createAnswers(small);
  expect(contradictions()).toEqual([{ a: 0, b: 1, why: 'polarity' }]);
  expect(contradictions()).toBe(contradictions());
  const isShown = claimsShown(small, Uint8Array.of(1, 0, 1, 1, 1));
  expect([0, 1].map(isShown)).toEqual([true, false]);
});

test('what an article says is listed once, in the order of its text', () => {
  const { data } = network;
  const every = Array.from({ length: data.documents.count }, (_, document) => {
    const id = data.documents.id.at(document) ?? '';
    const starts = new Map<string, number>();
    for (const claim of records.claims) {
      const own = claim.evidence.filter((one) => one.document === id).map(({ start }) => start);
      if (own.length > 0) starts.set(claim.id, Math.min(...own));
    }
    const claims = answers.claimsIn(document).map((row) => data.claims.id.at(row) ?? '');
    expect(claims.map((claim) => starts.get(claim))).toEqual(
      [...starts.values()].sort((a, b) => a - b),
    );
    expect(new Set(claims)).toEqual(new Set(starts.keys()));
    return claims.length;
  });
  expect(Math.max(...every)).toBeGreaterThan(2);
});

test('the days of an entity, oldest first', () => {
  const moments = momentsOf(small, createAnswers(small), small.nodeOf('a') ?? NaN);
  expect(
    moments.map(({ day, mentions, claims }) => [isoOfDay(day), mentions.length, claims]),
  ).toEqual([
    ['2022-01-01', 1, [0]],
    ['2022-01-03', 1, [3]],
    ['2022-01-05', 1, [1]],
  ]);
});

test('relations by what they say and in which direction', () => {
  const mask = new Uint8Array(5).fill(1);
  const of = (id: string) =>
    relationsOf(small, small.nodeOf(id) ?? NaN, mask).map(
      ({ predicate, negative, outgoing, edges, others }) =>
        `${outgoing ? '>' : '<'} ${negative ? 'NOT_' : ''}${predicate} ${edges.join()} ${String(others)}`,
    );
  expect(of('a')).toEqual(['> SUPPORTS 0 1', '> NOT_SUPPORTS 1 1', '< OPPOSES 3 1']);
  expect(of('c')).toEqual(['> OPPOSES 3,4 2', '< SUPPORTS 2 1']);
});
