import { expect, test } from '@jest/globals';
import { toOverview } from '../../src/core/communities.ts';
import { createFilter } from '../../src/core/filter.ts';
import { toNetwork } from '../../src/core/network.ts';
import { NO_FILTERS, START } from '../../src/core/state.ts';
import { largeViewData } from '../fixtures/large.ts';

const network = toNetwork(largeViewData(1000));
const filter = createFilter(network);
const all = { ...START, filters: { ...NO_FILTERS, scope: { kind: 'all' } as const } };

test('every visible node and edge is counted once', () => {
  const visible = filter.visible(all);
  const { nodes, edges, rest } = toOverview(network, visible);
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  expect(sum(nodes.map(({ size }) => size)) + rest).toBe(visible.counts.nodes.shown);
  expect(sum(nodes.map(({ inside }) => inside)) + sum(edges.map(({ count }) => count))).toBe(
    visible.counts.edges.shown,
  );
  expect(nodes.map(({ size }) => size)).toEqual(
    nodes.map(({ size }) => size).sort((a, b) => b - a),
  );
  const pairs = edges.map(({ a, b }) => `${String(a)} ${String(b)}`);
  expect(new Set(pairs).size).toBe(pairs.length);
});

test('a community is named by its best members, who open it', () => {
  const { entities } = network.data;
  const [first] = toOverview(network, filter.visible(all)).nodes;
  const members = [...entities.community.keys()].filter(
    (node) => entities.community[node] === first?.community,
  );
  const top = Math.max(...members.map((node) => entities.pagerank[node] ?? 0));
  expect(entities.pagerank[first?.best[0] ?? NaN]).toBe(top);
  expect(first?.best).toHaveLength(3);
  const of = entities.id.at(first?.best[0] ?? NaN) ?? '';
  const scope = { kind: 'community', of } as const;
  const inside = filter.visible({ ...START, filters: { ...NO_FILTERS, isolated: true, scope } });
  expect(inside.counts.nodes.shown).toBe(members.length);
});

test('filters make communities smaller', () => {
  const types = { only: ['Person'], without: [] };
  const some = filter.visible({ ...all, filters: { ...all.filters, types } });
  const size = (masks: typeof some) => toOverview(network, masks).nodes[0]?.size ?? 0;
  expect(size(some)).toBeLessThan(size(filter.visible(all)));
});
