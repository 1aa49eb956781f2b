import { ONTOLOGY, UsageError, type Ontology } from '@entente/core';
import { layoutView, toView, toViewData, writeViewFile } from '@entente/graph';
import { readStored, toRecords, type GraphSink } from '@entente/loader';
import type { ServedGraph } from './served.ts';

/** Name under which `entente load` writes a graph. */
const GRAPH = 'entente';

/**
 * The graph that is in the store `sink` now, laid out here. Types and predicates that `ontology` does
 * not know are shown by their ids. @throws UsageError `nothing-loaded`
 */
export async function readLive(
  sink: GraphSink,
  ontology: Ontology = ONTOLOGY,
): Promise<ServedGraph> {
  const records = await toRecords(readStored(sink, GRAPH, { view: false }));
  if (records.entities.length === 0) {
    throw new UsageError(
      'nothing-loaded',
      'This Neo4j holds no graph of Entente. Load one first: entente load --graph DIR',
    );
  }
  const view = toView(records, ontology);
  layoutView(view);
  const viewFile = writeViewFile(toViewData(records, ontology, view));
  return { records, ontology, viewFile };
}
