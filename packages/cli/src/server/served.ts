import type { GraphRecords, Ontology } from '@entente/core';
import type { GraphDirectory } from '../graph-directory/read.ts';
import { readRecords, readVocabulary } from '../graph-directory/read.ts';

/** A graph as the server holds it. */
export interface ServedGraph {
  readonly records: GraphRecords;
  readonly ontology: Ontology;
  /** What the viewer reads; see `writeViewFile`. */
  readonly viewFile: Uint8Array<ArrayBuffer>;
}

/** The graph of a graph directory. @throws EntenteError `damaged-graph` */
export async function readServed(directory: GraphDirectory): Promise<ServedGraph> {
  const [records, { ontology }, viewFile] = await Promise.all([
    readRecords(directory),
    readVocabulary(directory),
    directory.readBytes('view.arrows'),
  ]);
  return { records, ontology, viewFile };
}
