import { NO_DAY, NONE, type Column, type ViewData } from '@entente/core';
import type { Overview } from './core/communities.ts';
import { toNetwork, type Network } from './core/network.ts';
import { nameAt } from './stated.ts';
import { overviewName } from './strings/app.ts';

/** Lines for each node at most, the strongest ones: all of them would hide what they connect. */
const PER_NODE = 3;

/**
 * The communities as a network that is drawn like any other: row i is node i of the overview, its size
 * is in `pagerank`, and a line bears as many sentences as there are relations between the two.
 */
export function overviewNetwork({ data }: Network, { nodes, edges: all }: Overview): Network {
  const count = nodes.length;
  const edges = all.slice(0, PER_NODE * count);
  const words = (at: (row: number) => string): Column<string> => ({ length: count, at });
  const none = <T>(length: number): Column<T> => ({ length, at: () => null });
  const numbers = (length: number, value: number) => new Uint32Array(length).fill(value);
  const degree = new Uint32Array(count);
  for (const { a, b } of edges) for (const node of [a, b]) degree[node] = (degree[node] ?? 0) + 1;
  const sentences = new Uint32Array(edges.length + 1);
  edges.forEach((edge, i) => {
    sentences[i + 1] = (sentences[i] ?? 0) + edge.count;
  });
  const entities: ViewData['entities'] = {
    count,
    id: words((row) => idOf(row)),
    name: words((row) =>
      overviewName(
        (nodes[row]?.best ?? []).slice(0, 2).map((node) => nameAt(data, node)),
        nodes[row]?.size ?? 0,
      ),
    ),
    // No type, so no picture.
    type: numbers(count, data.meta.types.length),
    ...{ iso3: none(count), qid: none(count), capital: none(count), region: none(count) },
    ...{ subregion: none(count), aliases: none(count), formerIds: none(count) },
    documents: none(count),
    accepted: new Uint8Array(count),
    x: Float32Array.from(nodes, ({ x }) => x),
    y: Float32Array.from(nodes, ({ y }) => y),
    ...{ degree, pagerank: Float32Array.from(nodes, ({ size }) => size) },
    community: Uint32Array.from(nodes, ({ community }) => community),
  };
  return toNetwork({
    ...data,
    entities,
    meta: { ...data.meta, predicates: [] },
    claims: claimsFor(edges, sentences),
    edges: {
      count: edges.length,
      source: Uint32Array.from(edges, ({ a }) => a),
      target: Uint32Array.from(edges, ({ b }) => b),
      claim: Uint32Array.from(edges, (_, i) => i),
    },
  });
}

/** Ids sort as their rows do. */
function idOf(row: number): string {
  return String(row).padStart(6, '0');
}

function claimsFor(edges: Overview['edges'], evidence: Uint32Array): ViewData['claims'] {
  const count = edges.length;
  const none = <T>(): Column<T> => ({ length: count, at: () => null });
  const days = () => new Int32Array(count).fill(NO_DAY);
  const rows = (value: number) => new Uint32Array(count).fill(value);
  const bits = () => new Uint8Array(count);
  return {
    ...{ count, evidence },
    id: { length: count, at: idOf },
    surface: { length: count, at: () => '' },
    ...{ predicate: rows(NONE), content: rows(NONE) },
    subject: Uint32Array.from(edges, ({ a }) => a),
    object: Uint32Array.from(edges, ({ b }) => b),
    ...{ objectText: none(), roles: none(), value: none(), eventFrom: none(), eventTo: none() },
    ...{ formerIds: none(), contradicts: none(), contradictsBecause: none() },
    ...{ negative: bits(), modality: bits(), attributed: bits(), accepted: bits() },
    ...{ eventFirstDay: days(), eventLastDay: days() },
    ...{ reportedFirstDay: days(), reportedLastDay: days() },
    ...{ documentCount: rows(0), sourceCount: rows(0), independentCount: rows(0) },
    confidence: new Float32Array(count).fill(1),
  };
}
