import { createHeap } from './heap.ts';
import { otherEnd, type Network } from './network.ts';

/** Paths that are offered between two entities. */
export const MOST_PATHS = 5;
/** A path of more hops explains nothing. */
const LONGEST = 6;

/** A step of a path. */
export interface Hop {
  /** Rows of nodes. */
  readonly from: number;
  readonly to: number;
  /** Rows of the edges between them, in whatever direction, the best supported first. */
  readonly edges: readonly number[];
  /** Row of the sentence that shows the first edge best; null where the graph came without. */
  readonly sentence: number | null;
}

/** From one entity to another, each in between once. */
export interface Path {
  /** Rows, both ends included. */
  readonly nodes: readonly number[];
  readonly hops: readonly Hop[];
}

/**
 * Up to five short paths without loops between two nodes over the edges of a mask, best first. Each hop
 * costs 1, each node on the way half the logarithm of its degree besides, so that hubs, which connect
 * everything and explain nothing, are avoided. After Yen, "Finding the K shortest loopless paths in a
 * network", Management Science 17 (1971), with Lawler's rule where to part (1972); the searches are A* (Hart, Nilsson and Raphael 1968), led
 * by the true costs to the target, so that each looks at little but its path. Empty where the nodes
 * are the same or not connected.
 */
export function pathsBetween(
  network: Network,
  from: number,
  to: number,
  edges: Uint8Array,
  most = MOST_PATHS,
): readonly Path[] {
  if (from === to) return [];
  const costs = costsTo(network, from, to, edges);
  const search = (rest: Omit<Search, 'to' | 'costs'>) =>
    searchPath(network, edges, { ...rest, to, costs });
  const first = search({ start: from, closed: new Set(), notNext: new Set(), within: Infinity });
  if (first === null) return [];
  const found: Candidate[] = [{ nodes: first, cost: costOf(network, first), spur: 0 }];
  let candidates: readonly Candidate[] = [];
  for (let last = found.at(-1); last !== undefined && found.length < most; last = found.at(-1)) {
    for (let spur = last.spur; spur < last.nodes.length - 1; spur += 1) {
      const root = last.nodes.slice(0, spur + 1);
      const before = costOf(network, [...root, to]) - 1;
      const taken = found.filter(({ nodes }) => root.every((node, i) => nodes[i] === node));
      const rest = search({
        start: root.at(-1) ?? from,
        closed: new Set(root.slice(0, -1)),
        notNext: new Set(taken.map(({ nodes }) => nodes[spur + 1] ?? to)),
        within: (candidates[most - found.length - 1]?.cost ?? Infinity) - before,
      });
      if (rest === null) continue;
      const nodes = [...root.slice(0, -1), ...rest];
      candidates = [...candidates, { nodes, cost: costOf(network, nodes), spur }].sort(
        (a, b) => a.cost - b.cost || (a.nodes.join(' ') < b.nodes.join(' ') ? -1 : 1),
      );
    }
    const [best, ...others] = candidates;
    if (best === undefined) break;
    found.push(best);
    candidates = others;
  }
  return found
    .filter(({ nodes }) => nodes.length - 1 <= LONGEST)
    .map(({ nodes }) => ({ nodes, hops: hopsOf(network, nodes, edges) }));
}

interface Candidate {
  readonly nodes: readonly number[];
  readonly cost: number;
  /** Where it parts from the path that it was made of; before that it need not part again (Lawler). */
  readonly spur: number;
}

/** Cost of a path: each hop, and the tolls on the way. */
function costOf(network: Network, path: readonly number[]): number {
  return path.slice(1, -1).reduce((sum, node) => sum + tollOf(network, node), 1);
}

/** What it costs to go through a node. */
function tollOf({ data }: Network, node: number): number {
  return 1 + Math.log(Math.max(1, data.entities.degree[node] ?? 1)) / 2;
}

/**
 * Least cost from nodes to the target, without the toll of the node itself, as far as `from` is away;
 * of nodes farther off that distance. So it never says too much. Infinity where `from` has no path.
 */
function costsTo(network: Network, from: number, to: number, edges: Uint8Array): Float64Array {
  const costs = new Float64Array(network.data.entities.count).fill(Infinity);
  const heap = createHeap();
  costs[to] = 0;
  heap.push(0, to);
  for (let top = heap.pop(); top !== null; top = heap.pop()) {
    const { cost, value: node } = top;
    if (node === from) return costs.map((known) => Math.min(known, cost));
    if (cost > (costs[node] ?? 0)) continue;
    const toll = node === to ? 1 : tollOf(network, node);
    for (const edge of network.edgesAt(node)) {
      const other = otherEnd(network, edge, node);
      if (edges[edge] !== 1 || cost + toll >= (costs[other] ?? 0)) continue;
      costs[other] = cost + toll;
      heap.push(cost + toll, other);
    }
  }
  return costs.fill(Infinity);
}

interface Search {
  readonly start: number;
  readonly to: number;
  /** Nodes that may not be used. */
  readonly closed: ReadonlySet<number>;
  /** Nodes that may not follow the start. */
  readonly notNext: ReadonlySet<number>;
  /** What costs more is of no use. */
  readonly within: number;
  readonly costs: Float64Array;
}

function searchPath(network: Network, edges: Uint8Array, search: Search): number[] | null {
  const { start, to, closed, notNext, within, costs } = search;
  if (costs[start] === Infinity) return null;
  const before = new Map<number, number>();
  const spent = new Map([[start, 0]]);
  const done = new Set<number>();
  const heap = createHeap();
  heap.push(costs[start] ?? 0, start);
  for (let top = heap.pop(); top !== null; top = heap.pop()) {
    const node = top.value;
    if (top.cost > within) return null;
    if (node === to) return traceBack(before, to);
    if (done.has(node)) continue;
    done.add(node);
    for (const edge of network.edgesAt(node)) {
      const other = otherEnd(network, edge, node);
      if (edges[edge] !== 1 || closed.has(other) || done.has(other)) continue;
      if (node === start && notNext.has(other)) continue;
      const cost = (spent.get(node) ?? 0) + (other === to ? 1 : tollOf(network, other));
      if (cost >= (spent.get(other) ?? Infinity)) continue;
      spent.set(other, cost);
      before.set(other, node);
      heap.push(cost + (costs[other] ?? Infinity), other);
    }
  }
  return null;
}

function traceBack(before: ReadonlyMap<number, number>, to: number): number[] {
  const path = [to];
  for (let node = before.get(to); node !== undefined; node = before.get(node)) path.unshift(node);
  return path;
}

function hopsOf(network: Network, nodes: readonly number[], mask: Uint8Array): readonly Hop[] {
  return nodes.slice(1).map((to, i) => {
    const from = nodes[i] ?? to;
    const edges = edgesBetween(network, from, to, mask);
    return {
      from,
      to,
      edges,
      sentence: edges[0] === undefined ? null : bestSentence(network, edges[0]),
    };
  });
}

/** Edges of a mask between two nodes: most sources first, then the surest, then by row. */
export function edgesBetween(
  network: Network,
  a: number,
  b: number,
  mask: Uint8Array,
): readonly number[] {
  const { edges, claims } = network.data;
  const claim = (edge: number) => edges.claim[edge] ?? 0;
  return [...network.edgesAt(a)]
    .filter((edge) => mask[edge] === 1 && otherEnd(network, edge, a) === b)
    .sort(
      (one, other) =>
        (claims.independentCount[claim(other)] ?? 0) - (claims.independentCount[claim(one)] ?? 0) ||
        (claims.confidence[claim(other)] ?? 0) - (claims.confidence[claim(one)] ?? 0) ||
        one - other,
    );
}

/** Row of the surest sentence of an edge, of equal ones the newest; null where it has none. */
export function bestSentence({ data }: Network, edge: number): number | null {
  const { claims, evidence } = data;
  const claim = data.edges.claim[edge] ?? 0;
  let found: number | null = null;
  for (let row = claims.evidence[claim] ?? 0; row < (claims.evidence[claim + 1] ?? 0); row += 1) {
    const surer =
      found === null || (evidence.confidence[row] ?? 0) > (evidence.confidence[found] ?? 0);
    if (surer) found = row;
  }
  return found;
}
