import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { edgeOfClaim, toViewGraph } from '../../src/core/graph.ts';
import { graphOf } from './sample.ts';

const text = await readFile(new URL('../fixtures/strait/graph.json', import.meta.url), 'utf8');

test('reads an export, best connected first', () => {
  const graph = toViewGraph(JSON.parse(text));
  expect(graph.nodes).toHaveLength(30);
  expect(graph.edges).toHaveLength(68);
  expect(graph.nodes[0]?.label).toBe('Castavia');
  const degrees = graph.nodes.map(({ degree }) => degree);
  expect(degrees).toEqual([...degrees].sort((a, b) => b - a));
  expect(graph.node.get(graph.nodes[0]?.id ?? '')?.types).toEqual(['Country']);
});

test('a loop counts once, and edges are found from either end', () => {
  const graph = graphOf(['a KNOWS b', 'a KNOWS a']);
  expect(graph.node.get('a')?.degree).toBe(2);
  expect(graph.edgesAt('b').map(({ id }) => id)).toEqual(['claim:0']);
  expect(graph.edgesAt('nobody')).toEqual([]);
});

test('finds the edge of a claim whose key differs', () => {
  const graph = toViewGraph({
    nodes: [{ key: 'a' }, { key: 'b' }],
    edges: [{ key: 'claim:1#2', source: 'a', target: 'b', attributes: { claimId: 'claim:1' } }],
  });
  expect(edgeOfClaim(graph, 'claim:1')?.id).toBe('claim:1#2');
  expect(edgeOfClaim(graph, 'claim:2')).toBeUndefined();
});

test('missing and wrong attributes become neutral ones, edges to nowhere are dropped', () => {
  const graph = toViewGraph({
    nodes: [{ key: 'a', attributes: { aliases: [1, 'A'], x: 'left', y: null } }, { key: 'b' }],
    edges: [
      { source: 'a', target: 'b', attributes: { evidenceCount: 'many', polarity: 7 } },
      { source: 'a', target: 'gone' },
    ],
  });
  expect(graph.node.get('a')).toMatchObject({ label: 'a', aliases: ['A'], types: [''] });
  expect(graph.edges).toHaveLength(1);
  expect(graph.edges[0]).toMatchObject({ evidenceCount: 1, polarity: 'positive' });
  const places = new Set(graph.nodes.map(({ x, y }) => `${String(x)} ${String(y)}`));
  expect(places.size).toBe(2);
});

test.each([null, 1, 'x', [], { nodes: [] }])('%j is no graph', (data) => {
  expect(() => toViewGraph(data)).toThrow(/entente build/);
});
