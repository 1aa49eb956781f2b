import { NO_DAY } from '@entente/core';
import { expect, test } from '@jest/globals';
import { everything } from '../../src/core/filter.ts';
import { isInTime, toShown } from '../../src/sigma/shown.ts';
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

test('a period counts when it overlaps the window', () => {
  const day = (text: string) => Date.parse(text) / 86_400_000;
  const reported = (from: string, to: string) =>
    [0, 1, 2, 3].filter((line) =>
      isInTime(network, edge(line), { basis: 'reported', from: day(from), to: day(to) }),
    );
  expect(reported('2022-03-08', '2022-03-08')).toEqual([0]);
  expect(reported('2022-03-09', '2022-03-20')).toEqual([0, 1]);
  expect(reported('2022-03-10', '2022-03-19')).toEqual([]);
  expect(reported('2000-01-01', '2050-01-01')).toEqual([0, 1, 2]);
  const event = { basis: 'event', from: day('2022-02-28'), to: day('2022-02-28') } as const;
  expect([0, 1, 2, 3].filter((line) => isInTime(network, edge(line), event))).toEqual([3]);
  expect(isInTime(network, edge(3), null)).toBe(true);
});

test('an open end reaches on forever', () => {
  const { claims } = network.data;
  const claim = network.data.edges.claim[edge(3)] ?? 0;
  const open = {
    ...network,
    data: { ...network.data, claims: { ...claims, eventLastDay: claims.eventLastDay.slice() } },
  };
  open.data.claims.eventLastDay[claim] = NO_DAY;
  const late = { basis: 'event', from: 30_000, to: 30_001 } as const;
  expect(isInTime(open, edge(3), late)).toBe(true);
  expect(isInTime(open, edge(3), { ...late, from: 0, to: 1 })).toBe(false);
});
