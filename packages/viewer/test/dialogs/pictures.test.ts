import { expect, test } from '@jest/globals';
import { PALETTES } from '../../src/core/colors.ts';
import { everything } from '../../src/core/filter.ts';
import { pictureLegend } from '../../src/dialogs/legend.ts';
import { pictureSize, tooLarge } from '../../src/dialogs/picture-size.ts';
import { toLoaded } from '../../src/loaded.ts';
import { toLooks } from '../../src/sigma/looks.ts';
import { networkOf } from '../core/sample.ts';

const palette = PALETTES.light;

/** Nine groups of a different size each, in which all know each other. */
const lines = Array.from({ length: 9 }, (_, group) => {
  const members = Array.from({ length: 12 - group }, (_one, i) => `${String(group)}n${String(i)}`);
  return members.flatMap((a) => members.filter((b) => a < b).map((b) => `${a} KNOWS ${b}`));
}).flat();
const network = networkOf([...lines, '0n0 DENIES 1n0 -']);
const loaded = toLoaded(network.data, network);
const { entities, edges } = loaded.network.data;
const all = everything(entities.count, edges.count);

test.each(['type', 'community'] as const)('each color of entities by %s is explained', (nodes) => {
  const telling = { nodes, edges: 'predicate', size: 'degree' } as const;
  const looks = toLooks(loaded.network, palette, telling, loaded.typesOf);
  const legend = pictureLegend(loaded, all, telling, palette);
  const explained = (isLine: boolean) =>
    new Set(
      legend
        .filter((entry) => (entry.isLine ?? false) === isLine && entry.isDashed !== true)
        .map((one) => one.color),
    );
  const used = Array.from({ length: entities.count }, (_, node) => looks.nodeColor(node));
  expect(explained(false)).toEqual(new Set(used));
  const strokes = Array.from({ length: edges.count }, (_, edge) => looks.edgeColor(edge));
  expect(explained(true)).toEqual(new Set(strokes));
  expect(new Set(legend.map(({ label }) => label)).size).toBe(legend.length);
});

test('the largest communities are named, the small ones share a color', () => {
  const telling = { nodes: 'community', edges: 'polarity' } as const;
  const labels = pictureLegend(loaded, all, telling, palette).map(({ label }) => label);
  expect(labels).toHaveLength(10);
  expect(labels[0]).toMatch(/^0n\d+, 0n\d+ and 10 more$/);
  expect(labels.slice(7)).toEqual(['smaller communities', 'stated', 'denied (dashed)']);
});

test('a picture grows with what it shows, up to what a canvas holds', () => {
  expect(pictureSize(150)).toEqual({ width: 1600, height: 1000 });
  expect(pictureSize(2000).width).toBe(4000);
  const { width, height } = pictureSize(4900);
  expect(width * height).toBeLessThanOrEqual(16_010_000);
});

test('why a picture is too large is said with what to do', () => {
  expect(tooLarge('png', 5000, 100_000)).toBeNull();
  expect(tooLarge('png', 5001, 0)).toMatch(/more than 5,000 entities .* GraphML/);
  expect(tooLarge('svg', 20_000, 30_000)).toBeNull();
  expect(tooLarge('svg', 20_000, 30_001)).toMatch(/more than 50,000 entities and relations/);
});
