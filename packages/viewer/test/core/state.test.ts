import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { parseFragment, toFragment } from '../../src/core/permalink.ts';
import { isFiltered, START, update, type ViewState } from '../../src/core/state.ts';

test('toggling twice changes nothing', () => {
  const once = update(START, { kind: 'toggle-type', id: 'Person' });
  expect(once.hiddenTypes).toEqual(['Person']);
  expect(isFiltered(once)).toBe(true);
  expect(update(once, { kind: 'toggle-type', id: 'Person' })).toEqual(START);
});

test('each action changes its part', () => {
  const hidden = update(START, { kind: 'toggle-predicate', id: 'X' });
  const denied = update(hidden, { kind: 'set-polarity', polarity: 'negative' });
  const table = update(denied, { kind: 'set-tab', tab: 'table' });
  const picked = update(table, { kind: 'select', selection: { kind: 'node', id: 'n' } });
  expect(picked).toEqual({
    ...START,
    hiddenPredicates: ['X'],
    polarity: 'negative',
    tab: 'table',
    selection: { kind: 'node', id: 'n' },
  });
  expect(update(picked, { kind: 'clear-filters' })).toMatchObject({
    hiddenPredicates: [],
    polarity: null,
    tab: 'table',
  });
  expect(update(picked, { kind: 'restore', state: START })).toBe(START);
});

const ids = fc
  .uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 4 })
  .map((list) => list.sort());
const states: fc.Arbitrary<ViewState> = fc.record({
  hiddenTypes: ids,
  hiddenPredicates: ids,
  polarity: fc.constantFrom(null, 'positive', 'negative'),
  all: fc.boolean(),
  selection: fc.option(
    fc.record({
      kind: fc.constantFrom('node', 'claim'),
      id: fc.string({ minLength: 1, unit: 'grapheme' }),
    }),
  ),
  tab: fc.constantFrom('graph', 'table'),
  theme: fc.constantFrom('system', 'light', 'dark'),
});

test('a state survives the address bar', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(parseFragment(`#${toFragment(state)}`)).toEqual(state);
    }),
  );
});

test('any fragment is a state', () => {
  expect(toFragment(START)).toBe('');
  expect(parseFragment('')).toEqual(START);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(toFragment(parseFragment(text))).toBe(toFragment(parseFragment(`#${text}`)));
    }),
    { examples: [['theme=pink&tab=3d&polarity=x&node=']] },
  );
});
