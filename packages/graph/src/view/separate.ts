import { noverlapStep } from './graphology-library.ts';
import type { Network, Settling } from './force.ts';

/** Numbers a node in the matrix. */
const NODE = 3;

/**
 * Moves overlapping nodes apart, in place, until none overlaps or `budget` steps are done. Nodes on
 * one spot, for which the library would draw random numbers, are parted before each step.
 */
export function separate(
  { x, y, size }: Pick<Network, 'x' | 'y' | 'size'>,
  budget: number,
): Settling {
  const order = x.length;
  const nodes = new Float32Array(order * NODE);
  for (let node = 0; node < order; node++) {
    nodes.set([x[node] ?? 0, y[node] ?? 0, size[node] ?? 1], node * NODE);
  }
  const gridSize = Math.max(20, Math.min(1000, Math.ceil(Math.sqrt(order))));
  const settings = { gridSize, margin: 1, ratio: 1, expansion: 1.1, speed: 3 };
  let [steps, settled] = [0, false];
  while (steps < budget && !settled) {
    partCoincident(nodes);
    settled = noverlapStep(settings, nodes).converged;
    steps++;
  }
  for (let node = 0; node < order; node++) {
    x[node] = nodes[node * NODE] ?? 0;
    y[node] = nodes[node * NODE + 1] ?? 0;
  }
  return { steps, settled };
}

function partCoincident(nodes: Float32Array): void {
  const taken = new Set<number>();
  const place = new Float32Array(2);
  /** The bits of a place as one number; finite places give no NaN. */
  const key = new Float64Array(place.buffer);
  for (let at = 0; at < nodes.length; at += NODE) {
    place[0] = nodes[at + 1] ?? 0;
    place[1] = nodes[at] ?? 0;
    for (let gap = 0.01; taken.has(key[0] ?? 0); gap *= 2) place[1] += gap;
    taken.add(key[0] ?? 0);
    nodes[at] = place[1];
  }
}
