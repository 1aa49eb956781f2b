import { expect, test } from '@jest/globals';
import type { GraphRecords } from '@entente/core';
import { toRecords, type GraphRows } from '../src/index.ts';
import type { JsonValue } from '../src/sink.ts';
import type { StoredNode, StoredRelationship } from '../src/stored.ts';
import { RECORDS, rowsOf } from './fixture.ts';

/** What a store that holds `rows` gives back. */
async function* storedOf(rows: GraphRows): AsyncGenerator<StoredNode | StoredRelationship> {
  await Promise.resolve();
  for (const { key, labels, rows: nodes } of rows.nodes) {
    for (const { id, properties } of nodes) {
      const own = properties as Readonly<Record<string, JsonValue>>;
      yield { kind: 'node', key, id, labels: [key, ...labels], properties: own };
    }
  }
  for (const { type, source: key, rows: relationships } of rows.relationships) {
    for (const { id, source, target, properties } of relationships) {
      const own = properties as Readonly<Record<string, JsonValue>>;
      yield { kind: 'relationship', type, id, key, source, target, properties: own };
    }
  }
}

/** `records` without what no store keeps, in one order. */
function stored({ documents, entities, claims }: GraphRecords) {
  const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
    all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    documents: byId(documents).map((one) => ({ ...one, text: '', blocks: [] })),
    entities: byId(entities).map((one) => ({ ...one, types: [...one.types].sort(), mentions: [] })),
    claims: byId(claims).map(({ roles, contradicts, evidence, ...one }) => {
      const names = new Map(entities.map(({ id, name }) => [id, name]));
      const filled = roles.map(({ role, entity, text }) => [role, text ?? names.get(entity ?? '')]);
      return {
        ...one,
        roles: filled,
        contradicts: [...contradicts].sort(),
        evidence: byId(evidence),
      };
    }),
  };
}

test('what was loaded comes back, but for texts, mentions and values of quantities', async () => {
  const read = await toRecords(storedOf(rowsOf(RECORDS)));
  expect(stored(read)).toEqual(stored(RECORDS));
});

test('roles that entities fill find them, and documents stand for mentions', async () => {
  const { claims, entities } = await toRecords(storedOf(rowsOf(RECORDS)));
  const vote = claims.find(({ id }) => id === 'claim:vote-china');
  expect(vote?.roles.find(({ role }) => role === 'with')).toMatchObject({ entity: 'iso:IND' });
  const china = entities.find(({ id }) => id === 'iso:CHN');
  expect(china?.mentions.map(({ document }) => document)).toContain(vote?.evidence[0].document);
});

test('a claim without its subject or its sentences is left out', async () => {
  const rows = rowsOf(RECORDS);
  const relationships = rows.relationships.filter(({ type }) => type !== 'EVIDENCE_FOR');
  expect((await toRecords(storedOf({ ...rows, relationships }))).claims).toEqual([]);
});
