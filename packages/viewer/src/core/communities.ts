import type { Masks } from './filter.ts';
import type { Network } from './network.ts';

/** More visible nodes than this are first shown as communities. */
export const MANY = 5000;
/** Communities that are shown one by one; smaller ones are left to the filter. */
const MOST = 400;
/** Members whose names stand for a community. */
const NAMED = 3;

/** A community as one node of the overview. */
export interface CommunityNode {
  readonly community: number;
  /** Visible members. */
  readonly size: number;
  /** Rows of its best members by PageRank, best first; the first names its scope. */
  readonly best: readonly number[];
  /** Middle of its visible members, in units of the layout. */
  readonly x: number;
  readonly y: number;
  /** Visible edges among its members. */
  readonly inside: number;
}

/** Visible edges between two communities; `a` and `b` are indexes of nodes of the overview. */
export interface CommunityEdge {
  readonly a: number;
  readonly b: number;
  readonly count: number;
}

/** What is drawn where the graph itself would be a hairball. */
export interface Overview {
  /** Largest first. */
  readonly nodes: readonly CommunityNode[];
  readonly edges: readonly CommunityEdge[];
  /** Visible entities in communities too small to be drawn. */
  readonly rest: number;
}

/** The communities of what is visible, and how they are connected. */
export function toOverview(network: Network, { nodes, edges }: Masks): Overview {
  const { community, pagerank, x, y } = network.data.entities;
  const groups = new Map<number, { size: number; x: number; y: number; best: number[] }>();
  for (let node = 0; node < nodes.length; node += 1) {
    if (nodes[node] !== 1) continue;
    const key = community[node] ?? 0;
    const group = groups.get(key) ?? { size: 0, x: 0, y: 0, best: [] };
    groups.set(key, group);
    group.size += 1;
    group.x += x[node] ?? 0;
    group.y += y[node] ?? 0;
    offer(group.best, node, pagerank);
  }
  const sorted = [...groups].sort(([a, one], [b, other]) => other.size - one.size || a - b);
  const place = new Map(sorted.slice(0, MOST).map(([key], i) => [key, i]));
  const inside = new Uint32Array(place.size);
  const between = new Map<number, number>();
  const { source, target } = network.data.edges;
  for (let edge = 0; edge < edges.length; edge += 1) {
    if (edges[edge] !== 1) continue;
    const from = place.get(community[source[edge] ?? 0] ?? 0);
    const to = place.get(community[target[edge] ?? 0] ?? 0);
    if (from === undefined || to === undefined) continue;
    if (from === to) inside[from] = (inside[from] ?? 0) + 1;
    else {
      const key = Math.min(from, to) * MOST + Math.max(from, to);
      between.set(key, (between.get(key) ?? 0) + 1);
    }
  }
  return {
    nodes: sorted.slice(0, MOST).map(([key, { size, best, ...sum }], i) => ({
      ...{ community: key, size, best },
      ...{ x: sum.x / size, y: sum.y / size, inside: inside[i] ?? 0 },
    })),
    edges: [...between]
      .map(([key, count]) => ({ a: Math.floor(key / MOST), b: key % MOST, count }))
      .sort((one, other) => other.count - one.count || one.a - other.a || one.b - other.b),
    rest: sorted.slice(MOST).reduce((sum, [, { size }]) => sum + size, 0),
  };
}

/** Keeps the best few, best first; of equal ones the first offered. */
function offer(best: number[], node: number, pagerank: Float32Array): void {
  const at = best.findIndex((other) => (pagerank[other] ?? 0) < (pagerank[node] ?? 0));
  if (at < 0 && best.length >= NAMED) return;
  best.splice(at < 0 ? best.length : at, 0, node);
  best.splice(NAMED);
}
