import { createHeap } from './heap.ts';
import { otherEnd, type Network } from './network.ts';

/** Entities shown at the start; more are a hairball. */
export const FEW = 150;

/**
 * The most important entities that hang together, most important first: the one of highest PageRank,
 * then again and again the best that is connected to one already there; where a component is used up,
 * the best of the rest. Entities without an edge are left out.
 */
export function importantNodes(network: Network, most = FEW): Uint32Array {
  const { entities } = network.data;
  const ranked = rankedNodes(network);
  const place = new Uint32Array(entities.count);
  ranked.forEach((node, i) => {
    place[node] = i;
  });
  const found: number[] = [];
  const met = new Uint8Array(entities.count);
  // Nodes that are connected to one of `found`, the best on top.
  const frontier = createHeap();
  const meet = (node: number) => {
    if (met[node] === 1) return;
    met[node] = 1;
    frontier.push(place[node] ?? 0, node);
  };
  for (let next = 0; found.length < most;) {
    const best = frontier.pop();
    if (best === null) {
      while (met[ranked[next] ?? 0] === 1 && next < ranked.length) next += 1;
      if (next === ranked.length) break;
      meet(ranked[next] ?? 0);
      continue;
    }
    found.push(best.value);
    for (const edge of network.edgesAt(best.value)) meet(otherEnd(network, edge, best.value));
  }
  return Uint32Array.from(found);
}

/** Entities with an edge by falling PageRank, then by row. */
export function rankedNodes({ data: { entities } }: Network): Uint32Array {
  const { degree, pagerank } = entities;
  return Uint32Array.from({ length: entities.count }, (_, node) => node)
    .filter((node) => (degree[node] ?? 0) > 0)
    .sort((a, b) => (pagerank[b] ?? 0) - (pagerank[a] ?? 0) || a - b);
}
