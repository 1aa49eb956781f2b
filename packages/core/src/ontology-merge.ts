import type { Ontology } from './ontology.ts';
import { compareText } from './order.ts';

/**
 * `base` with the types and predicates of `extra`: one of the same id is replaced whole, others are
 * added. Both lists come sorted by id.
 */
export function mergeOntology(base: Ontology, extra: Ontology): Ontology {
  return {
    types: mergeById(base.types, extra.types),
    predicates: mergeById(base.predicates, extra.predicates),
  };
}

function mergeById<T extends { readonly id: string }>(base: readonly T[], extra: readonly T[]) {
  const rows = new Map([...base, ...extra].map((row) => [row.id, row]));
  return [...rows.values()].sort((a, b) => compareText(a.id, b.id));
}
