import { compareText, NONE } from '@entente/core';
import { otherEnd, type Network } from './network.ts';
import type { Expansion } from './state.ts';

/** So many neighbors are shown by one step. */
export const STEP = 25;

/** Neighbors of an entity of one type by one predicate: how many there are, how many are shown. */
export interface NeighborGroup {
  readonly type: string;
  /** `~` where the ontology has no word for it. */
  readonly predicate: string;
  readonly shown: number;
  readonly total: number;
}

/** Which neighbors: of one type, by one predicate (`~`: by none of the ontology), or all. */
export type Which = Pick<Expansion, 'type' | 'predicate'>;

export const EVERY: Which = { type: null, predicate: null };

/** Rows of the different neighbors of a node, by falling PageRank. */
export function neighborsOf(
  network: Network,
  node: number,
  which: Which = EVERY,
): readonly number[] {
  const { pagerank } = network.data.entities;
  const found = new Set<number>();
  for (const edge of network.edgesAt(node)) {
    const other = otherEnd(network, edge, node);
    if (other === node || found.has(other)) continue;
    if (which.type !== null && typeAt(network, other) !== which.type) continue;
    if (which.predicate !== null && predicateAt(network, edge) !== which.predicate) continue;
    found.add(other);
  }
  return [...found].sort((a, b) => (pagerank[b] ?? 0) - (pagerank[a] ?? 0) || a - b);
}

/** Neighbors by type and predicate, largest group first. `nodes` is the mask of what is visible. */
export function neighborGroups(
  network: Network,
  node: number,
  nodes: Uint8Array,
): readonly NeighborGroup[] {
  const groups = new Map<string, { type: string; predicate: string; members: Set<number> }>();
  for (const edge of network.edgesAt(node)) {
    const other = otherEnd(network, edge, node);
    if (other === node) continue;
    const [type, predicate] = [typeAt(network, other), predicateAt(network, edge)];
    const key = `${type}\n${predicate}`;
    const group = groups.get(key) ?? { type, predicate, members: new Set() };
    group.members.add(other);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ type, predicate, members }) => ({
      ...{ type, predicate, total: members.size },
      shown: [...members].filter((member) => nodes[member] === 1).length,
    }))
    .sort(
      (a, b) =>
        b.total - a.total || compareText(a.predicate, b.predicate) || compareText(a.type, b.type),
    );
}

/**
 * The step that shows `STEP` more neighbors of a node, as an expansion for the state; null where all
 * are visible.
 */
export function nextExpansion(
  network: Network,
  node: number,
  nodes: Uint8Array,
  which: Which = EVERY,
): Expansion | null {
  const neighbors = neighborsOf(network, node, which);
  let hidden = 0;
  for (const [i, neighbor] of neighbors.entries()) {
    if (nodes[neighbor] !== 1) hidden += 1;
    if (hidden === STEP || (hidden > 0 && i === neighbors.length - 1)) {
      const id = network.data.entities.id.at(node) ?? '';
      return { id, type: which.type, predicate: which.predicate, count: i + 1 };
    }
  }
  return null;
}

/** Rows that an expansion shows: the entity and its neighbors; none where the id is unknown. */
export function expandedNodes(network: Network, expansion: Expansion): readonly number[] {
  const node = network.nodeOf(expansion.id);
  if (node === null) return [];
  if (expansion.count === 0) return [node];
  return [node, ...neighborsOf(network, node, expansion).slice(0, expansion.count)];
}

function typeAt({ data }: Network, node: number): string {
  return data.meta.types[data.entities.type[node] ?? NONE]?.id ?? '';
}

function predicateAt({ data }: Network, edge: number): string {
  const claim = data.edges.claim[edge] ?? 0;
  return data.meta.predicates[data.claims.predicate[claim] ?? NONE]?.id ?? '~';
}
