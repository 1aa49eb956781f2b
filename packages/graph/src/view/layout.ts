import { compareText, round4 } from '@entente/core';
import { applyForces, LARGE, type Network } from './force.ts';
import { assignMetrics } from './metrics.ts';
import { separate } from './separate.ts';
import { placeByCommunity, placeOnSpiral } from './start-places.ts';
import type { View } from './view.ts';

/** What a layout did. Steps are budgeted by the size of the graph, never by a clock. */
export interface LayoutSummary {
  /** Of ForceAtlas2, and of the budget. */
  readonly steps: number;
  readonly budget: number;
  /** Nodes moved no more before the budget was spent. */
  readonly settled: boolean;
  /** All nodes have a margin around them. */
  readonly separated: boolean;
}

/**
 * Gives every node position, size, degree, community and PageRank, in place, rounded to 4
 * decimals. The same view gives the same numbers on every machine: positions start on a spiral, the
 * node with most edges in the middle, or for large graphs by communities; ForceAtlas2 (Jacomy et
 * al. 2014) pulls what is connected together, and overlapping nodes are then moved apart. Existing
 * positions are not read.
 */
export function layoutView(view: View): LayoutSummary {
  if (view.order === 0) return { steps: 0, budget: 0, settled: true, separated: true };
  assignMetrics(view);
  const { network, communities, ranked } = toNetwork(view);
  if (view.order > LARGE) placeByCommunity(network, ranked, communities);
  else placeOnSpiral(network, ranked);
  const budget = forceBudget(view.order);
  const { steps, settled } = applyForces(network, budget);
  const { settled: separated } = separate(network, separationBudget(view.order));
  let node = 0;
  view.updateEachNodeAttributes((_node, attributes) => {
    const [x = 0, y = 0] = [network.x[node], network.y[node]];
    node++;
    return { ...attributes, x: round4(x), y: round4(y) };
  });
  return { steps, budget, settled, separated };
}

/** Fewer steps for larger graphs: 100,000 nodes with 300,000 edges take less than a minute. */
function forceBudget(order: number): number {
  return Math.max(20, Math.min(300, Math.round(8_000_000 / order)));
}

function separationBudget(order: number): number {
  return Math.max(5, Math.min(200, Math.round(2_000_000 / order)));
}

/** `view` by numbers, and its nodes by falling degree, then id. */
function toNetwork(view: View): {
  readonly network: Network;
  readonly communities: Uint32Array;
  readonly ranked: readonly number[];
} {
  const ids = view.nodes();
  const rows = new Map(ids.map((id, row) => [id, row]));
  const degrees = ids.map((id) => view.degree(id));
  const source = new Uint32Array(view.size);
  const target = new Uint32Array(view.size);
  let edge = 0;
  view.forEachEdge((_edge, _attributes, from, to) => {
    source[edge] = rows.get(from) ?? 0;
    target[edge] = rows.get(to) ?? 0;
    edge++;
  });
  const of = (name: 'size' | 'community') => ids.map((id) => view.getNodeAttribute(id, name));
  const ranked = ids
    .map((_id, row) => row)
    .sort(
      (a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || compareText(ids[a] ?? '', ids[b] ?? ''),
    );
  const network = {
    ...{ x: new Float32Array(ids.length), y: new Float32Array(ids.length), source, target },
    size: Float32Array.from(of('size')),
    mass: Float32Array.from(degrees, (degree) => 1 + degree),
    weight: new Float32Array(view.size).fill(1),
  };
  return { network, communities: Uint32Array.from(of('community')), ranked };
}
