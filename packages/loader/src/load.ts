import { EntenteError } from '@entente/core';
import { compareStored, type Difference } from './difference.ts';
import type { GraphRows, KeyLabel } from './rows.ts';
import type { GraphSink } from './sink.ts';
import { readStored, type StoredNode, type StoredRelationship } from './stored.ts';
import { quoteIdentifier } from './vocabulary.ts';

export interface LoadProgress {
  readonly phase: 'nodes' | 'relationships' | 'removals';
  /** Rows of the phase that are written, of all that must be. */
  readonly done: number;
  readonly total: number;
}

export interface LoadOptions {
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Rows in one transaction. */
  readonly batchSize?: number;
}

/** What a load did. Loading the same graph again writes and removes nothing. */
export interface LoadSummary {
  /** New or changed. */
  readonly nodesWritten: number;
  readonly relationshipsWritten: number;
  readonly nodesRemoved: number;
  /** Not counting those that go with their nodes. */
  readonly relationshipsRemoved: number;
  readonly unchanged: number;
}

const DEFAULTS = {
  onProgress: () => undefined,
  batchSize: 5000,
} satisfies LoadOptions;

/**
 * Makes the store mirror `rows`: afterwards the nodes and relationships whose property `graph` is
 * `rows.graph` are exactly those of `rows`. Only what differs is written. Everything else in the
 * store is left alone, save relationships that others have tied to a node that goes. It may be
 * interrupted at any moment and run again.
 * @throws EntenteError `foreign-node` when a node that is not of this graph has one of its ids.
 */
export async function load(
  sink: GraphSink,
  rows: GraphRows,
  options: LoadOptions = DEFAULTS,
): Promise<LoadSummary> {
  const { onProgress, batchSize } = { ...DEFAULTS, ...options };
  await sink.ensureSchema();
  const difference = await compareStored(rows, readStored(sink, rows.graph));
  await checkForeign(sink, rows.graph, difference.newNodes, batchSize);
  const summary = summarize(difference);
  const report = (phase: LoadProgress['phase'], total: number): ((count: number) => void) => {
    let done = 0;
    return (count) => {
      done += count;
      onProgress({ phase, done, total });
    };
  };

  const relationshipsGone = difference.goneRelationships;
  const removed = report('removals', relationshipsGone.length + difference.goneNodes.length);
  for (const batch of batches(relationshipsGone, batchSize)) {
    await removeRelationships(sink, batch, rows.graph);
    removed(batch.length);
  }
  const node = report('nodes', summary.nodesWritten);
  for (const group of difference.nodes) {
    for (const batch of batches(group.rows, batchSize)) {
      await sink.upsertNodes({ ...group, rows: batch }, rows.labels);
      node(batch.length);
    }
  }
  const relationship = report('relationships', summary.relationshipsWritten);
  for (const group of difference.relationships) {
    for (const batch of batches(group.rows, batchSize)) {
      await sink.upsertRelationships({ ...group, rows: batch });
      relationship(batch.length);
    }
  }
  for (const batch of batches(difference.goneNodes, batchSize)) {
    await removeNodes(sink, batch, rows.graph);
    removed(batch.length);
  }
  return summary;
}

function summarize({ nodes, relationships, ...rest }: Difference): LoadSummary {
  const count = (groups: readonly { readonly rows: readonly unknown[] }[]): number =>
    groups.reduce((sum, group) => sum + group.rows.length, 0);
  return {
    nodesWritten: count(nodes),
    relationshipsWritten: count(relationships),
    nodesRemoved: rest.goneNodes.length,
    relationshipsRemoved: rest.goneRelationships.length,
    unchanged: rest.unchanged,
  };
}

function* batches<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}

async function checkForeign(
  sink: GraphSink,
  graph: string,
  newNodes: Difference['newNodes'],
  batchSize: number,
): Promise<void> {
  for (const [key, all] of newNodes) {
    for (const ids of batches(all, batchSize)) {
      const { rows } = await sink.query(
        `UNWIND $ids AS id MATCH (n:${quoteIdentifier(key)} {id: id})
         WHERE n.graph IS NULL OR n.graph <> $graph RETURN n.id AS id LIMIT 1`,
        { ids, graph },
        { readOnly: true },
      );
      if (rows.length === 0) continue;
      const message = `The database already has a ${key} ${JSON.stringify(rows[0]?.id)} that is not of the graph "${graph}". Nothing was written. Use another database (NEO4J_DATABASE), or remove that node.`;
      throw new EntenteError('foreign-node', message);
    }
  }
}

async function removeNodes(
  sink: GraphSink,
  nodes: readonly StoredNode[],
  graph: string,
): Promise<void> {
  for (const [key, some] of byKey(nodes)) {
    await sink.query(
      `UNWIND $ids AS id MATCH (n:${quoteIdentifier(key)} {id: id})
       WHERE n.graph = $graph DETACH DELETE n`,
      { ids: some.map(({ id }) => id), graph },
      { readOnly: false },
    );
  }
}

async function removeRelationships(
  sink: GraphSink,
  relationships: readonly StoredRelationship[],
  graph: string,
): Promise<void> {
  for (const [key, some] of byKey(relationships)) {
    await sink.query(
      `UNWIND $rows AS r MATCH (a:${quoteIdentifier(key)} {id: r.source})-[x {id: r.id}]->(b)
       WHERE x.graph = $graph AND type(x) = r.type AND b.id = r.target DELETE x`,
      { rows: some.map(({ id, type, source, target }) => ({ id, type, source, target })), graph },
      { readOnly: false },
    );
  }
}

function byKey<T extends { readonly key: KeyLabel }>(all: readonly T[]): Map<KeyLabel, T[]> {
  const groups = new Map<KeyLabel, T[]>();
  for (const one of all) {
    const group = groups.get(one.key);
    if (group) group.push(one);
    else groups.set(one.key, [one]);
  }
  return groups;
}
