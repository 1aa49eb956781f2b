import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { ViewData } from '@entente/core';
import { PALETTES } from '../../src/core/colors.ts';
import { createFilter } from '../../src/core/filter.ts';
import { toNetwork } from '../../src/core/network.ts';
import { NO_FILTERS, START } from '../../src/core/state.ts';
import { createScene } from '../../src/sigma/scene.ts';
import { largeViewData } from '../fixtures/large.ts';

/** Milliseconds of JavaScript for one step and the frame that draws it: medians. */
export interface Costs {
  readonly filter: number;
  readonly window: number;
  readonly hover: number;
}

/** The scene that is opened, by its own hands or as sigma comes. */
export interface Opened {
  /** One step of each kind, by its number. */
  readonly steps: Readonly<Record<keyof Costs, (run: number) => void>>;
  /** What undoes the steps of a kind. */
  readonly reset: Readonly<Record<keyof Costs, () => void>>;
}

const EVERYTHING = { ...NO_FILTERS, scope: { kind: 'all' } } as const;
const FIRST_DAY = 18_993;
const MONTH = 30;
/** What was spent in frames, in milliseconds. */
let inFrames = 0;

const ask = globalThis.requestAnimationFrame.bind(globalThis);
globalThis.requestAnimationFrame = (callback) =>
  ask((time) => {
    const start = performance.now();
    callback(time);
    inFrames += performance.now() - start;
  });

let opened: Opened | null = null;

/** Opens a graph in a holder of 640 × 400, and waits for its first frame. */
export async function start(nodes: number, kind: 'scene' | 'stock'): Promise<void> {
  const data = largeViewData(nodes);
  opened = kind === 'scene' ? openScene(data) : openStock(data);
  await frame();
}

/** Measures `runs` steps of each kind on what was opened last. */
export async function measure(runs: number): Promise<Costs> {
  const found = { hover: 0, window: 0, filter: 0 };
  for (const kind of ['hover', 'window', 'filter'] as const) {
    const times: number[] = [];
    for (let run = 0; run <= runs; run += 1) {
      inFrames = 0;
      const start = performance.now();
      opened?.steps[kind](run);
      const asked = performance.now() - start;
      await frame();
      // The first step of a kind may have to compile or to make something once.
      if (run > 0) times.push(asked + inFrames);
    }
    found[kind] = times.sort((a, b) => a - b)[runs >> 1] ?? 0;
    opened?.reset[kind]();
    await frame();
  }
  return found;
}

function frame(): Promise<void> {
  return new Promise((resolve) => {
    ask(() => ask(() => setTimeout(resolve)));
  });
}

function openScene(data: ViewData): Opened {
  const network = toNetwork(data);
  const { count } = data.edges;
  const scene = createScene(addHolder(), network, {
    palette: PALETTES.light,
    telling: { nodes: 'type', edges: 'polarity', size: 'degree' },
    phraseOf: () => 'is linked to',
    onPick: () => undefined,
    still: true,
  });
  const filter = createFilter(network);
  const all = new Uint8Array(count).fill(1);
  const nodes = new Uint8Array(data.entities.count).fill(1);
  const masks = [0, 1, 2].map((left) => all.map((_, edge) => Number(edge % 3 !== left)));
  return {
    steps: {
      hover: (run) => {
        scene.focus({ kind: 'node', row: run });
      },
      window: (run) => {
        const from = FIRST_DAY + run;
        const window = { basis: 'reported', from, to: from + MONTH } as const;
        const visible = filter.visible({ ...START, filters: EVERYTHING, window });
        scene.setMask(visible, visible.anytime.nodes);
      },
      filter: (run) => {
        scene.setMask({ nodes, edges: masks[run % 3] ?? all });
      },
    },
    reset: {
      hover: () => {
        scene.focus(null);
      },
      window: () => {
        scene.setMask({ nodes, edges: all });
      },
      filter: () => {
        scene.setMask({ nodes, edges: all });
      },
    },
  };
}

/** Sigma's own programs; reducers and a refresh without indexing, as its documentation has it. */
function openStock({ entities, edges, claims }: ViewData): Opened {
  const graph = new MultiDirectedGraph();
  for (let node = 0; node < entities.count; node += 1) {
    const size = 2 + Math.sqrt(entities.degree[node] ?? 0) / 2;
    const place = { x: entities.x[node] ?? 0, y: entities.y[node] ?? 0 };
    graph.addNode(node, { ...place, size, color: '#0072b2', label: entities.name.at(node) ?? '' });
  }
  for (let edge = 0; edge < edges.count; edge += 1) {
    const [source, target] = [edges.source[edge], edges.target[edge]];
    graph.addDirectedEdgeWithKey(edge, source, target, { size: 1, color: '#b4bbc7' });
  }
  const sigma = new Sigma(graph, addHolder());
  const hideEdges = (isHidden: (edge: number) => boolean) => {
    sigma.setSetting('edgeReducer', (id, all) =>
      isHidden(Number(id)) ? { ...all, hidden: true } : all,
    );
  };
  const reset = () => {
    sigma.setSetting('edgeReducer', null);
    sigma.setSetting('nodeReducer', null);
  };
  return {
    steps: {
      hover: (run) => {
        const id = String(run);
        const near = new Set([id, ...graph.neighbors(id)]);
        sigma.setSetting('nodeReducer', (node, all) =>
          near.has(node) ? all : { ...all, color: '#eeeeee', label: '' },
        );
        hideEdges((edge) => !graph.hasExtremity(edge, id));
      },
      window: (run) => {
        const from = FIRST_DAY + run;
        hideEdges((edge) => {
          const claim = edges.claim[edge] ?? 0;
          const first = claims.reportedFirstDay[claim] ?? 0;
          return first > from + MONTH || (claims.reportedLastDay[claim] ?? 0) < from;
        });
      },
      filter: (run) => {
        hideEdges((edge) => edge % 3 === run % 3);
      },
    },
    reset: { hover: reset, window: reset, filter: reset },
  };
}

function addHolder(): HTMLElement {
  const holder = document.createElement('div');
  holder.style.cssText = 'position:absolute;inset:0;width:640px;height:400px';
  document.body.append(holder);
  return holder;
}
