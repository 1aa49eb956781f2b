import { toView } from '@entente/graph';
import {
  load,
  openGrafeo,
  openNeo4j,
  toRows,
  type GraphRows,
  type GraphSink,
  type Neo4jAddress,
} from '@entente/loader';
import type { Context } from './context.ts';
import { readRecords, readVocabulary, type GraphDirectory } from './graph-directory/read.ts';
import { untilAborted } from './until-aborted.ts';

/**
 * The Neo4j of `NEO4J_URI`, `NEO4J_USERNAME`, `NEO4J_PASSWORD` and `NEO4J_DATABASE`; null where no
 * address is set. Without a user name there is no authentication.
 */
export function neo4jAddress(environment: Context['environment']): Neo4jAddress | null {
  const uri = environment.NEO4J_URI?.trim() ?? '';
  const username = environment.NEO4J_USERNAME ?? '';
  const password = environment.NEO4J_PASSWORD ?? '';
  const database = environment.NEO4J_DATABASE ?? '';
  if (uri === '') return null;
  return {
    uri,
    ...(username !== '' && { username, password }),
    ...(database !== '' && { database }),
  };
}

/** Runs `use` with the Neo4j at `address` and closes it afterwards, or when Ctrl-C comes. */
export async function withNeo4j<T>(
  address: Neo4jAddress,
  { signal }: Context,
  use: (sink: GraphSink) => Promise<T>,
): Promise<T> {
  return closing(signal, await openNeo4j(address), use);
}

/** As `withNeo4j`, with an embedded store that holds the graph of `directory`. */
export async function withEmbedded<T>(
  directory: GraphDirectory,
  { signal }: Context,
  use: (sink: GraphSink) => Promise<T>,
): Promise<T> {
  return closing(signal, await openEmbedded(directory), use);
}

/** An embedded store that holds the graph of `directory`; whoever asked for it closes it. */
export async function openEmbedded(directory: GraphDirectory): Promise<GraphSink> {
  const rows = await readRows(directory);
  const sink = await openGrafeo();
  try {
    await load(sink, rows);
    return sink;
  } catch (error) {
    await sink.close();
    throw error;
  }
}

async function closing<T>(
  signal: AbortSignal,
  sink: GraphSink,
  use: (sink: GraphSink) => Promise<T>,
): Promise<T> {
  try {
    return await untilAborted(signal, use(sink));
  } finally {
    await sink.close();
  }
}

/** Both layers of the graph of `directory` as rows for a store. */
export async function readRows(directory: GraphDirectory): Promise<GraphRows> {
  const [records, { ontology }] = await Promise.all([
    readRecords(directory),
    readVocabulary(directory),
  ]);
  const modalities = directory.manifest.configuration.viewModalities;
  return toRows(records, toView(records, ontology, { modalities }), ontology);
}
