import { expect, test } from '@jest/globals';
import type { ClaimRecord } from '@entente/core';
import { createAnswers } from '../../src/server/answers.ts';
import { readFixture } from './fixture.ts';

const { records, ontology } = await readFixture();
const answers = createAnswers(records, ontology);
const partner = find((claim) => claim.predicate === 'STRATEGIC_PARTNER_OF' && claim.attributed);

function find(fits: (claim: ClaimRecord) => boolean): ClaimRecord {
  const found = records.claims.find(fits);
  if (found === undefined) throw new Error('the fixture lacks such a claim');
  return found;
}

test('meta counts what is loaded', () => {
  expect(answers.meta.counts).toEqual({ entities: 30, claims: 71, documents: 18, outlets: 6 });
  expect(answers.meta.predicates).toContainEqual({
    ...{ id: 'MEETS', label: 'meets', symmetric: true },
  });
});

test('a claim comes with all its sentences, newest first, and who says them', () => {
  const answer = answers.claim(partner.id);
  expect(answer?.evidence).toHaveLength(5);
  const dates = answer?.evidence.map(({ source }) => source.published ?? '') ?? [];
  expect(dates).toEqual([...dates].sort().reverse());
  expect(
    new Set(answer?.evidence.flatMap(({ speakers }) => speakers.map(({ name }) => name))),
  ).toEqual(new Set(['Aiko Tanabe']));
  expect(answer?.summary.subject.name).toBe('Norvania');
  expect(answer?.summary.object).toMatchObject({ kind: 'entity', entity: { name: 'Castavia' } });
});

test('an entity knows its claims, what it says and where it is mentioned', () => {
  const speaker = records.entities.find(({ name }) => name === 'Aiko Tanabe');
  const answer = answers.entity(speaker?.id ?? '');
  expect(answer?.said.map(({ id }) => id)).toContain(partner.id);
  expect(answer?.claims.every(({ id }) => id !== partner.id)).toBe(true);
  expect(answer?.documents).toHaveLength(speaker?.mentions.length ?? -1);
  expect(answer?.entity).not.toHaveProperty('mentions');
});

test('a claim whose object is words is an answer too', () => {
  const words = find((claim) => claim.objectText?.startsWith('any step') === true);
  expect(answers.claim(words.id)?.summary.object).toEqual({
    kind: 'text',
    text: 'any step that closes the Grey Strait',
  });
});

test('claims that contain each other do not go round for ever', () => {
  const inner = { ...partner, id: 'claim:b', content: 'claim:a', object: null };
  const outer = { ...partner, id: 'claim:a', content: 'claim:b', object: null, objectText: 'it' };
  const made = createAnswers({ ...records, claims: [outer, inner] }, ontology);
  expect(made.claim('claim:a')?.summary.object).toMatchObject({
    kind: 'claim',
    claim: { id: 'claim:b', object: null },
  });
});

test('an unknown id has no answer', () => {
  expect(answers.claim('claim:none')).toBeNull();
  expect(answers.entity('__proto__')).toBeNull();
});

test('ids that decisions retired give what they became', () => {
  const [first] = records.entities;
  if (first === undefined) throw new Error('the fixture lacks entities');
  const decided = {
    ...records,
    entities: records.entities.map((one) =>
      one === first ? { ...one, formerIds: ['ent:old'] } : one,
    ),
    claims: records.claims.map((one) =>
      one === partner ? { ...one, formerIds: ['claim:old'] } : one,
    ),
  };
  const made = createAnswers(decided, ontology);
  expect(made.entity('ent:old')).toEqual(made.entity(first.id));
  expect(made.entity('ent:old')?.claims).toEqual(answers.entity(first.id)?.claims);
  expect(made.claim('claim:old')?.claim.id).toBe(partner.id);
});

test('rejected claims are answered by id, but are none of an entity’s', () => {
  const claims = records.claims.map((one) =>
    one === partner ? { ...one, status: 'rejected' as const } : one,
  );
  const made = createAnswers({ ...records, claims }, ontology);
  expect(made.claim(partner.id)?.claim.status).toBe('rejected');
  const idsOf = (id: string) => made.entity(id)?.claims.map((one) => one.id);
  expect(idsOf(partner.subject)).not.toContain(partner.id);
});
