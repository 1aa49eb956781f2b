import { PALETTES } from '../../src/core/colors.ts';
import { toNetwork, type Network } from '../../src/core/network.ts';
import { createScene, type Scene, type SceneOptions } from '../../src/sigma/scene.ts';
import type { Item } from '../../src/sigma/frame.ts';
import { largeViewData } from '../fixtures/large.ts';
import { measure, start } from './measure.ts';

/** What a page of tests may ask; the last thing picked stands in `picked`. */
export interface ScenePage {
  network: Network;
  scene: Scene;
  picked: Item | null;
  readonly open: (
    nodes: number,
    options?: Partial<SceneOptions> & { theme?: 'light' | 'dark' },
  ) => Scene;
  readonly start: typeof start;
  readonly measure: typeof measure;
}

/** Shows an invented graph of so many nodes in `#graph`, in the place of the one before. */
function open(
  nodes: number,
  given: Partial<SceneOptions> & { theme?: 'light' | 'dark' } = {},
): Scene {
  const holder = document.getElementById('graph');
  if (holder === null) throw new Error('no #graph');
  if ('scene' in page) page.scene.kill();
  const { theme = 'light', ...options } = given;
  const palette = PALETTES[theme];
  document.body.style.background = palette.background;
  const network = toNetwork(largeViewData(nodes));
  const { claims, edges, meta } = network.data;
  page.network = network;
  page.scene = createScene(holder, network, {
    palette,
    telling: { nodes: 'type', edges: 'polarity', size: 'degree' },
    phraseOf: (edge) =>
      meta.predicates[claims.predicate[edges.claim[edge] ?? 0] ?? 0]?.label ?? 'is linked to',
    onPick: (item) => {
      page.picked = item;
    },
    still: true,
    ...options,
  });
  return page.scene;
}

const page = { picked: null, open, start, measure } as unknown as ScenePage;
Object.assign(globalThis, { page });
