import { expect, test } from '@jest/globals';
import { everything } from '../../src/core/filter.ts';
import { toShown } from '../../src/sigma/shown.ts';
import { networkOf } from '../core/sample.ts';

const network = networkOf([
  'a KNOWS b @x:2022-03-07 @y:2022-03-09',
  'a KNOWS b - @x:2022-03-20',
  'a KNOWS b @x:2022-05-01',
  'b MEETS c !2022-02',
]);
const all = everything(network.data.entities.count, network.data.edges.count);
/** Row of the edge of a line. */
const edge = (line: number) =>
  network.edgesOf(network.claimOf(`claim:00${String(line)}`) ?? 0)[0] ?? -1;

test('denied edges come last; a bundle is one line', () => {
  const { edges, lines, nodes } = toShown(network, all);
  expect([...edges]).toHaveLength(4);
  expect(edges[3]).toBe(edge(1));
  expect([...lines]).toHaveLength(3);
  expect(new Set([...lines].map((one) => network.bundles.of[one]))).toEqual(new Set([0, 1, 2]));
  expect([...nodes]).toEqual([0, 1, 2]);
});

test('what is masked is left out; a bundle without its first edge is drawn by the next one', () => {
  const edges = all.edges.slice();
  edges[edge(0)] = 0;
  const shown = toShown(network, { nodes: Uint8Array.of(1, 0, 1), edges });
  expect([...shown.nodes]).toEqual([0, 2]);
  expect([...shown.edges]).not.toContain(edge(0));
  expect([...shown.lines]).toContain(edge(2));
});
