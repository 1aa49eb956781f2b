import { expect, test } from '@jest/globals';
import { EVERY, neighborGroups, neighborsOf, nextExpansion, STEP } from '../../src/core/expand.ts';
import { createFilter } from '../../src/core/filter.ts';
import { startHistory, step, undo } from '../../src/core/history.ts';
import { nodeId } from '../../src/core/network.ts';
import { START } from '../../src/core/state.ts';
import { networkOf } from './sample.ts';

const many = Array.from({ length: 260 }, (_, i) => `hub KNOWS n${String(i).padStart(3, '0')}`);
const network = networkOf(
  [...many, 'hub LEADS n000', 'hub LEADS hub', 'n001 LEADS hub', 'hub ~ x'],
  {
    types: { n000: 'Person', n001: 'Person', n002: 'Person' },
  },
);
const hub = network.nodeOf('hub') ?? NaN;
const filter = createFilter(network);

test('neighbors are counted by type and predicate, each once', () => {
  const none = new Uint8Array(network.data.entities.count);
  none[network.nodeOf('n001') ?? 0] = 1;
  expect(neighborGroups(network, hub, none)).toEqual([
    { type: 'Thing', predicate: 'KNOWS', total: 257, shown: 0 },
    { type: 'Person', predicate: 'KNOWS', total: 3, shown: 1 },
    { type: 'Person', predicate: 'LEADS', total: 2, shown: 1 },
    { type: 'Thing', predicate: '~', total: 1, shown: 0 },
  ]);
  const leads = neighborsOf(network, hub, { type: null, predicate: 'LEADS' });
  expect(leads.map((node) => nodeId(network, node)).sort()).toEqual(['n000', 'n001']);
  expect(neighborsOf(network, hub)).toHaveLength(261);
});

test('a step shows 25 more, the last one the rest, and each can be taken back', () => {
  let history = startHistory(START);
  const shown = () => filter.visible(history.present);
  const counts = [shown().counts.nodes.shown];
  for (;;) {
    const expansion = nextExpansion(network, hub, shown().nodes);
    if (expansion === null) break;
    history = step(history, { kind: 'expand', expansion });
    counts.push(shown().counts.nodes.shown);
  }
  expect(counts).toEqual([150, 175, 200, 225, 250, 262]);
  expect(history.present.expanded).toHaveLength(1);
  history = undo(history);
  expect(shown().counts.nodes.shown).toBe(250);
});

test('one kind of neighbor is expanded alone', () => {
  const nodes = new Uint8Array(network.data.entities.count);
  const which = { type: 'Person', predicate: 'KNOWS' };
  expect(nextExpansion(network, hub, nodes, which)).toEqual({ id: 'hub', ...which, count: 3 });
  expect(nextExpansion(network, hub, nodes)).toEqual({ id: 'hub', ...EVERY, count: STEP });
  nodes.fill(1);
  expect(nextExpansion(network, hub, nodes)).toBeNull();
});
