import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toJsonLines, UsageError, type GraphRecords } from '@entente/core';
import { indexRecords } from '../../src/index-records.ts';
import { validateRecords } from '../../src/validate-records.ts';
import { recordsOf, story, type Story } from '../build.ts';
import {
  judge,
  merge,
  onLines,
  person,
  rename,
  retype,
  split,
  type Unplaced,
} from './decisions.ts';

const NAMES = ['China', 'Russia', 'Ivan Lavrov', 'Sergei Lavrov', 'Jose Nunez', 'Xi Jinping', 'Xi'];
const IDS = NAMES.map((name) => ({ China: 'iso:CHN', Russia: 'iso:RUS' })[name] ?? person(name));

const names = fc.constantFrom(...NAMES);
const lines = fc
  .tuple(
    names,
    fc.constantFrom('back:SUPPORTS', 'praise', 'partner:PARTNER_OF'),
    fc.oneof(names, fc.constantFrom('"any move"', '#0', '')),
    fc.constantFrom('', 'not', 'by=Xi>Xi_Jinping', '0.5', 'with=China', 'about=Xi'),
  )
  .map((parts) => parts.join(' | '));
const stories = fc
  .array(fc.array(lines, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((all) => all.map((said, i) => story(`doc:${String(i)}`, said)));

const ids = fc.constantFrom(...IDS, 'ent:new', 'ent:absent');
const documents = fc.constantFrom('doc:0', 'doc:1', 'doc:2');
const spans = fc.tuple(documents, fc.nat(60), fc.integer({ min: 1, max: 30 }));
const decision: fc.Arbitrary<Unplaced> = fc.oneof(
  fc
    .tuple(ids, ids)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => merge(a, b)),
  fc.tuple(ids, documents).map(([id, document]) => split(id, 'ent:new', { documents: [document] })),
  fc
    .tuple(ids, spans)
    .map(([id, [document, start, length]]) =>
      split(id, 'ent:other', { mentions: [[document, start, start + length]] }),
    ),
  ids.map((id) => rename(id, 'Someone')),
  ids.map((id) => retype(id, 'Company')),
  ids.map((id) => judge('reject', id)),
);
const decisions = fc.array(decision, { maxLength: 6 });

function bytesOf({ documents, entities, claims, diagnostics }: GraphRecords): string {
  return [documents, entities, claims, diagnostics].map(toJsonLines).join('\n');
}

/** Null where the decisions are in conflict. */
function replay(all: readonly Story[], decided: readonly Unplaced[], at = onLines(decided)) {
  try {
    return recordsOf(all, at);
  } catch (error) {
    if (error instanceof UsageError && error.code === 'conflicting-decisions') return null;
    throw error;
  }
}

test('records keep the invariants, whatever was decided', () => {
  fc.assert(
    fc.property(stories, decisions, (all, decided) => {
      const records = replay(all, decided);
      fc.pre(records !== null);
      const rules = new Set(['proposition/rules/verbal']);
      expect(validateRecords(records, { rules })).toEqual([]);
      const mentionsOf = ({ entities }: GraphRecords) =>
        new Set(
          entities.flatMap(({ mentions }) =>
            mentions.map(({ document, start }) => `${document} ${String(start)}`),
          ),
        );
      expect(mentionsOf(records)).toEqual(mentionsOf(recordsOf(all)));
    }),
    { numRuns: 150 },
  );
});

test('the order of the lines does not matter', () => {
  const shuffled = decisions.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray(
        all.map((_, i) => i),
        { minLength: all.length },
      ),
    ),
  );
  fc.assert(
    fc.property(stories, shuffled, (all, [decided, order]) => {
      const at = onLines(decided);
      const records = replay(all, decided, at);
      const other = replay(
        all,
        decided,
        order.flatMap((i) => at[i] ?? []),
      );
      expect(other && bytesOf(other)).toBe(records && bytesOf(records));
      // Nor does the number of a line, but in the messages that name it.
      const moved = replay(
        all,
        order.flatMap((i) => decided[i] ?? []),
      );
      const graphOf = (one: GraphRecords | null) => one && bytesOf({ ...one, diagnostics: [] });
      expect(graphOf(moved)).toBe(graphOf(records));
    }),
    { numRuns: 150 },
  );
});

test('a decision that is taken twice counts once, and one that is taken back never was', () => {
  fc.assert(
    fc.property(stories, decisions, decision, (all, decided, one) => {
      const without = replay(all, decided);
      const once = replay(all, [...decided, one]);
      fc.pre(without !== null && once !== null);
      const twice = recordsOf(all, onLines([...decided, one, one]));
      const undone = recordsOf(all, onLines([...decided, one]).slice(0, -1));
      expect(bytesOf({ ...twice, diagnostics: [] })).toBe(bytesOf({ ...once, diagnostics: [] }));
      expect(bytesOf(undone)).toBe(bytesOf(without));
    }),
    { numRuns: 100 },
  );
});

test('no decisions give the bytes of a build that knows of none', () => {
  fc.assert(
    fc.property(stories, (all) => {
      const text = bytesOf(recordsOf(all, []));
      expect(text).not.toMatch(/formerIds|"status":"(?!auto)/);
    }),
  );
});

test('after merges every id of before leads to an entity and every claim id to its claim', () => {
  const merges = fc.array(
    fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS)).filter(([a, b]) => a !== b),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(stories, merges, (all, pairs) => {
      const records = replay(
        all,
        pairs.map(([a, b]) => merge(a, b)),
      );
      fc.pre(records !== null);
      const before = recordsOf(all);
      const index = indexRecords(records);
      for (const { id } of before.entities) expect(index.entity(id)).toBeDefined();
      const evidence = (id: string, from: GraphRecords) =>
        new Set(
          indexRecords(from)
            .evidenceOf(id)
            .map(({ document, start }) => `${document} ${String(start)}`),
        );
      for (const { id, subject, object } of before.claims) {
        // What an entity is said to do to itself is no claim any more.
        if (index.entity(subject) === (object === null ? null : index.entity(object))) continue;
        const now = index.claim(id);
        if (now)
          expect([...evidence(now.id, records)]).toEqual(
            expect.arrayContaining([...evidence(id, before)]),
          );
        else expect(before.claims.find((claim) => claim.id === id)?.content).not.toBeNull();
      }
    }),
    { numRuns: 150 },
  );
});
