import { expect, test } from '@jest/globals';
import { PALETTES } from '../../src/core/colors.ts';
import { everything } from '../../src/core/filter.ts';
import { toNetwork } from '../../src/core/network.ts';
import { toLooks } from '../../src/sigma/looks.ts';
import { pointOf, type Frame } from '../../src/sigma/frame.ts';
import { createPicker } from '../../src/sigma/pick.ts';
import { toShown } from '../../src/sigma/shown.ts';
import { cameraOn, createWorld, sizesFor, viewOf } from '../../src/sigma/view.ts';
import { largeViewData } from '../fixtures/large.ts';

const COUNT = 1000;

/** A thousand nodes as they are seen at first, with loops at three of them. */
function frameWithLoops(at: readonly number[]): { frame: Frame; loops: readonly number[] } {
  const data = largeViewData(COUNT);
  const loops = at.map((node, i) => {
    data.edges.source[i] = node;
    data.edges.target[i] = node;
    return i;
  });
  const network = toNetwork(data);
  const { entities, edges } = network.data;
  const telling = { nodes: 'type', edges: 'polarity', size: 'degree' } as const;
  const looks = toLooks(network, PALETTES.light, telling, (type) => [type]);
  const shown = toShown(network, everything(entities.count, edges.count));
  const { places } = createWorld(entities.x, entities.y);
  const size = { width: 900, height: 700 };
  const camera = cameraOn(places, shown.nodes, size, 56);
  const view = viewOf(camera, size, sizesFor(COUNT, size, 1));
  const motion = { from: places, to: places, part: 1 };
  return { frame: { network, looks, shown, view, motion, fan: new Map() }, loops };
}

test.each([
  [0, 1, 2],
  [40, 300, 700],
  [997, 998, 999],
])(
  'loops at nodes %i, %i and %i of a thousand open where they say, and so do the nodes',
  (...at) => {
    const { frame, loops } = frameWithLoops(at);
    const picker = createPicker();
    for (const row of loops) {
      const place = picker.placeOf(frame, { kind: 'edge', row });
      const hit = picker.itemAt(frame, place, 'click');
      expect(hit?.kind).toBe('edge');
      const { bundles } = frame.network;
      expect(bundles.of[hit?.row ?? -1]).toBe(bundles.of[row]);
    }
    for (const node of at) {
      const hit = picker.itemAt(frame, pointOf(frame, node), 'click');
      expect(hit?.kind).toBe('node');
    }
  },
);
