import type {
  ClaimRecord,
  Document,
  EntityRecord,
  EvidenceRecord,
  GraphRecords,
} from '@entente/core';
import { indexById } from './index-by-id.ts';

/** Look-ups in records; each takes constant time. Ids that decisions retired find what they became. */
export interface RecordIndex {
  readonly document: (id: string) => Document | undefined;
  readonly entity: (id: string) => EntityRecord | undefined;
  readonly claim: (id: string) => ClaimRecord | undefined;
  /** In the order of documents and places; empty for an unknown claim. */
  readonly evidenceOf: (claim: string) => readonly EvidenceRecord[];
  /** Claims of which the entity is subject, object or in a role, sorted by id. */
  readonly claimsOf: (entity: string) => readonly ClaimRecord[];
}

/** Indexes `records` once, in time linear in their number. */
export function indexRecords(records: GraphRecords): RecordIndex {
  const documents = new Map(records.documents.map((document) => [document.id, document]));
  const entities = indexById(records.entities);
  const claims = indexById(records.claims);
  const claimsOf = new Map<string, ClaimRecord[]>();
  for (const claim of records.claims) {
    for (const entity of new Set(entitiesOf(claim))) {
      const known = claimsOf.get(entity);
      if (known) known.push(claim);
      else claimsOf.set(entity, [claim]);
    }
  }
  return {
    document: (id) => documents.get(id),
    entity: (id) => entities.get(id),
    claim: (id) => claims.get(id),
    evidenceOf: (claim) => claims.get(claim)?.evidence ?? [],
    claimsOf: (entity) => claimsOf.get(entities.get(entity)?.id ?? entity) ?? [],
  };
}

/** Ids of a claim's subject, object and roles; an id may come more than once. */
export function entitiesOf({ subject, object, roles }: ClaimRecord): readonly string[] {
  return [subject, object, ...roles.map(({ entity }) => entity)].filter((id) => id !== null);
}
