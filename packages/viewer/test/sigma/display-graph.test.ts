import { expect, test } from '@jest/globals';
import { PALETTES } from '../../src/core/colors.ts';
import { crowding, mask, paint, radiusOf, toDisplayGraph } from '../../src/sigma/display-graph.ts';
import { graphOf } from '../core/sample.ts';

const graph = graphOf(['a KNOWS b', 'a KNOWS b', 'a DENIES b -', 'a KNOWS a'], { a: 'Person' });

test('nodes have the color of their type, edges a bend; dashes and loops are left to canvas', () => {
  const display = toDisplayGraph(graph, PALETTES.light);
  expect(display.getNodeAttributes('a')).toMatchObject({
    color: PALETTES.light.types[1],
    size: radiusOf(4),
    hidden: false,
  });
  expect(display.mapEdges((id, { hidden }) => `${id} ${String(hidden)}`)).toEqual([
    'claim:0 false',
    'claim:1 false',
    'claim:2 true',
    'claim:3 true',
  ]);
});

test('what is masked is hidden, and comes back', () => {
  const display = toDisplayGraph(graph, PALETTES.light);
  mask(display, graph, { nodes: new Set(['a']), edges: new Set(['claim:1', 'claim:2']) });
  expect(display.getNodeAttribute('b', 'hidden')).toBe(true);
  expect(display.getEdgeAttribute('claim:0', 'hidden')).toBe(true);
  expect(display.getEdgeAttribute('claim:1', 'hidden')).toBe(false);
  expect(display.getEdgeAttribute('claim:2', 'hidden')).toBe(true);
  mask(display, graph, { nodes: new Set(['a', 'b']), edges: new Set(['claim:0']) });
  expect(display.getNodeAttribute('b', 'hidden')).toBe(false);
});

test('a theme changes colors only', () => {
  const display = toDisplayGraph(graph, PALETTES.light);
  const before = display.getNodeAttributes('a');
  paint(display, graph, PALETTES.dark);
  expect(display.getNodeAttributes('a')).toEqual({
    ...before,
    color: PALETTES.dark.types[1],
    borderColor: PALETTES.dark.background,
  });
});

test('crowds are drawn smaller, but never vanish', () => {
  expect(crowding(12)).toBe(1);
  expect(crowding(240)).toBe(0.5);
  expect(crowding(1e6)).toBe(0.3);
  expect(crowding(0)).toBe(1);
});
