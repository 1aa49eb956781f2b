import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import {
  NO_DAY,
  NONE,
  type Column,
  type EntityRecord,
  type GraphRecords,
  type ViewData,
} from '@entente/core';
import { layoutView } from '../../src/view/layout.ts';
import { toView } from '../../src/view/to-view.ts';
import { readViewFile } from '../../src/view-file/read.ts';
import { toViewData } from '../../src/view-file/to-view-data.ts';
import { writeViewFile } from '../../src/view-file/write.ts';
import { ONTOLOGY, recordsOf, story } from '../build.ts';

function dataOf(records: GraphRecords): ViewData {
  const view = toView(records, ONTOLOGY);
  layoutView(view);
  return toViewData(records, ONTOLOGY, view);
}

const RECORDS = recordsOf([
  story(
    'doc:a',
    [
      'China | condemn:CONDEMNS | Russia | by=Wang_Yi topic="trade"',
      'China | condemn:CONDEMNS | Russia | not',
      'Russia | fear | "war" | from=2022-02 to=2022-03',
      'Ukraine | say | #0',
      'Russia | criticize | China',
    ],
    { published: '2022-03-07', url: 'javascript:alert(1)', outlet: 'Gazette' },
  ),
  story('doc:b', ['China | condemn:CONDEMNS | Russia | topic="trade"'], { published: '2022-03' }),
  story('doc:c', ['China | condemn:CONDEMNS | Russia | topic="trade"'], {
    url: 'https://news.example/c',
  }),
]);

/** Everything that `data` says, as plain values. */
function plain(data: object): unknown {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]: [string, unknown]) => [name, plainValue(value)]),
  );
}

function plainValue(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return [value.constructor.name, ...(value as Uint8Array)];
  if (typeof value === 'object' && value !== null && 'at' in value) {
    const column = value as Column<unknown>;
    return Array.from({ length: column.length }, (_, row) => column.at(row) ?? null);
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? plain(value)
    : value;
}

test('what is written is read, and the same data give the same bytes', () => {
  const data = dataOf(RECORDS);
  const bytes = writeViewFile(data);
  expect(plain(readViewFile(bytes))).toEqual(plain(data));
  expect(writeViewFile(dataOf(RECORDS))).toEqual(bytes);
  expect(writeViewFile(readViewFile(bytes))).toEqual(bytes);
});

test('numbers are read where they lie, wherever that is', () => {
  const bytes = writeViewFile(dataOf(RECORDS));
  const { edges } = readViewFile(bytes);
  expect(edges.source.buffer).toBe(bytes.buffer);
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  expect(plain(readViewFile(shifted.subarray(3)))).toEqual(plain(dataOf(RECORDS)));
});

test('an empty graph is a file too', () => {
  const data = dataOf({ documents: [], entities: [], claims: [], diagnostics: [] });
  const read = readViewFile(writeViewFile(data));
  expect(plain(read)).toEqual(plain(data));
  expect([read.entities.x, read.claims.evidence]).toEqual([
    new Float32Array(0),
    new Uint32Array(1),
  ]);
});

test('rows refer to each other: edges, sentences newest first, days, contradictions', () => {
  const { meta, entities, edges, claims, evidence, documents } = dataOf(RECORDS);
  const name = (row: number | undefined) => entities.name.at(row ?? NONE);
  const ids = RECORDS.claims.map(({ id }) => id);
  expect(plainValue(claims.id)).toEqual([...ids].sort());
  const lines = Array.from(edges.claim, (claim, edge) =>
    [
      name(edges.source[edge]),
      claims.negative[claim] === 1 ? 'not' : '',
      meta.predicates[claims.predicate[claim] ?? NONE]?.id ?? claims.surface.at(claim),
      name(edges.target[edge]),
    ].join(' '),
  );
  expect(lines.sort()).toEqual([
    'China  CONDEMNS Russia',
    'China not CONDEMNS Russia',
    'Russia  criticize China',
  ]);
  expect([name(0), name(1), entities.degree[0]]).toEqual(['China', 'Russia', 3]);
  const claim = Array.from(claims.evidence).findIndex(
    (start, row, starts) => (starts[row + 1] ?? 0) - start === 3,
  );
  const first = claims.evidence[claim] ?? 0;
  const cited = [0, 1, 2].map((i) => documents.id.at(evidence.document[first + i] ?? NONE));
  expect(cited).toEqual(['doc:a', 'doc:b', 'doc:c']);
  expect(evidence.attributedTo.at(first)?.map(name)).toEqual(['Wang Yi']);
  expect(JSON.parse(claims.roles.at(claim) ?? '')).toEqual([
    { role: 'topic', entity: null, text: 'trade' },
  ]);
  expect(claims.contradicts.at(claim)).toHaveLength(1);
  expect(claims.contradictsBecause.at(claim)).toEqual(['polarity']);
  const day = (date: string): number => Date.parse(date) / 86_400_000;
  expect([...documents.day]).toEqual([day('2022-03-07'), day('2022-03-01'), NO_DAY]);
  expect([claims.reportedFirstDay[claim], claims.reportedLastDay[claim]]).toEqual([
    day('2022-03-01'),
    day('2022-03-31'),
  ]);
  const war = plainValue(claims.objectText) as readonly string[];
  const feared = war.indexOf('war');
  expect([claims.eventFirstDay[feared], claims.eventLastDay[feared]]).toEqual([
    day('2022-02-01'),
    day('2022-03-31'),
  ]);
  expect(claims.object[feared]).toBe(NONE);
  expect(plainValue(documents.url)).toEqual([null, null, 'https://news.example/c']);
});

test('an entity without an edge lies outside, in a community of its own', () => {
  const { entities } = dataOf(RECORDS);
  const names = plainValue(entities.name) as readonly string[];
  const inside = names.map((_, row) => row).filter((row) => (entities.degree[row] ?? 0) > 0);
  const far = (row: number): number => Math.hypot(entities.x[row] ?? 0, entities.y[row] ?? 0);
  const lonely = names.indexOf('Ukraine');
  expect(entities.degree[lonely]).toBe(0);
  expect(far(lonely)).toBeGreaterThan(Math.max(...inside.map(far)));
  expect(inside.map((row) => entities.community[row])).not.toContain(entities.community[lonely]);
});

test('what was rejected is not in it, what decisions say is', () => {
  const [first, ...rest] = RECORDS.claims;
  if (first === undefined) throw new Error('no claims');
  const { claims, entities } = dataOf({
    ...RECORDS,
    claims: [
      { ...first, status: 'rejected' },
      ...rest.map((one) => ({ ...one, contradicts: [first.id] })),
    ],
    entities: RECORDS.entities.map((one) =>
      one.name === 'Wang Yi' ? { ...one, formerIds: ['ent:old'], status: 'accepted' } : one,
    ),
  });
  expect(plainValue(claims.id)).not.toContain(first.id);
  expect(plainValue(claims.contradicts)).toEqual(rest.map(() => []));
  const row = (plainValue(entities.name) as string[]).indexOf('Wang Yi');
  expect([entities.formerIds.at(row), entities.accepted[row]]).toEqual([['ent:old'], 1]);
});

test('any words come back, lone surrogates as U+FFFD', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\ud800', '\u202e<script>', '\0', '__proto__', 'a'.repeat(10_000)),
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), fc.nat(3), (all, at) => {
      const entities = RECORDS.entities.map((one, i): EntityRecord =>
        i === at ? { ...one, name: all[0] ?? '', aliases: all, type: all[0] ?? '' } : one,
      );
      const data = dataOf({ ...RECORDS, entities });
      const read = readViewFile(writeViewFile(data));
      const clean = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');
      const row = (plainValue(data.entities.id) as string[]).indexOf(entities[at]?.id ?? '');
      expect(read.entities.name.at(row)).toBe(clean(all[0] ?? ''));
      expect(read.entities.aliases.at(row)).toEqual(all.map(clean));
      expect(read.meta).toEqual(data.meta);
    }),
    { numRuns: 50 },
  );
});

const WHOLE = writeViewFile(dataOf(RECORDS));
const changed = (at: number, value: number): Uint8Array => {
  const bytes = WHOLE.slice();
  bytes[at] = value;
  return bytes;
};

test.each([
  ['nothing', new Uint8Array(0)],
  ['another file', new TextEncoder().encode('PK\u0003\u0004 and more than sixteen bytes')],
  ['only its magic', WHOLE.subarray(0, 8)],
  ['a header that was cut', WHOLE.subarray(0, 100)],
  ['a body that was cut', WHOLE.subarray(0, WHOLE.length - 1)],
  ['a header with another byte', changed(30, 0)],
])('%s is refused and it is said what to do', (_name, bytes) => {
  expect(() => readViewFile(bytes)).toThrow(/entente build/);
  expect(() => readViewFile(bytes)).toThrow(expect.objectContaining({ code: 'bad-view-file' }));
});

test('a newer version is refused as such', () => {
  expect(() => readViewFile(changed(8, 2))).toThrow(
    expect.objectContaining({ code: 'newer-view-file', message: expect.stringMatching(/build/) }),
  );
});

test('a row that leads nowhere is refused', () => {
  const data = dataOf(RECORDS);
  const edges = { ...data.edges, target: data.edges.target.map(() => 999) };
  expect(() => readViewFile(writeViewFile({ ...data, edges }))).toThrow(/not there/);
});

test('whatever byte is changed, the file is refused', () => {
  fc.assert(
    fc.property(fc.nat(WHOLE.length - 1), fc.integer({ min: 1, max: 255 }), (at, difference) => {
      const damage = changed(at, (WHOLE[at] ?? 0) ^ difference);
      expect(() => readViewFile(damage)).toThrow(expect.objectContaining({ name: 'FormatError' }));
    }),
    { numRuns: 300 },
  );
});
