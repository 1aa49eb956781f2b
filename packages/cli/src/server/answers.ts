import {
  compareText,
  type ClaimAnswer,
  type ClaimObject,
  type ClaimRecord,
  type ClaimSummary,
  type Document,
  type DocumentLink,
  type EntityAnswer,
  type EntityLink,
  type EntityRecord,
  type GraphRecords,
  type Ontology,
  type ViewMeta,
} from '@entente/core';
import { indexById, toViewMeta, toWebAddress } from '@entente/graph';

/**
 * Answers to the viewer's questions. Ids that decisions retired give what they became, unknown ones
 * null. Pure: it reads only `records`.
 */
export interface Answers {
  readonly meta: ViewMeta;
  readonly claim: (id: string) => ClaimAnswer | null;
  readonly entity: (id: string) => EntityAnswer | null;
}

/** Indexes `records` once; each answer then costs what it returns. */
export function createAnswers(records: GraphRecords, ontology: Ontology): Answers {
  const documents = new Map(records.documents.map((document) => [document.id, document]));
  const entities = indexById(records.entities);
  const claims = indexById(records.claims);
  const takesPart = new Map<string, Set<ClaimRecord>>();
  const says = new Map<string, Set<ClaimRecord>>();
  for (const claim of records.claims) {
    if (claim.status === 'rejected') continue;
    const parts = [claim.subject, claim.object, ...claim.roles.map(({ entity }) => entity)];
    for (const id of parts) if (id !== null) add(takesPart, id, claim);
    for (const id of claim.evidence.flatMap((one) => one.attributedTo)) add(says, id, claim);
  }

  const link = (id: string) => toEntityLink(entities.get(id), id);
  const cite = (id: string) => toDocumentLink(documents.get(id), id);
  const summaries = (found: Iterable<ClaimRecord>) =>
    [...found].map((claim) => summarize(claim)).sort(byWeight);

  function summarize(claim: ClaimRecord, above: readonly string[] = []): ClaimSummary {
    const { id, predicate, surface, value, polarity, modality, attributed } = claim;
    const { evidenceCount, lastReported, confidence } = claim;
    return {
      ...{ id, predicate, surface, subject: link(claim.subject) },
      ...{ object: objectOf(claim, [...above, id]), value, polarity, modality, attributed },
      ...{ evidenceCount, lastReported, confidence },
    };
  }

  function objectOf(claim: ClaimRecord, above: readonly string[]): ClaimObject | null {
    if (claim.object !== null) return { kind: 'entity', entity: link(claim.object) };
    const content = claim.content === null ? undefined : claims.get(claim.content);
    if (content !== undefined && !above.includes(content.id)) {
      return { kind: 'claim', claim: summarize(content, above) };
    }
    return claim.objectText === null ? null : { kind: 'text', text: claim.objectText };
  }

  return {
    meta: toViewMeta(records, ontology),
    claim: (id) => {
      const found = claims.get(id);
      if (found === undefined) return null;
      const { evidence, ...claim } = found;
      const sentences = evidence.map((one) => ({
        ...one,
        source: cite(one.document),
        speakers: one.attributedTo.map(link),
      }));
      const roles = claim.roles.map(({ role, entity, text }) => ({
        role,
        text: entity === null ? (text ?? '') : link(entity).name,
      }));
      const others = claim.contradicts.flatMap((other) => claims.get(other) ?? []);
      return {
        claim,
        summary: summarize(found),
        roles,
        evidence: sentences.sort((a, b) => byDate(a.source, b.source) || compareText(a.id, b.id)),
        contradicts: summaries(others),
      };
    },
    entity: (id) => {
      const found = entities.get(id);
      if (found === undefined) return null;
      const { mentions, ...entity } = found;
      return {
        entity,
        claims: summaries(takesPart.get(found.id) ?? []),
        said: summaries(says.get(found.id) ?? []),
        documents: [...new Set(mentions.map(({ document }) => document))].map(cite).sort(byDate),
      };
    },
  };
}

function toEntityLink(entity: EntityRecord | undefined, id: string): EntityLink {
  if (entity === undefined) return { id, name: id, type: '', types: [] };
  return { id, name: entity.name, type: entity.type, types: entity.types };
}

function toDocumentLink(document: Document | undefined, id: string): DocumentLink {
  if (document === undefined) return { id, title: null, url: null, outlet: null, published: null };
  const { title, outlet, published } = document;
  return { id, title, url: toWebAddress(document.url), outlet, published };
}

function byDate(a: DocumentLink, b: DocumentLink): number {
  return compareText(b.published ?? '', a.published ?? '') || compareText(a.id, b.id);
}

function byWeight(a: ClaimSummary, b: ClaimSummary): number {
  return b.evidenceCount - a.evidenceCount || compareText(a.id, b.id);
}

function add(index: Map<string, Set<ClaimRecord>>, id: string, claim: ClaimRecord): void {
  const found = index.get(id);
  if (found === undefined) index.set(id, new Set([claim]));
  else found.add(claim);
}
