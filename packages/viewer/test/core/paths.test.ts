import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { nodeId, otherEnd, type Network } from '../../src/core/network.ts';
import { pathsBetween } from '../../src/core/paths.ts';
import { networkOf } from './sample.ts';

const everyEdge = (network: Network) => new Uint8Array(network.data.edges.count).fill(1);

function paths(network: Network, from: string, to: string, mask = everyEdge(network), most = 5) {
  const row = (id: string) => network.nodeOf(id) ?? NaN;
  return pathsBetween(network, row(from), row(to), mask, most).map(({ nodes }) =>
    nodes.map((node) => nodeId(network, node)).join(''),
  );
}

const spokes = Array.from({ length: 60 }, (_, i) => `h KNOWS s${String(i)}`);

test('a way around a hub is preferred to one through it', () => {
  const network = networkOf([...spokes, 'a X h', 'h X b', 'a X c', 'c X d', 'b X d']);
  expect(paths(network, 'a', 'b')).toEqual(['acdb', 'ahb']);
});

test('directions do not matter, hidden edges do', () => {
  const network = networkOf(['a X b', 'c X b', 'c X d', 'a X d']);
  expect(paths(network, 'a', 'c')).toEqual(['abc', 'adc']);
  expect(paths(network, 'a', 'c', Uint8Array.of(1, 1, 0, 1))).toEqual(['abc']);
  expect(paths(network, 'a', 'c', Uint8Array.of(0, 1, 0, 1))).toEqual([]);
  expect(paths(network, 'a', 'a')).toEqual([]);
});

test('a hop has its edges, the best supported first, and the best sentence', () => {
  const network = networkOf([
    'a X b @w:2022-01-01',
    'b Y a @w:2022-02-01 @v:2022-02-02 @u:2022-02-03',
    'b Z c',
  ]);
  const [path] = pathsBetween(
    network,
    network.nodeOf('a') ?? 0,
    network.nodeOf('c') ?? 0,
    everyEdge(network),
  );
  expect(path?.hops.map(({ edges }) => edges)).toEqual([[1, 0], [2]]);
  const { evidence } = network.data;
  expect(evidence.quote.at(path?.hops[0]?.sentence ?? NaN)).toBe('b y a.');
  expect(evidence.quote.at(path?.hops[1]?.sentence ?? NaN)).toBe('b z c.');
});

/** All loopless paths by brute force, cheapest first. */
function naive(network: Network, from: number, to: number): readonly number[] {
  const costs = new Map<string, number>();
  const toll = (node: number) => 1 + Math.log(network.data.entities.degree[node] ?? 1) / 2;
  const walk = (path: readonly number[], cost: number) => {
    const at = path.at(-1) ?? from;
    if (at === to) costs.set(path.join(' '), cost);
    else
      for (const edge of network.edgesAt(at)) {
        const other = otherEnd(network, edge, at);
        if (path.includes(other) || path.length > 6) continue;
        walk([...path, other], cost + (other === to ? 1 : toll(other)));
      }
  };
  walk([from], 0);
  return [...costs.values()].sort((a, b) => a - b);
}

test('the five cheapest loopless paths are found, as by trying all', () => {
  const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
  const line = fc.tuple(letter, letter).map(([a, b]) => `${a} X ${b}`);
  fc.assert(
    fc.property(fc.array(line, { minLength: 4, maxLength: 11 }), (lines) => {
      const network = networkOf(['a X b', 'g X f', ...lines]);
      const [from, to] = [network.nodeOf('a') ?? 0, network.nodeOf('g') ?? 0];
      const found = pathsBetween(network, from, to, everyEdge(network));
      const toll = (node: number) => 1 + Math.log(network.data.entities.degree[node] ?? 1) / 2;
      const costs = found.map(({ nodes }) =>
        nodes.slice(1, -1).reduce((sum, node) => sum + toll(node), 1),
      );
      const expected = naive(network, from, to).slice(0, 5);
      expect(costs).toHaveLength(expected.length);
      costs.forEach((cost, i) => {
        expect(cost).toBeCloseTo(expected[i] ?? 0, 9);
      });
      for (const { nodes } of found) expect(new Set(nodes).size).toBe(nodes.length);
    }),
    { numRuns: 40 },
  );
});
