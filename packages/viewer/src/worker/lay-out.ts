import { forceAtlas2Step } from './force-atlas.ts';
import type { LayoutRequest, Places, Task } from './protocol.ts';

/** Numbers of a node and of an edge in the matrices of `iterate`. */
const [PER_NODE, PER_EDGE] = [10, 3];
const MOST_STEPS = 600;
/** Work of one slice, in milliseconds: between slices the worker hears `stop`. */
const SLICE = 60;
/** Longest run, in milliseconds. */
const LONGEST = 12_000;
/** Nodes have come to rest when they move less than this share of the layout's width, on average. */
const REST = 0.0004;

/**
 * ForceAtlas2 (Jacomy et al. 2014) from where the nodes are, by graphology's `iterate`: until they rest,
 * the steps or the time are spent, or the reader stops it. Nodes that touch are kept apart.
 */
export async function layOut(request: LayoutRequest, task: Task): Promise<Places> {
  const { nodes, edges } = toMatrices(request);
  const settings = settingsFor(request.x.length);
  const end = performance.now() + LONGEST;
  for (let steps = 0; steps < MOST_STEPS && !task.isStopped();) {
    const slice = performance.now() + SLICE;
    let moved = Infinity;
    while (performance.now() < slice && steps < MOST_STEPS && moved > REST) {
      const before = nodes.slice();
      forceAtlas2Step(settings, nodes, edges);
      moved = movedBetween(before, nodes);
      steps += 1;
    }
    if (moved <= REST || performance.now() > end) break;
    task.onProgress(steps / MOST_STEPS);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  const column = (offset: number) =>
    Float32Array.from(request.x, (_, node) => nodes[node * PER_NODE + offset] ?? 0);
  return { x: column(0), y: column(1) };
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
