import { expect, test } from '@jest/globals';
import { MultiDirectedGraph } from 'graphology';
import { toGraphJson } from '../../src/export/graph-json.ts';
import type { View, ViewEdge, ViewNode } from '../../src/view/view.ts';
import { nastyView, toEdge, toNode } from './nasty-view.ts';

function reread(text: string): View {
  const graph: View = new MultiDirectedGraph<ViewNode, ViewEdge>();
  return graph.import(JSON.parse(text) as ReturnType<View['export']>);
}

test('graphology reads back what was written', () => {
  const view = nastyView();
  const again = reread(toGraphJson(view));
  expect([again.order, again.size]).toEqual([view.order, view.size]);
  view.forEachNode((node, attributes) => {
    expect(again.getNodeAttributes(node)).toEqual(attributes);
  });
  view.forEachEdge((edge, attributes, source, target) => {
    expect(again.getEdgeAttributes(edge)).toEqual(attributes);
    expect(again.extremities(edge)).toEqual([source, target]);
  });
  expect(toGraphJson(again)).toBe(toGraphJson(view));
});

test('the order in which things were added does not matter, nor that of attributes', () => {
  const [there, back] = [nastyView([]), nastyView([])];
  const edge = toEdge('claim:1', 'x', 0);
  there.addNode('a', toNode('a', 0));
  there.addNode('b', toNode('b', 1));
  there.addDirectedEdgeWithKey('claim:1', 'a', 'b', edge);
  const reversed = Object.fromEntries(Object.entries(edge).reverse()) as unknown as ViewEdge;
  back.addNode('b', toNode('b', 1));
  back.addNode('a', toNode('a', 0));
  back.addDirectedEdgeWithKey('claim:1', 'a', 'b', reversed);
  expect(toGraphJson(back)).toBe(toGraphJson(there));
});

test('numbers have 4 decimals, an empty view is read too', () => {
  const view = nastyView(['a']);
  view.setNodeAttribute('un:A&B/<0>', 'x', 1.23456789);
  expect(toGraphJson(view)).toContain('"x":1.2346,');
  expect(reread(toGraphJson(nastyView([]))).order).toBe(0);
});
