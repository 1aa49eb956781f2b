import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toView } from '@entente/graph';
import { toRows, type GraphRows, type NodeRow, type RelationshipRow } from '../src/index.ts';
import { toProperties } from '../src/properties.ts';
import { quoteIdentifier } from '../src/vocabulary.ts';
import { claim, entity, evidence, ONTOLOGY, RECORDS, rowsOf } from './fixture.ts';

function nodesOf({ nodes }: GraphRows, key: string): readonly NodeRow[] {
  return nodes.flatMap((group) => (group.key === key ? group.rows : []));
}

function relationshipsOf({ relationships }: GraphRows, type: string): readonly RelationshipRow[] {
  return relationships.flatMap((group) => (group.type === type ? group.rows : []));
}

function ends(rows: GraphRows, type: string): string[] {
  return relationshipsOf(rows, type).map(({ source, target }) => `${source} → ${target}`);
}

test('entities are grouped by their type and its supertypes', () => {
  const groups = rowsOf(RECORDS).nodes.filter(({ key }) => key === 'Entity');
  expect(groups.map(({ labels, rows }) => [labels, rows.map(({ id }) => id)])).toEqual([
    [
      ['Actor', 'Country'],
      ['iso:CHN', 'iso:IND', 'iso:RUS', 'iso:TWN'],
    ],
    [['Actor', 'Person'], ['ent:wang']],
    [['Event'], ['ent:invasion']],
    [['Position'], ['ent:taiwan-view']],
    [['Resolution'], ['un:A/RES/ES-11/1']],
  ]);
});

test('a claim bears its own properties, and the roles that are no entities as words', () => {
  const [row] = nodesOf(rowsOf(RECORDS), 'Claim').filter(({ id }) => id === 'claim:vote-china');
  expect(row?.properties).toEqual({
    ...{ id: 'claim:vote-china', graph: 'entente', predicate: 'VOTED', surface: 'voted' },
    ...{ value: 'abstain', polarity: 'positive', modality: 'asserted', timeBasis: 'none' },
    roles: ['with: India', "topic: Russia's invasion of Ukraine", 'during: an emergency session'],
    ...{ firstReported: '2022-03-07', lastReported: '2022-03-07', evidenceCount: 1 },
    ...{ documentCount: 1, sourceCount: 1, independentCount: 1, attributed: false },
    ...{ confidence: 0.8, status: 'auto' },
  });
});

test('the layer of claims and evidence is tied together', () => {
  const rows = rowsOf(RECORDS);
  expect(ends(rows, 'SUBJECT')).toContain('claim:vote-china → iso:CHN');
  expect(ends(rows, 'OBJECT')).toContain('claim:vote-china → un:A/RES/ES-11/1');
  expect(ends(rows, 'WITH')).toEqual(['claim:vote-china → iso:IND']);
  expect(ends(rows, 'ABOUT')).toEqual(['claim:vote-china → ent:invasion']);
  expect(ends(rows, 'CONTENT')).toEqual(['claim:ask → claim:delay', 'claim:deny → claim:ask']);
  expect(ends(rows, 'CONTRADICTS').sort()).toEqual([
    'claim:ask → claim:deny',
    'claim:deny → claim:ask',
  ]);
  expect(ends(rows, 'EVIDENCE_FOR')).toContain('ev:endorse-2 → claim:endorse');
  expect(ends(rows, 'IN')).toContain('ev:endorse-2 → doc:2');
  expect(ends(rows, 'ATTRIBUTED_TO')).toEqual(['ev:partner → ent:wang']);
  expect(ends(rows, 'PUBLISHED_BY')).toEqual(['doc:1 → source:BBC News']);
  expect(ends(rows, 'DUPLICATE_OF')).toEqual(['doc:2 → doc:1']);
});

test('the view has plain types for positive claims and NOT_ for negative ones', () => {
  const rows = rowsOf(RECORDS);
  expect(ends(rows, 'CONDEMNS')).toEqual(['un:A/RES/ES-11/1 → ent:invasion']);
  expect(ends(rows, 'NOT_CONDEMNS')).toEqual(['iso:CHN → ent:invasion']);
  expect(ends(rows, 'RELATED_TO')).toEqual(['iso:CHN → iso:RUS']);
  expect(relationshipsOf(rows, 'STRATEGIC_PARTNER_OF')[0]?.properties).toEqual({
    ...{ id: 'claim:partner', graph: 'entente', claimId: 'claim:partner' },
    ...{ predicate: 'STRATEGIC_PARTNER_OF', surface: 'strategic_partner_of' },
    ...{ polarity: 'positive', modality: 'asserted', attributed: true, attributedTo: 'Wang Yi' },
    ...{ quote: 'Quote of ev:partner', evidenceCount: 1, independentCount: 1, confidence: 0.8 },
    ...{ firstReported: '2022-03-07', lastReported: '2022-03-07' },
  });
});

test('one sentence that is evidence for two claims is one node with two ties', () => {
  const shared = evidence('ev:shared', 'doc:1', { attributedTo: ['ent:wang', 'ent:wang'] });
  const claims = ['a', 'b'].map((id) => claim(id, ['iso:CHN', null, null], { evidence: [shared] }));
  const rows = rowsOf({ ...RECORDS, claims });
  expect(nodesOf(rows, 'Evidence').map(({ id }) => id)).toEqual(['ev:shared']);
  expect(ends(rows, 'EVIDENCE_FOR')).toEqual(['ev:shared → a', 'ev:shared → b']);
  expect(ends(rows, 'IN')).toEqual(['ev:shared → doc:1']);
  expect(ends(rows, 'ATTRIBUTED_TO')).toEqual(['ev:shared → ent:wang']);
});

test('rows do not depend on the order of the records', () => {
  const turned = {
    ...RECORDS,
    documents: RECORDS.documents.toReversed(),
    entities: RECORDS.entities.toReversed(),
    claims: RECORDS.claims.toReversed(),
  };
  expect(rowsOf(turned)).toEqual(rowsOf(RECORDS));
});

test('the ids of relationships are unique within their type', () => {
  for (const { type, rows } of rowsOf(RECORDS).relationships) {
    expect([type, new Set(rows.map(({ id }) => id)).size]).toEqual([type, rows.length]);
  }
});

test('relationships are in the order in which one writer locks their ends', () => {
  const endsOf = rowsOf(RECORDS).relationships.map(({ rows }) =>
    rows.map(({ source, target }) => [source, target].sort().join('\u0000')),
  );
  expect(endsOf).toEqual(endsOf.map((keys) => keys.toSorted()));
});

test('what is not there or not in the ontology is refused', () => {
  const refuse = (records: typeof RECORDS): (() => unknown) => {
    return () => toRows(records, toView({ ...records, claims: [] }, ONTOLOGY), ONTOLOGY);
  };
  const dangling = claim('x', ['iso:XXX', null, null]);
  expect(refuse({ ...RECORDS, claims: [dangling] })).toThrow(/iso:XXX.*not in the graph/);
  const alien = { ...entity('e', 'Person', 'E'), types: ['Person) DETACH DELETE (n'] };
  expect(refuse({ ...RECORDS, entities: [alien], claims: [] })).toThrow(/the ontology does not/);
  const view = toView(
    { ...RECORDS, claims: [claim('x', ['iso:CHN', 'NO_SUCH', 'iso:RUS'])] },
    ONTOLOGY,
  );
  expect(() => toRows(RECORDS, view, ONTOLOGY)).toThrow(/NO_SUCH.*ontology does not have/);
});

test('an ontology may not use the names of the stores or anything but plain words', () => {
  const [type] = ONTOLOGY.types;
  const [predicate] = ONTOLOGY.predicates;
  if (!type || !predicate) throw new Error('the fixture has types and predicates');
  const empty = { documents: [], entities: [], claims: [], diagnostics: [] };
  const make = (ontology: typeof ONTOLOGY): (() => unknown) => {
    return () => toRows(empty, toView(empty, ontology), ontology);
  };
  for (const id of ['Claim', 'a`b', '1A', '']) {
    expect(make({ ...ONTOLOGY, types: [{ ...type, id }] })).toThrow(
      expect.objectContaining({ code: 'bad-identifier' }),
    );
  }
  for (const id of ['SUBJECT', 'RELATED_TO', 'A B']) {
    expect(make({ ...ONTOLOGY, predicates: [{ ...predicate, id }] })).toThrow(
      expect.objectContaining({ code: 'bad-identifier' }),
    );
  }
});

test('no text becomes more than one quoted word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      let quoted: string;
      try {
        quoted = quoteIdentifier(name);
      } catch {
        return !/^[A-Za-z]\w*$/.test(name);
      }
      return /^`[A-Za-z0-9_]+`$/.test(quoted);
    }),
  );
});

test('properties have no nulls, sorted names, and text that stores can keep', () => {
  expect(
    Object.entries(toProperties({ b: 1, a: ['x\ud800', 'y'], c: null, d: '\udc00😀' })),
  ).toEqual([
    ['a', ['x\ufffd', 'y']],
    ['b', 1],
    ['d', '\ufffd😀'],
  ]);
});

test('ids that decisions retired and what people judged are properties where there are any', () => {
  const [first, ...others] = RECORDS.entities;
  const [claim, ...claims] = RECORDS.claims;
  if (!first || !claim) throw new Error('the fixture is empty');
  const decided = {
    ...RECORDS,
    entities: [{ ...first, formerIds: ['ent:old'], status: 'accepted' as const }, ...others],
    claims: [{ ...claim, formerIds: ['claim:old'] }, ...claims],
  };
  const propertiesOf = (id: string) =>
    rowsOf(decided)
      .nodes.flatMap(({ rows }) => rows)
      .find((row) => row.id === id)?.properties;
  expect(propertiesOf(first.id)).toMatchObject({ formerIds: ['ent:old'], status: 'accepted' });
  expect(propertiesOf(claim.id)).toMatchObject({ formerIds: ['claim:old'], status: 'auto' });
  expect(propertiesOf(others[0]?.id ?? '')).not.toHaveProperty('formerIds');
});
