import {
  PRECISION,
  round4,
  type GraphRecords,
  type Ontology,
  type ViewMeta,
  type ViewPrecision,
} from '@entente/core';
import { wilsonInterval } from '../coding/wilson.ts';

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
    predicates: predicates.map(({ id, label, symmetric, plover }) => {
      const precision = precisionOf(id);
      return {
        ...{ id, label, symmetric },
        ...(plover !== null && { plover }),
        ...(precision && { precision }),
      };
    }),
  };
}

/** By all claims of the predicate that people judged. */
function precisionOf(predicate: string): ViewPrecision | null {
  const known = PRECISION.get(predicate);
  if (known === undefined) return null;
  const right = known.developed.right + known.heldOut.right;
  const judged = known.developed.judged + known.heldOut.judged;
  const { low, high } = wilsonInterval(right / judged, judged);
  return { right, judged, low: round4(low), high: round4(high) };
}
