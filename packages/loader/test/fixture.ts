import type {
  ClaimRecord,
  Document,
  EntityRecord,
  EvidenceRecord,
  GraphRecords,
  Ontology,
} from '@entente/core';
import { toView } from '@entente/graph';
import { toRows, type GraphRows } from '../src/index.ts';

const TYPES: Readonly<Record<string, string | null>> = {
  Actor: null,
  Country: 'Actor',
  Organization: 'Actor',
  Person: 'Actor',
  Resolution: null,
  Event: null,
  Position: null,
};
const PREDICATES = ['STRATEGIC_PARTNER_OF', 'VOTED', 'ENDORSES', 'CONDEMNS', 'DENIES'];

/** A small ontology, in which partnership is symmetric. */
export const ONTOLOGY: Ontology = {
  types: Object.entries(TYPES).map(([id, supertype]) => ({
    ...{ id, label: id, definition: id, supertype, nouns: [] },
  })),
  predicates: [...PREDICATES, 'HELD_BY', 'ON'].map((id) => ({
    ...{ id, label: id.toLowerCase(), definition: id, supertype: null, domain: [], range: [] },
    ...{ symmetric: id === 'STRATEGIC_PARTNER_OF', plover: null, cameo: null },
    ...{ triggers: [], examples: [] },
  })),
};

export function entity(id: string, type: string, name: string, iso3?: string): EntityRecord {
  const supertype = TYPES[type];
  const types = typeof supertype === 'string' ? [type, supertype] : [type];
  const aliases = [`${name} & co.`, `the ${name}`];
  return {
    ...{ id, type, types, name, aliases, iso2: null, iso3: iso3 ?? null, qid: null },
    ...{ capital: null, region: null, subregion: null },
    mentions: [],
  };
}

export function document(id: string, own: Partial<Document> = {}): Document {
  return {
    ...{ id, path: `${id}.md`, url: null, title: `Title of ${id}`, byline: null },
    ...{ outlet: 'BBC News', published: '2022-03-07', language: 'en', duplicateOf: null },
    ...{ text: `The text of ${id}.`, blocks: [] },
    ...own,
  };
}

export function evidence(
  id: string,
  documentId: string,
  own: Partial<EvidenceRecord> = {},
): EvidenceRecord {
  return {
    ...{ id, document: documentId, start: 4, end: 9, quote: `Quote of ${id}` },
    ...{ subject: [0, 3], trigger: [4, 8], object: null, attribution: 'author' },
    ...{ attributedTo: [], cue: null, rule: 'proposition/rules/verbal', confidence: 0.8 },
    ...own,
  };
}

export function claim(
  id: string,
  [subject, predicate, object]: readonly [string, string | null, string | null],
  own: Partial<ClaimRecord> = {},
): ClaimRecord {
  return {
    ...{ id, predicate, surface: (predicate ?? 'say').toLowerCase(), subject, object },
    ...{ objectText: null, content: null, roles: [], value: null, polarity: 'positive' },
    ...{ modality: 'asserted', eventFrom: null, eventTo: null, timeBasis: 'none' },
    ...{ firstReported: '2022-03-07', lastReported: '2022-03-07', evidenceCount: 1 },
    ...{ documentCount: 1, sourceCount: 1, independentCount: 1, attributed: false },
    ...{ confidence: 0.8, status: 'auto', contradicts: [] },
    evidence: [evidence(`ev:${id}`, 'doc:1')],
    ...own,
  };
}

/** What the first article says, by hand: each of the documented queries finds something. */
export const RECORDS: GraphRecords = {
  documents: [
    document('doc:1', { url: 'https://example.org/1', title: 'It\'s "complicated" `MATCH (n)`' }),
    document('doc:2', { outlet: null, duplicateOf: 'doc:1' }),
  ],
  entities: [
    entity('ent:invasion', 'Event', "Russia's invasion of Ukraine"),
    entity('ent:taiwan-view', 'Position', "China's view of Taiwan"),
    entity('ent:wang', 'Person', 'Wang Yi'),
    entity('iso:CHN', 'Country', 'China', 'CHN'),
    entity('iso:IND', 'Country', 'India', 'IND'),
    entity('iso:RUS', 'Country', 'Russia', 'RUS'),
    entity('iso:TWN', 'Country', 'Taiwan', 'TWN'),
    entity('un:A/RES/ES-11/1', 'Resolution', 'the resolution'),
  ],
  claims: [
    claim('claim:ask', ['iso:CHN', null, 'iso:RUS'], {
      ...{ surface: 'ask', content: 'claim:delay', contradicts: ['claim:deny'] },
    }),
    claim('claim:condemn', ['un:A/RES/ES-11/1', 'CONDEMNS', 'ent:invasion']),
    claim('claim:delay', ['iso:RUS', null, null], {
      ...{ surface: 'delay', objectText: 'the invasion', modality: 'hypothetical' },
    }),
    claim('claim:deny', ['iso:CHN', 'DENIES', null], {
      ...{ content: 'claim:ask', contradicts: ['claim:ask'] },
    }),
    claim('claim:endorse', ['iso:RUS', 'ENDORSES', 'ent:taiwan-view'], {
      evidence: [evidence('ev:endorse', 'doc:1'), evidence('ev:endorse-2', 'doc:2')],
      ...{ evidenceCount: 2, documentCount: 2, confidence: 1 },
    }),
    claim('claim:held', ['ent:taiwan-view', 'HELD_BY', 'iso:CHN']),
    claim('claim:not-condemn', ['iso:CHN', 'CONDEMNS', 'ent:invasion'], {
      ...{ surface: 'condemn', polarity: 'negative' },
    }),
    claim('claim:on', ['ent:taiwan-view', 'ON', 'iso:TWN']),
    claim('claim:partner', ['iso:CHN', 'STRATEGIC_PARTNER_OF', 'iso:RUS'], {
      evidence: [
        evidence('ev:partner', 'doc:1', { attribution: 'quote', attributedTo: ['ent:wang'] }),
      ],
      attributed: true,
    }),
    claim('claim:vote-china', ['iso:CHN', 'VOTED', 'un:A/RES/ES-11/1'], {
      value: 'abstain',
      roles: [
        { role: 'with', entity: 'iso:IND', text: null },
        { role: 'topic', entity: 'ent:invasion', text: null },
        { role: 'during', entity: null, text: 'an emergency session' },
      ],
    }),
    claim('claim:vote-india', ['iso:IND', 'VOTED', 'un:A/RES/ES-11/1'], { value: 'abstain' }),
  ],
  diagnostics: [],
};

/** `records` without a document and what only it says. */
export function withoutDocument(records: GraphRecords, id: string): GraphRecords {
  const claims = records.claims.flatMap((one) => {
    const [first, ...rest] = one.evidence.filter((each) => each.document !== id);
    return first === undefined ? [] : [{ ...one, evidence: [first, ...rest] as const }];
  });
  const left = new Set(claims.map((one) => one.id));
  return {
    ...records,
    documents: records.documents
      .filter((one) => one.id !== id)
      .map((one) => (one.duplicateOf === id ? { ...one, duplicateOf: null } : one)),
    claims: claims.map((one) => ({
      ...one,
      content: one.content !== null && left.has(one.content) ? one.content : null,
      contradicts: one.contradicts.filter((other) => left.has(other)),
    })),
  };
}

/** Both layers of `records` for a store. */
export function rowsOf(records: GraphRecords, graph?: string): GraphRows {
  const view = toView(records, ONTOLOGY);
  return toRows(records, view, ONTOLOGY, graph === undefined ? {} : { graph });
}

/** The queries that the data model documents, and what the fixture answers, in any order. */
export const DOCUMENTED: readonly (readonly [cypher: string, rows: readonly object[]])[] = [
  [
    "MATCH (:Country {iso3:'CHN'})-[r:STRATEGIC_PARTNER_OF]-(p) RETURN p.name, r.quote, r.attributedTo",
    [{ 'p.name': 'Russia', 'r.quote': 'Quote of ev:partner', 'r.attributedTo': 'Wang Yi' }],
  ],
  [
    "MATCH (c:Country)-[:VOTED {value:'abstain'}]->(r:Resolution) RETURN c.name, r.name",
    [
      { 'c.name': 'China', 'r.name': 'the resolution' },
      { 'c.name': 'India', 'r.name': 'the resolution' },
    ],
  ],
  [
    "MATCH (:Country {iso3:'RUS'})-[r:ENDORSES]->(p:Position)-[:HELD_BY]->(:Country {iso3:'CHN'}) RETURN p.name, r.quote",
    [{ 'p.name': "China's view of Taiwan", 'r.quote': 'Quote of ev:endorse' }],
  ],
  [
    'MATCH (:Country)-[r:ENDORSES]->() MATCH (:Claim {id:r.claimId})<-[:EVIDENCE_FOR]-(e)-[:IN]->(d) RETURN e.quote, d.title, d.published',
    [
      {
        ...{ 'e.quote': 'Quote of ev:endorse', 'd.title': 'It\'s "complicated" `MATCH (n)`' },
        'd.published': '2022-03-07',
      },
      {
        ...{ 'e.quote': 'Quote of ev:endorse-2', 'd.title': 'Title of doc:2' },
        'd.published': '2022-03-07',
      },
    ],
  ],
  [
    "MATCH (c:Claim {polarity:'negative'})-[:SUBJECT]->(:Country {iso3:'CHN'}), (c)-[:OBJECT]->(o) RETURN c.surface, o.name",
    [{ 'c.surface': 'condemn', 'o.name': "Russia's invasion of Ukraine" }],
  ],
];
