import { type GraphRecords, type Ontology, type ViewMeta } from '@entente/core';

/** What is loaded, and the words for all types and predicates of `ontology`. */
export function toViewMeta(records: GraphRecords, { types, predicates }: Ontology): ViewMeta {
  const outlets = new Set(records.documents.flatMap(({ outlet }) => outlet ?? []));
  return {
    counts: {
      entities: records.entities.length,
      claims: records.claims.length,
      documents: records.documents.length,
      outlets: outlets.size,
    },
    types: types.map(({ id, label, supertype }) => ({
      ...{ id, label },
      ...(supertype !== null && { supertype }),
    })),
    predicates: predicates.map(({ id, label, symmetric }) => ({ id, label, symmetric })),
  };
}
