import type { Column, ViewData } from '@entente/core';
import { toBundles, type Bundles } from './bundles.ts';
import { toPeriods, type Periods } from './periods.ts';
import { listAt, lowerBound, rowOf, toOffsets, type Lists } from './rows.ts';
import type { Basis } from './state.ts';

/** What takes long to make of a large graph: arrays only, so that a worker can make them. */
export interface Indexes {
  /** Edges at each node by rising row; a loop once. */
  readonly incident: Lists;
  readonly bundles: Bundles;
}

/** A loaded graph: its tables, and what is looked up in them all the time. Nodes are entities. */
export interface Network extends Indexes {
  readonly data: ViewData;
  /** Edges at a node, without a copy. */
  readonly edgesAt: (node: number) => Uint32Array;
  /** Row of an entity by its id or by one that it had before; null where there is none. */
  readonly nodeOf: (id: string) => number | null;
  readonly claimOf: (id: string) => number | null;
  readonly documentOf: (id: string) => number | null;
  /** Edges that show a claim; none where it is no edge. */
  readonly edgesOf: (claim: number) => readonly number[];
  /** When each edge was reported, or happened. */
  readonly periods: (basis: Basis) => Periods;
}

/** Indexes `data`. */
export function toIndexes(data: ViewData): Indexes {
  const incident = toIncident(data);
  return { incident, bundles: toBundles(data, incident) };
}

/** `data` with its indexes; ids are looked up lazily, for a large graph has many. */
export function toNetwork(data: ViewData, indexes = toIndexes(data)): Network {
  const { edges, claims, entities, documents } = data;
  const nodes = once(() => rowsById(entities.id, entities.formerIds));
  const formerClaims = once(() => rowsById(null, claims.formerIds));
  const reported = once(() => toPeriods(data, 'reported'));
  const event = once(() => toPeriods(data, 'event'));
  return {
    data,
    ...indexes,
    edgesAt: (node) => listAt(indexes.incident, node),
    nodeOf: (id) => nodes().get(id) ?? null,
    claimOf: (id) => rowOf(claims.id, id) ?? formerClaims().get(id) ?? null,
    documentOf: (id) => rowOf(documents.id, id),
    edgesOf: (claim) => {
      const found: number[] = [];
      for (let i = lowerBound(edges.claim, claim); edges.claim[i] === claim; i += 1) found.push(i);
      return found;
    },
    periods: (basis) => (basis === 'reported' ? reported() : event()),
  };
}

/** The end of an edge that is not `node`; `node` itself for a loop. */
export function otherEnd({ data: { edges } }: Network, edge: number, node: number): number {
  const source = edges.source[edge] ?? 0;
  return source === node ? (edges.target[edge] ?? 0) : source;
}

/** Id of an entity. */
export function nodeId({ data }: Network, node: number): string {
  return data.entities.id.at(node) ?? '';
}

/** Id of the claim that an edge shows. */
export function edgeClaimId({ data }: Network, edge: number): string {
  return data.claims.id.at(data.edges.claim[edge] ?? 0) ?? '';
}

function toIncident({ edges, entities }: ViewData): Lists {
  const counts = new Uint32Array(entities.count);
  const each = (visit: (node: number, edge: number) => void) => {
    for (let edge = 0; edge < edges.count; edge += 1) {
      const [source = 0, target = 0] = [edges.source[edge], edges.target[edge]];
      visit(source, edge);
      if (target !== source) visit(target, edge);
    }
  };
  each((node) => {
    counts[node] = (counts[node] ?? 0) + 1;
  });
  const offsets = toOffsets(counts);
  const next = offsets.slice();
  const items = new Uint32Array(offsets[entities.count] ?? 0);
  each((node, edge) => {
    const place = next[node] ?? 0;
    items[place] = edge;
    next[node] = place + 1;
  });
  return { offsets, items };
}

/** Rows by id and former id; an id in use wins over a former one. */
function rowsById(
  ids: Column<string> | null,
  former: Column<readonly string[]>,
): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < former.length; row += 1) {
    for (const id of former.at(row) ?? []) rows.set(id, row);
  }
  for (let row = 0; row < (ids?.length ?? 0); row += 1) rows.set(ids?.at(row) ?? '', row);
  return rows;
}

/** Makes a value when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
