import type { GraphRecords, Ontology } from '@entente/core';
import type { View } from '@entente/graph';
import { toNodeGroups } from './node-rows.ts';
import { toRelationshipGroups } from './relationship-rows.ts';
import type { GraphRows } from './rows.ts';
import { toVocabulary } from './vocabulary.ts';

export interface RowsOptions {
  /** Name of the graph in the store; a load replaces the graph of this name and no other. */
  readonly graph?: string;
}

const DEFAULTS = { graph: 'entente' } satisfies RowsOptions;

/**
 * `records` (claims, evidence, documents, entities) and the typed relationships of `view` as rows
 * for a store.
 * @throws EntenteError when they refer to what is not there or to what `ontology` does not have.
 */
export function toRows(
  records: GraphRecords,
  view: View,
  ontology: Ontology,
  options: RowsOptions = DEFAULTS,
): GraphRows {
  const graph = options.graph ?? DEFAULTS.graph;
  const vocabulary = toVocabulary(ontology);
  const nodes = toNodeGroups(records, vocabulary, graph);
  const relationships = toRelationshipGroups(records, view, nodes, vocabulary, graph);
  return { graph, labels: vocabulary.labels, nodes, relationships };
}
