import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { ViewData } from '@entente/core';
import { PALETTES } from '../../src/core/colors.ts';
import { toNetwork } from '../../src/core/network.ts';
import { createScene } from '../../src/sigma/scene.ts';
import { largeViewData } from '../fixtures/large.ts';

/** Milliseconds of the page's own thread: median of some runs, after one that does not count. */
export interface Costs {
  readonly filter: number;
  readonly window: number;
  readonly hover: number;
}

const WEEK = 7;
const FIRST_DAY = 18_993;
const RUNS = 9;

/** Filter, window and hover on the scene. Drawing is asked for as a browser would, once each. */
export async function measureScene(nodes: number): Promise<Costs> {
  const { scene, network, holder } = mount(nodes);
  await rest();
  const { count } = network.data.edges;
  const masks = [0, 1].map((kept) => ({
    nodes: new Uint8Array(nodes).fill(1),
    edges: Uint8Array.from({ length: count }, (_, i) => Number(i % 3 !== kept)),
  }));
  const hubs = Array.from({ length: RUNS }, (_, i) => i);
  const hover = median(hubs, (node) => {
    scene.focus({ kind: 'node', row: node });
  });
  scene.focus(null);
  const window = await drawn(scene, hubs, (i) => {
    const from = FIRST_DAY + i * WEEK;
    scene.setWindow({ basis: 'reported', from, to: from + 30 });
  });
  scene.setWindow(null);
  const filter = await drawn(scene, hubs, (i) => {
    const next = masks[i % 2];
    if (next !== undefined) scene.setMask(next);
  });
  scene.kill();
  holder.remove();
  return { filter, window, hover };
}

/** The same with sigma as it comes: its own programs, reducers, and a refresh after each change. */
export async function measureStock(nodes: number): Promise<Costs> {
  const { sigma, graph, holder, data } = mountStock(nodes);
  await rest();
  const runs = Array.from({ length: nodes > 20_000 ? 3 : RUNS }, (_, i) => i);
  const refresh = () => {
    sigma.refresh({ skipIndexation: true });
  };
  const hover = median(runs, (i) => {
    const near = new Set([String(i), ...graph.neighbors(String(i))]);
    sigma.setSetting('nodeReducer', (id, all) => (near.has(id) ? all : { ...all, color: '#eee' }));
    sigma.setSetting('edgeReducer', (id, all) =>
      graph.hasExtremity(id, String(i)) ? all : { ...all, hidden: true },
    );
    refresh();
  });
  sigma.setSetting('nodeReducer', null);
  const { reportedFirstDay, reportedLastDay } = data.claims;
  const window = median(runs, (i) => {
    const from = FIRST_DAY + i * WEEK;
    sigma.setSetting('edgeReducer', (id, all) => {
      const edge = Number(id);
      const inside =
        (reportedFirstDay[edge] ?? 0) <= from + 30 && (reportedLastDay[edge] ?? 0) >= from;
      return inside ? all : { ...all, hidden: true };
    });
    refresh();
  });
  const filter = median(runs, (i) => {
    sigma.setSetting('edgeReducer', (id, all) =>
      Number(id) % 3 === i % 2 ? { ...all, hidden: true } : all,
    );
    refresh();
  });
  sigma.kill();
  holder.remove();
  return { filter, window, hover };
}

/** Seconds from the data in memory to the first pixels, read back from the screen. */
export async function startCost(nodes: number, kind: 'scene' | 'stock'): Promise<number> {
  const data = largeViewData(nodes);
  const start = performance.now();
  const made = kind === 'scene' ? mount(nodes, data) : mountStock(nodes, data);
  const { kill } = made;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const seconds = (performance.now() - start) / 1000;
  Object.assign(globalThis, { stop: kill, ...made });
  return seconds;
}

function mount(nodes: number, data: ViewData = largeViewData(nodes)) {
  const holder = addHolder();
  const network = toNetwork(data);
  const scene = createScene(holder, network, {
    palette: PALETTES.light,
    telling: { nodes: 'type', edges: 'polarity', size: 'degree' },
    phraseOf: () => 'is linked to',
    onPick: () => undefined,
    still: true,
  });
  return { scene, network, holder, kill: scene.kill };
}

function mountStock(nodes: number, data: ViewData = largeViewData(nodes)) {
  const holder = addHolder();
  const graph = new MultiDirectedGraph();
  const { entities, edges } = data;
  for (let node = 0; node < entities.count; node += 1) {
    const size = 2 + Math.sqrt(entities.degree[node] ?? 0) / 2;
    const place = { x: entities.x[node] ?? 0, y: entities.y[node] ?? 0 };
    graph.addNode(node, { ...place, size, color: '#0072b2', label: entities.name.at(node) ?? '' });
  }
  for (let edge = 0; edge < edges.count; edge += 1) {
    const [source, target] = [edges.source[edge], edges.target[edge]];
    graph.addDirectedEdgeWithKey(edge, source, target, { size: 1, color: '#b4bbc7' });
  }
  const sigma = new Sigma(graph, holder);
  return {
    ...{ sigma, stockSigma: sigma, graph, holder, data },
    kill: () => {
      sigma.kill();
    },
  };
}

function addHolder(): HTMLElement {
  const holder = document.createElement('div');
  holder.style.cssText = 'position:absolute;inset:0;width:640px;height:400px';
  document.body.append(holder);
  return holder;
}

const rest = () => new Promise((resolve) => setTimeout(resolve, 400));

function median(runs: readonly number[], step: (run: number) => void): number {
  step(0);
  const times = runs.map((run) => {
    const start = performance.now();
    step(run);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

/** As `median`, with the frame in which it is drawn. */
async function drawn(
  _scene: unknown,
  runs: readonly number[],
  step: (run: number) => void,
): Promise<number> {
  const times: number[] = [];
  for (const run of [0, ...runs]) {
    const start = performance.now();
    step(run);
    const asked = performance.now() - start;
    times.push(
      asked +
        (await new Promise<number>((resolve) => {
          let begun = 0;
          // The first callback of the frame runs before the drawing's, the last one after it.
          requestAnimationFrame(() => {
            resolve(performance.now() - begun);
          });
          begun = performance.now();
        })),
    );
    await rest();
  }
  return times.slice(1).sort((a, b) => a - b)[runs.length >> 1] ?? 0;
}
