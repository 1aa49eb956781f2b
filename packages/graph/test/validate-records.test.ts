import { expect, test } from '@jest/globals';
import type { ClaimRecord, EvidenceRecord, GraphRecords } from '@entente/core';
import { validateRecords } from '../src/validate-records.ts';
import { recordsOf, story } from './build.ts';

const rules = new Set(['proposition/rules/verbal']);
const records = recordsOf([
  story('doc:a', ['China | back:SUPPORTS | Russia | by=Wang_Yi', 'Ukraine | fear | #0']),
  story('doc:b', ['China | back:SUPPORTS | Russia | not']),
]);

function codesOf(broken: Partial<GraphRecords>): readonly string[] {
  return [
    ...new Set(validateRecords({ ...records, ...broken }, { rules }).map(({ code }) => code)),
  ];
}

function withClaims(change: (claim: ClaimRecord) => Partial<ClaimRecord>): Partial<GraphRecords> {
  return { claims: records.claims.map((claim) => ({ ...claim, ...change(claim) })) };
}

function withEvidence(change: Partial<EvidenceRecord>): Partial<GraphRecords> {
  return withClaims(({ evidence: [first] }) => ({ evidence: [{ ...first, ...change }] }));
}

test('what buildRecords makes is in order', () => {
  expect(codesOf({})).toEqual([]);
});

test.each<[string, Partial<GraphRecords>]>([
  ['unsorted', { claims: records.claims.toReversed() }],
  ['unsorted', { documents: records.documents.flatMap((document) => [document, document]) }],
  ['unknown-id', { entities: [] }],
  ['unknown-id', { documents: [] }],
  ['unknown-id', withClaims(() => ({ subject: 'iso:XXX' }))],
  ['unknown-id', withClaims(() => ({ content: 'claim:x' }))],
  ['unknown-id', withClaims(() => ({ contradicts: ['claim:x'] }))],
  ['unknown-id', withEvidence({ attributedTo: ['ent:x'] })],
  [
    'one-sided-contradiction',
    withClaims(({ polarity }) => (polarity === 'negative' ? { contradicts: [] } : {})),
  ],
  ['no-evidence', withClaims(() => ({ evidence: [] as unknown as ClaimRecord['evidence'] }))],
  ['wrong-quote', withEvidence({ quote: 'China backs Russia!' })],
  ['wrong-span', withEvidence({ trigger: [5, 999] })],
  ['wrong-span', withEvidence({ object: [9, 5] })],
  ['unknown-rule', withEvidence({ rule: 'proposition/rules/none' })],
])('finds %s', (code, broken) => {
  expect(codesOf(broken)).toEqual([code]);
});
