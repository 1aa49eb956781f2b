import { expect, test } from '@jest/globals';
import { readXml } from '../../src/core/open/xml-events.ts';
import { toSvg, type SvgOptions } from '../../src/core/save/svg.ts';
import { createFilter } from '../../src/core/filter.ts';
import { toNetwork, type Network } from '../../src/core/network.ts';
import { START } from '../../src/core/state.ts';
import { largeViewData } from '../fixtures/large.ts';
import { withPins } from '../../src/core/places.ts';
import { networkOf } from './sample.ts';

const options: Omit<SvgOptions, 'places'> = {
  ...{ width: 800, height: 600, background: '#fff', text: '#000', halo: '#fff' },
  nodeColor: () => '#123456',
  edgeColor: () => '#abcdef',
  ...{ radiusOf: () => 4, widthOf: () => 1, isNamed: () => true, hasArrow: () => true },
  title: 'Who says what',
  legend: [{ color: '#123456', label: 'country' }],
  notes: ['Filters: none', 'Source: 3 articles <of> 2 outlets'],
};

/** Elements by name and class, texts, and whether all is within the picture. */
function read(svg: string) {
  const counts = new Map<string, number>();
  const texts: string[] = [];
  const places: number[] = [];
  readXml(svg, {
    open: ({ name, attributes }) => {
      const key = `${name} ${attributes.get('class') ?? ''}`.trim();
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (name === 'circle')
        places.push(Number(attributes.get('cx')), Number(attributes.get('cy')));
    },
    close: ({ name }, text) => {
      if (name === 'text') texts.push(text);
    },
  });
  return { counts, texts, places };
}

const shown = (network: Network) => createFilter(network).visible(START);
const draw = (network: Network, part: Partial<SvgOptions> = {}) =>
  toSvg(network, shown(network), { ...options, places: network.data.entities, ...part });

test('as many shapes as visible items, all within the picture', () => {
  const network = toNetwork(largeViewData(1000));
  const visible = shown(network);
  const { counts, places } = read(draw(network));
  expect(counts.get('circle node')).toBe(visible.counts.nodes.shown);
  expect(counts.get('path edge')).toBe(visible.counts.edges.shown);
  expect(places.every((place) => place >= 0 && place <= 800)).toBe(true);
});

test('has title, names, legend, filters and source, as text', () => {
  const network = networkOf(['<script> SUPPORTS b&c -', 'b&c X b&c']);
  const svg = draw(network);
  const { counts, texts } = read(svg);
  expect(counts.get('script')).toBeUndefined();
  expect(counts.get('title')).toBe(3);
  for (const text of ['<script>', 'b&c', 'country', ...options.notes])
    expect(texts).toContain(text);
  expect(svg).toContain('stroke-dasharray');
});

test('writes only the names that are wanted', () => {
  const network = networkOf(['alpha SUPPORTS beta']);
  const isNamed = (node: number) => node === network.nodeOf('beta');
  const { texts } = read(draw(network, { isNamed }));
  expect(texts).toContain('beta');
  expect(texts).not.toContain('alpha');
});

test('one entity and none can be drawn', () => {
  const network = networkOf(['a X a']);
  expect(read(draw(network)).places).not.toContain(NaN);
  const none = { nodes: new Uint8Array(1), edges: new Uint8Array(1) };
  expect(
    read(toSvg(network, none, { ...options, places: network.data.entities })).counts.get(
      'circle node',
    ),
  ).toBeUndefined();
});

test('an arrow leads to the rim of its object, where the reader put it', () => {
  const network = networkOf(['alpha SUPPORTS beta']);
  const at = (id: string, x: number) => withPins(network, network.data.entities, [{ id, x, y: 0 }]);
  const places = withPins(network, at('alpha', 0), [{ id: 'beta', x: 9, y: 0 }]);
  const svg = draw(network, { places });
  const circles = [...svg.matchAll(/cx="([\d.]+)" cy="([\d.]+)" r="4"/g)].map(([, x]) => Number(x));
  const [, tip] = /class="head" d="M([\d.]+) /.exec(svg) ?? [];
  const right = Math.max(...circles);
  expect(right - Math.min(...circles)).toBeCloseTo(800 - 2 * 48, 0);
  expect(right - Number(tip)).toBeGreaterThan(4);
  expect(right - Number(tip)).toBeLessThan(6);
  expect(draw(network, { places, hasArrow: () => false })).not.toContain('class="head"');
});

test('the legend draws a line as it is drawn', () => {
  const line = { color: '#bb0000', label: 'denied', isLine: true, isDashed: true };
  const svg = draw(networkOf(['a X b']), { legend: [line] });
  expect(svg).toMatch(/<path d="[^"]*" stroke="#bb0000"[^>]*stroke-dasharray/);
});
