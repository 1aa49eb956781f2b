import type { ClaimRecord, Document, EntityRecord, GraphRecords } from '@entente/core';

const TEXT = 'China condemned Russia.';

function entity(id: string, name: string, types: readonly string[], aliases: string[] = []) {
  const areas = { capital: null, region: null, subregion: null };
  const codes = { iso2: null, iso3: null, qid: null, ...areas };
  return { id, name, type: types[0] ?? '', types, aliases, ...codes, mentions: [] };
}

function claim(id: string, object: string, fields: Partial<ClaimRecord> = {}): ClaimRecord {
  return {
    ...{ id, predicate: 'CONDEMNS', surface: 'condemn', subject: 'iso:CHN', object },
    ...{ objectText: null, content: null, roles: [], value: null, polarity: 'positive' },
    ...{ modality: 'asserted', eventFrom: null, eventTo: null, timeBasis: 'tense' },
    ...{ firstReported: '2022-03-07', lastReported: '2022-03-07', evidenceCount: 1 },
    ...{ documentCount: 1, sourceCount: 1, independentCount: 1, attributed: false },
    ...{ confidence: 0.8, status: 'auto', contradicts: [] },
    evidence: [
      {
        ...{ id: `ev:${id.slice(6)}`, document: 'doc:1', start: 0, end: 23, quote: TEXT },
        ...{ subject: [0, 5], trigger: [6, 15], object: [16, 22], attribution: 'author' },
        ...{ attributedTo: [], cue: null, rule: 'proposition/rules/verbal', confidence: 0.8 },
      },
    ],
    ...fields,
  };
}

/** Four entities, two claims, one document. */
export function sampleRecords(): GraphRecords {
  const entities: EntityRecord[] = [
    entity('iso:CHN', 'China', ['Country', 'Place'], ['PRC']),
    entity('iso:CIV', 'Côte d’Ivoire', ['Country', 'Place']),
    entity('iso:RUS', 'Russia', ['Country', 'Place']),
    entity('org:UN', 'United Nations', ['IntergovernmentalOrganization', 'Organization']),
  ];
  const document: Document = {
    ...{ id: 'doc:1', path: 'a.md', url: null, title: 'A vote', byline: null, outlet: 'Gazette' },
    ...{ published: '2022-03-07', language: 'en', duplicateOf: null, text: TEXT },
    blocks: [{ start: 0, end: 23, kind: 'body' }],
  };
  const claims = [claim('claim:aa1', 'iso:CIV'), claim('claim:ab2', 'iso:RUS')];
  return { documents: [document], entities, claims, diagnostics: [] };
}
