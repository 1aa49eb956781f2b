import { compareText, round4 } from '@entente/core';
import { assignMetrics } from './metrics.ts';
import { forceAtlas2, noverlap } from './graphology-library.ts';
import { toSpiral } from './spiral.ts';
import type { View } from './view.ts';

/**
 * Gives every node position, size, degree, community and PageRank, in place, rounded to 4
 * decimals. The same view gives the same numbers on every machine: positions start on a spiral,
 * the node with most edges in the middle; ForceAtlas2 (Jacomy et al. 2014) pulls what is connected
 * together, and overlapping nodes are then moved apart. Existing positions are not read.
 */
export function layoutView(view: View): void {
  if (view.order === 0) return;
  assignMetrics(view);
  placeOnSpiral(view);
  forceAtlas2.assign(view, {
    iterations: iterationsFor(view.order),
    getEdgeWeight: null,
    settings: {
      barnesHutOptimize: view.order > 500,
      strongGravityMode: true,
      gravity: 0.05,
      scalingRatio: 10,
      slowDown: 1 + 0.7 * (31 - Math.clz32(view.order)),
    },
  });
  separate(view);
  view.updateEachNodeAttributes((_node, attributes) => ({
    ...attributes,
    x: round4(attributes.x),
    y: round4(attributes.y),
  }));
}

/** Fewer for larger graphs, so that the whole stays in the order of a few seconds. */
function iterationsFor(order: number): number {
  return Math.max(25, Math.min(300, Math.round(600_000 / order)));
}

function placeOnSpiral(view: View): void {
  const nodes = view.nodes().sort((a, b) => view.degree(b) - view.degree(a) || compareText(a, b));
  toSpiral(nodes.length, 10).forEach((point, i) => {
    const node = nodes[i];
    if (node !== undefined) view.mergeNodeAttributes(node, point);
  });
}

/**
 * Moves overlapping nodes apart, one step at a time until nothing moves. Nodes on one spot, for
 * which the library would draw random numbers, are parted before each step.
 */
function separate(view: View): void {
  const steps = Math.max(5, Math.min(200, Math.round(200_000 / view.order)));
  const gridSize = Math.max(20, Math.min(1000, Math.ceil(Math.sqrt(view.order))));
  for (let step = 0; step < steps; step++) {
    partCoincident(view);
    const before = positionsOf(view);
    noverlap.assign(view, { maxIterations: 1, settings: { gridSize, margin: 1, ratio: 1 } });
    const after = positionsOf(view);
    if (before.every((value, i) => value === after[i])) return;
  }
}

function partCoincident(view: View): void {
  const taken = new Set<string>();
  view.forEachNode((node, attributes) => {
    const y = Math.fround(attributes.y);
    let x = Math.fround(attributes.x);
    for (let gap = 0.01; taken.has(`${String(x)} ${String(y)}`); gap *= 2) x = Math.fround(x + gap);
    taken.add(`${String(x)} ${String(y)}`);
    view.mergeNodeAttributes(node, { x, y });
  });
}

function positionsOf(view: View): readonly number[] {
  return view.mapNodes((_node, { x, y }) => [x, y]).flat();
}
