import { expect, test } from '@jest/globals';
import { curveBetween, pointOn } from '../../src/core/geometry.ts';
import { edgeClaimId, nodeId, otherEnd, type Network } from '../../src/core/network.ts';
import { networkOf } from './sample.ts';

const row = (network: Network, id: string) => network.nodeOf(id) ?? NaN;

test('edges are found from either end, a loop once', () => {
  const network = networkOf(['a KNOWS b', 'a KNOWS a', 'c KNOWS a']);
  const at = (id: string) => [...network.edgesAt(row(network, id))];
  expect(nodeId(network, 0)).toBe('a');
  expect([at('a'), at('b'), at('c')]).toEqual([[0, 1, 2], [0], [2]]);
  expect(otherEnd(network, 2, row(network, 'a'))).toBe(row(network, 'c'));
  expect(otherEnd(network, 1, row(network, 'a'))).toBe(row(network, 'a'));
});

test('rows are found by id, edges by claim', () => {
  const network = networkOf(['a KNOWS b ?planned', 'a KNOWS c @wire:2022-01-02', 'b KNOWS c']);
  expect(network.data.edges.count).toBe(2);
  expect(network.claimOf('claim:002')).toBe(2);
  expect([network.edgesOf(0), network.edgesOf(1), network.edgesOf(2)]).toEqual([[], [0], [1]]);
  expect(edgeClaimId(network, 1)).toBe('claim:002');
  expect(network.documentOf('doc:wire:2022-01-02')).not.toBeNull();
  expect([network.nodeOf('x'), network.claimOf('x'), network.documentOf('x')]).toEqual([
    ...[null, null, null],
  ]);
});

test('a bundle has what says the same of the same two', () => {
  const { bundles } = networkOf([
    'a SUPPORTS b @x:2022-01-01 @y:2022-01-02',
    'a SUPPORTS b =more',
    'b SUPPORTS a',
    'a SUPPORTS b -',
    'a OPPOSES b',
    'a SUPPORTS c',
  ]);
  expect(bundles.count).toBe(5);
  expect(bundles.of[0]).toBe(bundles.of[1]);
  expect(new Set(bundles.of).size).toBe(5);
  expect(bundles.evidence[bundles.of[0] ?? 0]).toBe(3);
});

test('the bundles of a pair fan out, whatever their direction; none is straight', () => {
  const network = networkOf(['a X b', 'b X a', 'a Y b', 'b Y a', 'a Z c']);
  const { bundles, data } = network;
  const place = (node: number) => ({ x: 100 * node, y: 0 });
  const middles = [0, 1, 2, 3].map((edge) => {
    const [source = 0, target = 0] = [data.edges.source[edge], data.edges.target[edge]];
    const bend = bundles.curvature[bundles.of[edge] ?? 0] ?? 0;
    return pointOn(curveBetween(place(source), place(target), bend), 0.5).y;
  });
  const sorted = [...middles].sort((a, b) => a - b);
  for (let i = 1; i < 4; i += 1) {
    expect((sorted[i] ?? 0) - (sorted[i - 1] ?? 0)).toBeGreaterThan(6);
  }
  expect([...bundles.curvature].every((bend) => bend !== 0)).toBe(true);
});

test('loops of a node lie within each other', () => {
  const { bundles } = networkOf(['a X a', 'a Y a', 'a X a', 'a X b']);
  const bends = [0, 1, 2].map((edge) => bundles.curvature[bundles.of[edge] ?? 0]);
  expect(bends).toEqual([1, 2, 1]);
});

test('twenty bundles of a pair stay near it', () => {
  const lines = Array.from({ length: 20 }, (_, i) => `a P${String(i)} b`);
  const { curvature } = networkOf(lines).bundles;
  expect(new Set(curvature).size).toBe(20);
  expect(Math.max(...curvature.map(Math.abs))).toBeLessThanOrEqual(0.9 + 1e-6);
});
