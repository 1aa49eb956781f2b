import { expect, test } from '@jest/globals';
import { PALETTES } from '../../src/core/colors.ts';
import { createGrid } from '../../src/sigma/grid.ts';
import { glyphKind } from '../../src/sigma/glyphs.ts';
import { rgbOf, toLooks, widthFor, type Telling } from '../../src/sigma/looks.ts';
import { networkOf } from '../core/sample.ts';

const network = networkOf(['a KNOWS b', 'a KNOWS b', 'a DENIES b -', 'c KNOWS a', 'a KNOWS a'], {
  types: { a: 'Person' },
});
const telling: Telling = { nodes: 'type', edges: 'polarity', size: 'degree' };
const looks = (change: Partial<Telling> = {}) =>
  toLooks(network, PALETTES.light, { ...telling, ...change }, (type) => [type]);
const node = (id: string) => network.nodeOf(id) ?? -1;
const edges = Array.from({ length: network.data.edges.count }, (_, i) => i);

test('nodes have the color of their type and the picture of it, an unknown type none', () => {
  const { nodeColor, glyph, nodes } = looks();
  expect(nodeColor(node('a'))).toBe(PALETTES.light.types[1]);
  expect([glyph(node('a')), glyph(node('b'))]).toEqual(['person', null]);
  expect(glyphKind(['Ministry', 'GovernmentBody'])).toBe('building');
  const at = 4 * node('a');
  const rgb = (nodes[at] ?? 0) | ((nodes[at + 1] ?? 0) << 8) | ((nodes[at + 2] ?? 0) << 16);
  expect(rgb).toBe(rgbOf(PALETTES.light.types[1] ?? ''));
});

test('a better connected node is larger, by each measure', () => {
  for (const size of ['degree', 'pagerank', 'evidence'] as const) {
    const { radius, nodes } = looks({ size });
    expect(radius[node('a')]).toBeGreaterThan(radius[node('c')] ?? Infinity);
    // The GPU reads the radius that picking and canvas use.
    expect(((nodes[4 * node('a') + 3] ?? 0) / 255) * 32).toBeCloseTo(radius[node('a')] ?? 0, 4);
  }
});

test('a denied edge is dashed and, by polarity, in the color of denial', () => {
  const denied = edges.filter((edge) => looks().isNegative(edge));
  expect(denied).toHaveLength(1);
  expect(looks().edgeColor(denied[0] ?? -1)).toBe(PALETTES.light.negative);
  expect(looks({ edges: 'predicate' }).edgeColor(denied[0] ?? -1)).not.toBe(
    PALETTES.light.negative,
  );
  const style = looks().edges[4 * (denied[0] ?? -1) + 2] ?? 0;
  expect((style >>> 24) & 1).toBe(1);
});

test('the GPU gets the ends, the curvature and the width of each edge', () => {
  const { edges: cells, width } = looks();
  for (const edge of edges) {
    expect(cells[4 * edge]).toBe(network.data.edges.source[edge]);
    expect(cells[4 * edge + 1]).toBe(network.data.edges.target[edge]);
    const style = cells[4 * edge + 2] ?? 0;
    const curvature = network.bundles.curvature[network.bundles.of[edge] ?? 0] ?? 0;
    expect(((style & 65_535) - 32_768) / 2048).toBeCloseTo(curvature, 3);
    expect(((style >>> 16) & 255) / 16).toBeCloseTo(width(edge), 1);
  }
  expect(widthFor(16)).toBeGreaterThan(widthFor(4));
  expect(widthFor(1e9)).toBe(6);
});

test('a grid finds what lies near a place, and not everything', () => {
  const items = Uint32Array.from({ length: 400 }, (_, i) => i);
  const place = (item: number) => [(item % 20) / 20, Math.floor(item / 20) / 20] as const;
  const grid = createGrid(items, (item, add) => {
    add(...place(item));
  });
  const found = new Set<number>();
  grid.near(0.5, 0.5, 0.06, (item) => found.add(item));
  for (const item of items) {
    const [x, y] = place(item);
    if (Math.hypot(x - 0.5, y - 0.5) <= 0.06) expect(found).toContain(item);
  }
  expect(found.size).toBeLessThan(60);
  const outside: number[] = [];
  grid.near(-3, 7, 0.01, (item) => outside.push(item));
  expect(outside).toContain(380);
});
