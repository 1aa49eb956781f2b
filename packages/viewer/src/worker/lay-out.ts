import { separated } from '../core/separate.ts';
import { forceAtlas2Step } from './force-atlas.ts';
import type { LayoutRequest, Places, Task } from './protocol.ts';

/** Numbers of a node and of an edge in the matrices of `iterate`. */
const [PER_NODE, PER_EDGE] = [10, 3];
const MOST_STEPS = 600;
/** Forces start weak: nodes seem to rest before they have begun to move. */
const LEAST_STEPS = 120;
/** Work of one slice, in milliseconds: between slices the worker hears `stop`. */
const SLICE = 60;
/** Longest run, in milliseconds. */
const LONGEST = 12_000;
/** Nodes have come to rest when they move less than this share of the layout's width, on average. */
const REST = 0.0004;

/**
 * ForceAtlas2 (Jacomy et al. 2014) from where the nodes are, by graphology's `iterate`: until they rest,
 * the steps or the time are spent, or the reader stops it. In the end no nodes overlap.
 */
export async function layOut(request: LayoutRequest, task: Task): Promise<Places> {
  const { nodes, edges } = toMatrices(request);
  const settings = settingsFor(request.x.length);
  const end = performance.now() + LONGEST;
  for (let steps = 0; steps < MOST_STEPS && !task.isStopped();) {
    const slice = performance.now() + SLICE;
    let moved = Infinity;
    while (performance.now() < slice && steps < MOST_STEPS && isMoving(moved, steps)) {
      const before = nodes.slice();
      forceAtlas2Step(settings, nodes, edges);
      moved = movedBetween(before, nodes);
      steps += 1;
    }
    if (!isMoving(moved, steps) || performance.now() > end) break;
    task.onProgress(steps / MOST_STEPS);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  const column = (offset: number) =>
    Float32Array.from(request.x, (_, node) => nodes[node * PER_NODE + offset] ?? 0);
  const places = asWideAs(request, { x: column(0), y: column(1) });
  return separated({ ...places, radius: request.size, fixed: request.fixed });
}

function isMoving(moved: number, steps: number): boolean {
  return moved > REST || steps < LEAST_STEPS;
}

/**
 * `places` where those before stood and as wide, so that they suit the nodes that were not laid out
 * and the sizes of nodes; as they are when some are fixed, since those would be moved.
 */
function asWideAs({ x, y, fixed }: LayoutRequest, places: Places): Places {
  if (fixed.includes(1)) return places;
  const columns = [
    [x, places.x],
    [y, places.y],
  ] as const;
  const wide = (which: 0 | 1) => Math.hypot(...columns.map((one) => deviationOf(one[which])));
  const factor = wide(1) > 0 ? (wide(0) || wide(1)) / wide(1) : 1;
  const [newX = places.x, newY = places.y] = columns.map(([before, after]) => {
    const [from, to] = [meanOf(after), meanOf(before)];
    return after.map((value) => to + (value - from) * factor);
  });
  return { x: newX, y: newY };
}

function meanOf(values: Float32Array): number {
  return values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
}

function deviationOf(values: Float32Array): number {
  const mean = meanOf(values);
  const squares = values.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return Math.sqrt(squares / Math.max(1, values.length));
}

function settingsFor(count: number): Parameters<typeof forceAtlas2Step>[0] {
  return {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: count <= 2000,
    edgeWeightInfluence: 0,
    scalingRatio: 10,
    strongGravityMode: true,
    gravity: 0.05,
    slowDown: 1 + Math.log(Math.max(1, count)),
    barnesHutOptimize: count > 500,
    barnesHutTheta: 0.7,
  };
}

function toMatrices({ x, y, size, fixed, source, target }: LayoutRequest): {
  readonly nodes: Float32Array;
  readonly edges: Float32Array;
} {
  const nodes = new Float32Array(x.length * PER_NODE);
  for (let node = 0; node < x.length; node += 1) {
    nodes.set([x[node] ?? 0, y[node] ?? 0, 0, 0, 0, 0, 1, 1], node * PER_NODE);
    nodes.set([size[node] ?? 1, fixed[node] ?? 0], node * PER_NODE + 8);
  }
  const edges = new Float32Array(source.length * PER_EDGE);
  for (let edge = 0; edge < source.length; edge += 1) {
    const ends = [source[edge] ?? 0, target[edge] ?? 0];
    edges.set([...ends.map((node) => node * PER_NODE), 1], edge * PER_EDGE);
    for (const node of ends) nodes[node * PER_NODE + 6] = (nodes[node * PER_NODE + 6] ?? 1) + 1;
  }
  return { nodes, edges };
}

/** Mean way of the nodes, as a share of the width of the layout. */
function movedBetween(before: Float32Array, after: Float32Array): number {
  let [sum, low, high] = [0, Infinity, -Infinity];
  for (let at = 0; at < after.length; at += PER_NODE) {
    const [x = 0, y = 0] = [after[at], after[at + 1]];
    sum += Math.hypot(x - (before[at] ?? 0), y - (before[at + 1] ?? 0));
    low = Math.min(low, x, y);
    high = Math.max(high, x, y);
  }
  const count = after.length / PER_NODE;
  return count === 0 || high <= low ? 0 : sum / count / (high - low);
}
