import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { createFilter, everything } from '../../src/core/filter.ts';
import { importantNodes } from '../../src/core/important.ts';
import { edgeClaimId, nodeId, otherEnd, toNetwork, type Network } from '../../src/core/network.ts';
import { NO_FILTERS, START, type Filters, type ViewState } from '../../src/core/state.ts';
import { largeViewData } from '../fixtures/large.ts';
import { networkOf } from './sample.ts';

const network = networkOf(
  [
    'a SUPPORTS b @wire:2022-01-05 @post:2022-02-01',
    'a SUPPORTS b - @post:2022-01-20',
    'b CONDEMNS c @wire:2022-02-10 <d',
    'c ~ a',
    'c MEETS c !2021-12',
  ],
  { types: { a: 'Country', b: 'Person', c: 'Country', d: 'Person' } },
);
const filter = createFilter(network);
const only = (...ids: string[]) => ({ only: ids, without: [] });
const without = (...ids: string[]) => ({ only: [], without: ids });

function shown(filters: Partial<Filters>, rest: Partial<ViewState> = {}, of = network) {
  const state = { ...START, ...rest, filters: { ...NO_FILTERS, ...filters } };
  const { nodes, edges, counts } = (of === network ? filter : createFilter(of)).visible(state);
  const rows = (mask: Uint8Array) => [...mask.keys()].filter((row) => mask[row] === 1);
  return {
    nodes: rows(nodes)
      .map((row) => nodeId(of, row))
      .sort()
      .join(''),
    edges: rows(edges).map((row) => Number(edgeClaimId(of, row).slice(6))),
    counts,
  };
}

test.each<[Partial<Filters>, number[], string]>([
  [{}, [0, 1, 2, 3, 4], 'abc'],
  [{ types: without('Person') }, [3, 4], 'ac'],
  [{ types: only('Person') }, [], ''],
  [{ types: only('Person'), isolated: true, scope: { kind: 'all' } }, [], 'bd'],
  [{ predicates: only('SUPPORTS', 'CONDEMNS') }, [0, 1, 2], 'abc'],
  [{ predicates: without('~', 'MEETS') }, [0, 1, 2], 'abc'],
  [{ predicates: only('SUPPORTS'), polarity: without('negative') }, [0], 'ab'],
  [{ attribution: only('attributed') }, [2], 'bc'],
  [{ modality: without('asserted') }, [], ''],
  [{ outlets: only('post') }, [0, 1], 'ab'],
  [{ outlets: without('post') }, [0, 2, 3, 4], 'abc'],
  [{ outlets: only('~') }, [3, 4], 'ac'],
  [{ confidence: 0.75 }, [0], 'ab'],
  [{ sources: 1 }, [0, 1, 2], 'abc'],
  [{ outlets: only('closed') }, [], ''],
])('%j leaves edges %j and nodes %s', (filters, edges, nodes) => {
  expect(shown(filters)).toMatchObject({ edges, nodes });
});

const day = (date: string) => Date.parse(date) / 86_400_000;

test('an edge is in the window when it was reported in it, or what happened lasted into it', () => {
  const within = (basis: 'reported' | 'event', from: string, to: string) =>
    shown({}, { window: { basis, from: day(from), to: day(to) } }).edges;
  expect(within('reported', '2022-01-10', '2022-01-19')).toEqual([]);
  expect(within('reported', '2022-02-01', '2022-02-28')).toEqual([0, 2]);
  expect(within('reported', '2022-02-02', '2022-02-09')).toEqual([]);
  expect(within('event', '2021-12-31', '2022-12-31')).toEqual([4]);
  expect(shown({}, { window: { basis: 'event', from: 0, to: 1 } }).nodes).toBe('');
});

test('what is shown at any time stays the same object while only the window changes', () => {
  const at = (from: string, rest: Partial<ViewState> = {}) =>
    filter.visible({
      ...START,
      ...rest,
      window: { basis: 'reported', from: day(from), to: day(from) },
    });
  const before = at('2022-01-05');
  const after = at('2022-02-10');
  expect(after.anytime).toBe(before.anytime);
  expect(after.edges).not.toEqual(before.edges);
  expect(at('2022-02-10', { hidden: ['a'] }).anytime.nodes).not.toEqual(after.anytime.nodes);
  filter.facets(START);
  expect(at('2022-02-10').edges).toEqual(after.edges);
});

test('what the reader brings in stays without an edge; what he hides goes with its edges', () => {
  const none = { predicates: only('NONE') };
  expect(shown(none, { selection: { kind: 'node', id: 'a' } }).nodes).toBe('a');
  expect(shown(none, { pins: [{ id: 'b', x: 0, y: 0 }] }).nodes).toBe('b');
  expect(shown(none, { selection: { kind: 'claim', id: 'claim:002' } }).nodes).toBe('bc');
  expect(shown({}, { hidden: ['b', 'unknown'] })).toMatchObject({ edges: [3, 4], nodes: 'ac' });
  expect(shown({}).counts).toEqual({
    nodes: { shown: 3, total: 4 },
    edges: { shown: 5, total: 5 },
  });
});

test('facets count what each value would leave', () => {
  const state = { ...START, filters: { ...NO_FILTERS, predicates: only('SUPPORTS') } };
  const { predicates, types, polarity, outlets } = filter.facets(state);
  expect(predicates).toEqual([
    { id: 'SUPPORTS', choice: 'only', count: 2, total: 2 },
    { id: 'CONDEMNS', choice: 'any', count: 1, total: 1 },
    { id: 'MEETS', choice: 'any', count: 1, total: 1 },
    { id: '~', choice: 'any', count: 1, total: 1 },
  ]);
  expect(types).toEqual([
    { id: 'Country', choice: 'any', count: 1, total: 2 },
    { id: 'Person', choice: 'any', count: 1, total: 2 },
  ]);
  expect(polarity.map(({ id, count }) => [id, count])).toEqual([
    ['positive', 1],
    ['negative', 1],
  ]);
  expect(outlets.map(({ id, count, total }) => [id, count, total])).toEqual([
    ['post', 2, 2],
    ['wire', 1, 2],
    ['~', 0, 2],
  ]);
  const gone = { ...START, filters: { ...NO_FILTERS, outlets: without('closed') } };
  expect(filter.facets(gone).outlets).toContainEqual({
    id: 'closed',
    choice: 'without',
    count: 0,
    total: 0,
  });
});

test('an equal state gives the same answer, and facets do not disturb it', () => {
  const window = { basis: 'reported' as const, from: 0, to: 1 };
  const all = filter.visible(START);
  expect(filter.visible({ ...START, theme: 'dark' })).toBe(all);
  filter.facets({ ...START, window });
  expect(filter.visible(START)).toEqual(all);
  const { anytime, edges } = filter.visible({ ...START, window });
  expect(anytime.edges).toEqual(all.edges);
  expect(edges).not.toEqual(all.edges);
  expect(everything(2, 1).counts.nodes).toEqual({ shown: 2, total: 2 });
});

const large = toNetwork(largeViewData(1000));

test('whatever the order of states, the answer is that of a fresh filter', () => {
  const used = createFilter(large);
  const pick = (...names: string[]) => fc.constantFrom(only(...names), without(...names), only());
  const some = fc.record({
    types: pick('Country', 'Person'),
    predicates: pick('SUPPORTS', '~'),
    polarity: pick('negative'),
    outlets: pick('Outlet 2', 'Outlet 6', 'Outlet 12'),
    confidence: fc.constantFrom(0, 0.6),
    isolated: fc.boolean(),
    scope: fc.constantFrom(
      { kind: 'all' } as const,
      { kind: 'important' } as const,
      {
        kind: 'community',
        of: 'ent:0000007',
      } as const,
    ),
  });
  const window = fc.constantFrom(null, { basis: 'reported', from: 19_100, to: 19_200 } as const);
  fc.assert(
    fc.property(some, window, (filters, time) => {
      const state = { ...START, window: time, filters: { ...NO_FILTERS, ...filters } };
      expect(used.visible(state)).toEqual(createFilter(large).visible(state));
      const { source, target } = large.data.edges;
      const { nodes, edges } = used.visible(state);
      const loose = [...edges.keys()].filter(
        (edge) =>
          edges[edge] === 1 && (nodes[source[edge] ?? 0] !== 1 || nodes[target[edge] ?? 0] !== 1),
      );
      expect(loose).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

function connected(of: Network, nodes: Iterable<number>): boolean {
  const inside = new Set(nodes);
  const [start = 0] = inside;
  const met = new Set([start]);
  for (const node of met) {
    for (const edge of of.edgesAt(node)) {
      const other = otherEnd(of, edge, node);
      if (inside.has(other)) met.add(other);
    }
  }
  return met.size === inside.size;
}

test('the first picture has 150 important entities that hang together', () => {
  const nodes = importantNodes(large);
  expect(nodes).toHaveLength(150);
  expect(connected(large, nodes)).toBe(true);
  const rank = (list: Iterable<number>) =>
    [...list].reduce((sum, node) => sum + (large.data.entities.pagerank[node] ?? 0), 0);
  const best = [...large.data.entities.pagerank].sort((a, b) => b - a).slice(0, 150);
  expect(rank(nodes)).toBeGreaterThan(0.9 * best.reduce((sum, one) => sum + one, 0));
  expect(shown({}, {}, large).counts.nodes).toEqual({ shown: 150, total: 1000 });
  const beyond = { kind: 'node', id: 'ent:0000999' } as const;
  expect(shown({}, { selection: beyond }, large).counts.nodes.shown).toBe(151);
});

test('a small graph is shown whole, all components of it', () => {
  expect(importantNodes(networkOf(['a X b', 'c X d', 'e X e']))).toHaveLength(5);
  expect(importantNodes(networkOf([]))).toHaveLength(0);
});
