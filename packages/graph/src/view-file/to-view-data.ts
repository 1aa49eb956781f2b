import {
  compareText,
  type ClaimRecord,
  type EntityRecord,
  type GraphRecords,
  type Ontology,
  type ViewData,
  type ViewMeta,
} from '@entente/core';
import { entitiesOf } from '../index-records.ts';
import type { View } from '../view/view.ts';
import { toClaimColumns } from './to-claims.ts';
import { toDocumentColumns } from './to-documents.ts';
import { degreeOf, toEntityColumns } from './to-entities.ts';
import { toEvidenceColumns } from './to-evidence.ts';
import { toViewMeta } from './to-meta.ts';
import { rowOf, toRows } from './rows.ts';

/**
 * `records` and their laid-out `view` as the viewer's tables. Claims are those that nobody
 * rejected, edges those of `view`. Types and predicates that `ontology` lacks are added to the
 * meta, named by their ids.
 */
export function toViewData(records: GraphRecords, ontology: Ontology, view: View): ViewData {
  const claims = records.claims
    .filter(({ status }) => status !== 'rejected')
    .sort((a, b) => compareText(a.id, b.id));
  const entities = shownEntities(records.entities, claims, view);
  const documents = records.documents.toSorted((a, b) => compareText(a.id, b.id));
  const meta = withUnknown(toViewMeta(records, ontology), entities, claims);
  const rows = {
    entities: toRows(entities.map(({ id }) => id)),
    claims: toRows(claims.map(({ id }) => id)),
    documents: toRows(documents.map(({ id }) => id)),
    types: toRows(meta.types.map(({ id }) => id)),
    predicates: toRows(meta.predicates.map(({ id }) => id)),
  };
  const documentColumns = toDocumentColumns(documents, rows.documents);
  const { evidence, starts } = toEvidenceColumns(claims, rows, documentColumns.day);
  return {
    meta,
    entities: toEntityColumns(entities, view, rows, documentColumns.day),
    edges: toEdges(view, claims, rows),
    claims: toClaimColumns(claims, starts, rows, (id) => nameOf(entities, rows.entities, id)),
    evidence,
    documents: documentColumns,
  };
}

/** By falling degree in `view`, then by id. */
function shownEntities(
  all: readonly EntityRecord[],
  claims: readonly ClaimRecord[],
  view: View,
): readonly EntityRecord[] {
  const used = new Set(
    claims.flatMap((claim) => [
      ...entitiesOf(claim),
      ...claim.evidence.flatMap(({ attributedTo }) => attributedTo),
    ]),
  );
  return all
    .filter(({ id, status }) => status !== 'rejected' || used.has(id))
    .map((entity) => ({ entity, degree: degreeOf(view, entity.id) }))
    .sort((a, b) => b.degree - a.degree || compareText(a.entity.id, b.entity.id))
    .map(({ entity }) => entity);
}

function withUnknown(
  meta: ViewMeta,
  entities: readonly EntityRecord[],
  claims: readonly ClaimRecord[],
): ViewMeta {
  const types = new Set(meta.types.map(({ id }) => id));
  const predicates = new Set(meta.predicates.map(({ id }) => id));
  const newTypes = new Set(entities.map(({ type }) => type).filter((id) => !types.has(id)));
  const newPredicates = new Set(
    claims.flatMap(({ predicate }) => predicate ?? []).filter((id) => !predicates.has(id)),
  );
  return {
    ...meta,
    types: [...meta.types, ...sorted(newTypes).map((id) => ({ id, label: id }))],
    predicates: [
      ...meta.predicates,
      ...sorted(newPredicates).map((id) => ({ id, label: id, symmetric: false })),
    ],
  };
}

function sorted(ids: Iterable<string>): readonly string[] {
  return [...ids].sort(compareText);
}

function toEdges(
  view: View,
  claims: readonly ClaimRecord[],
  rows: { readonly entities: ReadonlyMap<string, number> },
): ViewData['edges'] {
  const source: number[] = [];
  const target: number[] = [];
  const claim: number[] = [];
  claims.forEach(({ id, subject, object }, row) => {
    if (object === null || !view.hasEdge(id)) return;
    source.push(rowOf(rows.entities, subject));
    target.push(rowOf(rows.entities, object));
    claim.push(row);
  });
  return {
    count: claim.length,
    source: Uint32Array.from(source),
    target: Uint32Array.from(target),
    claim: Uint32Array.from(claim),
  };
}

function nameOf(
  entities: readonly EntityRecord[],
  rows: ReadonlyMap<string, number>,
  id: string,
): string {
  return entities[rowOf(rows, id)]?.name ?? id;
}
