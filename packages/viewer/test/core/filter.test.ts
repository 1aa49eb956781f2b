import { expect, test } from '@jest/globals';
import { MANY, visibleOf } from '../../src/core/filter.ts';
import { START, type ViewState } from '../../src/core/state.ts';
import { graphOf } from './sample.ts';

const graph = graphOf(['a SUPPORTS b', 'b SUPPORTS c', 'a CONDEMNS c -', 'c ~ a'], {
  a: 'Country',
  b: 'Person',
  c: 'Country',
});
const shown = (changes: Partial<ViewState>) => visibleOf(graph, { ...START, ...changes });

test('at the start everything is shown and counted', () => {
  const { nodes, edges, types, predicates, beyondLimit } = shown({});
  expect([nodes.size, edges.size, beyondLimit]).toEqual([3, 4, 0]);
  expect(types).toEqual([
    { id: 'Country', shown: 2, total: 2, hidden: false },
    { id: 'Person', shown: 1, total: 1, hidden: false },
  ]);
  expect(predicates.map(({ id, total }) => `${id} ${String(total)}`)).toEqual([
    'SUPPORTS 2',
    'CONDEMNS 1',
    '~ 1',
  ]);
});

test('a hidden type takes its edges along, and the counts say so', () => {
  const { nodes, edges, types, predicates } = shown({ hiddenTypes: ['Person'] });
  expect([...nodes].sort()).toEqual(['a', 'c']);
  expect([...edges]).toEqual(['claim:2', 'claim:3']);
  expect(types[1]).toEqual({ id: 'Person', shown: 0, total: 1, hidden: true });
  expect(predicates[0]).toEqual({ id: 'SUPPORTS', shown: 0, total: 2, hidden: false });
});

test('predicates and polarity hide edges, not nodes', () => {
  expect([...shown({ hiddenPredicates: ['SUPPORTS', '~'] }).edges]).toEqual(['claim:2']);
  expect([...shown({ polarity: 'negative' }).edges]).toEqual(['claim:2']);
  expect(shown({ polarity: 'positive' }).edges.size).toBe(3);
  expect(shown({ polarity: 'negative' }).nodes.size).toBe(3);
});

test('a large graph starts with the best connected; a selection brings its neighbors', () => {
  const spokes = Array.from({ length: 400 }, (_, i) => `hub LEADS n${String(i).padStart(3, '0')}`);
  const large = graphOf([...spokes, 'n399 KNOWS far']);
  const at = (changes: Partial<ViewState>) => visibleOf(large, { ...START, ...changes });
  expect(at({}).nodes.size).toBe(MANY);
  expect(at({}).beyondLimit).toBe(402 - MANY);
  expect(at({ all: true }).nodes.size).toBe(402);
  expect(at({ selection: { kind: 'node', id: 'far' } }).nodes.has('far')).toBe(true);
  expect(at({ selection: { kind: 'claim', id: 'claim:400' } }).edges.has('claim:400')).toBe(true);
});
