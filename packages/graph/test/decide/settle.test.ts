import { expect, test } from '@jest/globals';
import { toView } from '../../src/view/to-view.ts';
import { ONTOLOGY, recordsOf, story } from '../build.ts';
import {
  claimSaying,
  entityOf,
  judge,
  merge,
  onLines,
  person,
  rename,
  retype,
} from './decisions.ts';

const xi = person('Xi Jinping');
const NEWS = [
  story('doc:a', [
    'Xi Jinping | praise:SUPPORTS | Russia',
    'Xi Jinping | scold | Russia | with=China',
    'China | say | #0',
  ]),
  story('doc:b', [
    'Xi Jinping | back:CONDEMNS | Russia',
    'Xi Jinping | doubt:SUPPORTS | Russia | not',
  ]),
];
const before = recordsOf(NEWS);
const praise = claimSaying(before, 'praise');
const scold = claimSaying(before, 'scold');

test('a rejected claim stays in the records and leaves the view and all contradictions', () => {
  const doubt = claimSaying(before, 'doubt');
  expect(praise.contradicts).toEqual([doubt.id]);
  const records = recordsOf(NEWS, onLines([judge('reject', doubt.id), judge('accept', scold.id)]));
  const { contradictsBecause, ...rest } = doubt;
  expect(contradictsBecause).toEqual(['polarity']);
  expect(claimSaying(records, 'doubt')).toEqual({ ...rest, status: 'rejected', contradicts: [] });
  expect(claimSaying(records, 'scold').status).toBe('accepted');
  expect(claimSaying(records, 'praise').contradicts).toEqual([]);
  expect(toView(before, ONTOLOGY).hasEdge(doubt.id)).toBe(true);
  expect(toView(records, ONTOLOGY).hasEdge(doubt.id)).toBe(false);
});

test('of a rejected entity all claims go, but for those that somebody accepted', () => {
  const records = recordsOf(NEWS, onLines([judge('reject', xi), judge('accept', scold.id)]));
  expect(entityOf(records, xi).status).toBe('rejected');
  expect(claimSaying(records, 'praise').status).toBe('rejected');
  expect(claimSaying(records, 'scold').status).toBe('accepted');
  expect(claimSaying(records, 'say').status).toBe('auto');
  expect(toView(recordsOf(NEWS, onLines([judge('reject', xi)])), ONTOLOGY).hasNode(xi)).toBe(false);
});

test('names and types are changed, ids are not', () => {
  const records = recordsOf(NEWS, onLines([rename(xi, 'President Xi'), retype(xi, 'Company')]));
  expect(entityOf(records, xi)).toMatchObject({
    ...{ name: 'President Xi', aliases: ['Xi Jinping'], type: 'Company' },
    types: ['Company', 'Organization'],
  });
  expect(records.claims).toEqual(before.claims);
});

test('a retyped claim joins its equals, and its old id leads to it', () => {
  const back = claimSaying(before, 'back');
  const records = recordsOf(NEWS, onLines([retype(back.id, 'SUPPORTS')]));
  const joined = records.claims.find(({ id }) => id === praise.id);
  expect(joined).toMatchObject({ evidenceCount: 2, formerIds: [back.id] });
  expect(records.claims).toHaveLength(before.claims.length - 1);
});

test('claims can be retyped again, by their new id', () => {
  const once = recordsOf(NEWS, onLines([retype(scold.id, 'CONDEMNS')]));
  const next = claimSaying(once, 'scold').id;
  const decisions = [
    retype(scold.id, 'CONDEMNS'),
    retype(next, 'VOTED'),
    judge('reject', scold.id),
  ];
  const records = recordsOf(NEWS, onLines(decisions));
  expect(claimSaying(records, 'scold')).toMatchObject({ predicate: 'VOTED', status: 'rejected' });
  expect(claimSaying(records, 'scold').formerIds).toEqual([scold.id, next].sort());
  expect(recordsOf(NEWS, onLines([...decisions].reverse()))).toEqual(records);
});

test('a decision on a claim holds after its entity was merged', () => {
  const decisions = [judge('reject', praise.id), merge('iso:CHN', xi), retype(praise.id, 'VOTED')];
  const records = recordsOf(NEWS, onLines(decisions));
  expect(claimSaying(records, 'praise')).toMatchObject({
    ...{ subject: 'iso:CHN', status: 'rejected', predicate: 'VOTED' },
    formerIds: expect.arrayContaining([praise.id]),
  });
});

test('what is not in the graph is told', () => {
  const decisions = [
    rename('ent:x', 'X'),
    retype('claim:x', 'VOTED'),
    judge('reject', 'claim:y', 'ent:z'),
  ];
  const { diagnostics } = recordsOf(NEWS, onLines(decisions));
  expect(
    diagnostics.flatMap(({ code, message }) => (code === 'decision-not-applied' ? message : [])),
  ).toEqual([
    'Line 1 (rename): ent:x is not in this graph.',
    'Line 2 (retype): claim:x is not in this graph.',
    'Line 3 (reject): claim:y is not in this graph.',
    'Line 3 (reject): ent:z is not in this graph.',
  ]);
});

test.each([
  ['two names', [rename(xi, 'A'), rename(xi, 'B')]],
  ['two names by a merge', [rename(xi, 'A'), rename('iso:CHN', 'B'), merge(xi, 'iso:CHN')]],
  ['two types', [retype(xi, 'Company'), retype(xi, 'Place')]],
  ['two judgments of an entity', [judge('accept', xi), judge('reject', xi)]],
  ['two judgments of a claim', [judge('accept', scold.id), judge('reject', scold.id)]],
  ['two predicates', [retype(scold.id, 'VOTED'), retype(scold.id, 'CONDEMNS')]],
])('%s are a conflict', (_name, decisions) => {
  expect(() => recordsOf(NEWS, onLines(decisions))).toThrow(
    /^decisions\.yaml:1 and decisions\.yaml:2 cannot both be followed: /,
  );
});

test.each([
  ['an unknown type', retype(xi, 'Wizard'), /decisions\.yaml:1: there is no type "Wizard".*Person/],
  ['an unknown predicate', retype(scold.id, 'X'), /no predicate "X".*CONDEMNS/],
  ['a claim with a name', rename(scold.id, 'X'), /a claim has no rename/],
])('%s is wrong use', (_name, decision, message) => {
  expect(() => recordsOf(NEWS, onLines([decision]))).toThrow(message);
});
