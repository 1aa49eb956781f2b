import { forceAtlas2Step } from './graphology-library.ts';

/** Numbers a node and an edge in the matrices of ForceAtlas2. */
const NODE = 10;
const EDGE = 3;
const MASS = 6;
const CONVERGENCE = 7;
const SIZE = 8;

/** From so many nodes on, forces of far nodes are joined more coarsely, and the settled stay put. */
export const LARGE = 2000;

/** A node moves by less than this part of its distance from the middle when a layout is settled. */
const SETTLED = 0.0005;

/** A graph by numbers: node i has `x[i]` and so on, edge i leads from `source[i]` to `target[i]`. */
export interface Network {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Radius. */
  readonly size: Float32Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** How strongly each node pushes: 1 and the weight of its edges. */
  readonly mass: Float32Array;
  /** How strongly each edge pulls. */
  readonly weight: Float32Array;
}

/** How many steps were done, and whether nothing was left to do. */
export interface Settling {
  readonly steps: number;
  readonly settled: boolean;
}

/**
 * Moves the nodes of `network`, in place, by ForceAtlas2 until `budget` steps are done, or those of a
 * large graph move no more. Large graphs have a coarser opening angle of the Barnes–Hut tree.
 */
export function applyForces(network: Network, budget: number): Settling {
  const { x, y } = network;
  const order = x.length;
  const [nodes, edges] = toMatrices(network);
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    barnesHutOptimize: order > 500,
    barnesHutTheta: order > LARGE ? 1.2 : 0.5,
    strongGravityMode: true,
    gravity: 0.05,
    scalingRatio: 10,
    slowDown: 1 + 0.7 * (31 - Math.clz32(order)),
  };
  let [steps, settled] = [0, false];
  while (steps < budget && !(settled && order > LARGE)) {
    forceAtlas2Step(settings, nodes, edges);
    let moved = 0;
    let far = 0;
    for (let node = 0, at = 0; node < order; node++, at += NODE) {
      const [newX = 0, newY = 0] = [nodes[at], nodes[at + 1]];
      moved += Math.abs(newX - (x[node] ?? 0)) + Math.abs(newY - (y[node] ?? 0));
      far += Math.abs(newX) + Math.abs(newY);
      x[node] = newX;
      y[node] = newY;
    }
    settled = moved <= SETTLED * far;
    steps++;
  }
  return { steps, settled };
}

function toMatrices(network: Network): readonly [nodes: Float32Array, edges: Float32Array] {
  const nodes = new Float32Array(network.x.length * NODE);
  for (let node = 0, at = 0; at < nodes.length; node++, at += NODE) {
    nodes[at] = network.x[node] ?? 0;
    nodes[at + 1] = network.y[node] ?? 0;
    nodes[at + MASS] = network.mass[node] ?? 1;
    nodes[at + CONVERGENCE] = 1;
    nodes[at + SIZE] = network.size[node] ?? 1;
  }
  const edges = new Float32Array(network.source.length * EDGE);
  for (let edge = 0, at = 0; at < edges.length; edge++, at += EDGE) {
    edges[at] = (network.source[edge] ?? 0) * NODE;
    edges[at + 1] = (network.target[edge] ?? 0) * NODE;
    edges[at + 2] = network.weight[edge] ?? 1;
  }
  return [nodes, edges];
}
