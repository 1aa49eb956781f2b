import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { parseFragment } from '../../src/core/parse-permalink.ts';
import { toFragment } from '../../src/core/permalink.ts';
import { redo, settle, startHistory, step, undo } from '../../src/core/history.ts';
import { START } from '../../src/core/state.ts';
import { choiceOf, isFiltered, nextChoice, update } from '../../src/core/update.ts';
import { actions, states } from './states.ts';

test('a value goes from any to only to without and back', () => {
  let state = START;
  const seen = ['only', 'without', 'any'].map(() => {
    const as = nextChoice(choiceOf(state.filters.types, 'Person'));
    state = update(state, { kind: 'choose', facet: 'types', id: 'Person', as });
    return [choiceOf(state.filters.types, 'Person'), isFiltered(state)];
  });
  expect(seen).toEqual([
    ['only', true],
    ['without', true],
    ['any', false],
  ]);
  expect(state).toEqual(START);
});

test('more of the same takes its place; what is hidden comes back when it is expanded', () => {
  const expansion = { id: 'a', type: null, predicate: null, count: 25 };
  const hidden = update(START, { kind: 'hide', id: 'a' });
  const first = update(hidden, { kind: 'expand', expansion });
  const second = update(first, { kind: 'expand', expansion: { ...expansion, count: 50 } });
  expect([hidden.hidden, first.hidden]).toEqual([['a'], []]);
  expect(second.expanded).toEqual([{ ...expansion, count: 50 }]);
  expect(update(second, { kind: 'collapse', id: 'a' }).expanded).toEqual([]);
});

test('the timeline goes on to tell what its window told; another basis ends the window', () => {
  const window = { basis: 'event', from: 1, to: 2 } as const;
  const happened = update(START, { kind: 'window', window });
  const ended = update(happened, { kind: 'window', window: null });
  expect([ended.window, ended.appearance.basis]).toEqual([null, 'event']);
  expect(parseFragment(toFragment(ended))).toEqual(ended);
  const reported = { kind: 'appearance', appearance: { basis: 'reported' } } as const;
  expect(update(happened, reported)).toEqual(START);
});

test('what is hidden is not selected', () => {
  const selected = update(START, { kind: 'select', selection: { kind: 'node', id: 'a' } });
  expect(update(selected, { kind: 'hide', id: 'a' }).selection).toBeNull();
  expect(update(selected, { kind: 'hide', id: 'b' }).selection).toEqual({ kind: 'node', id: 'a' });
});

test('nonsense numbers are held in their bounds', () => {
  const value = (action: Parameters<typeof update>[1]) => update(START, action).filters;
  expect(value({ kind: 'least-confidence', value: 7 }).confidence).toBe(1);
  expect(value({ kind: 'least-confidence', value: NaN }).confidence).toBe(0);
  expect(value({ kind: 'least-sources', value: -3 }).sources).toBe(0);
});

test('30 actions, 30 undos: the start; 30 redos: the end', () => {
  fc.assert(
    fc.property(fc.array(actions, { minLength: 30, maxLength: 30 }), states, (list, start) => {
      const done = list.reduce(step, startHistory(start));
      const back = list.reduce(undo, done);
      expect(back.present).toEqual(start);
      expect(list.reduce(redo, back).present).toEqual(done.present);
    }),
  );
});

test('moves of the camera are one step until they settle, another step forgets what was undone', () => {
  const at = (x: number) => ({ kind: 'camera', camera: { x, y: 0, ratio: 1 } }) as const;
  const moved = [at(1), at(2), at(3)].reduce(step, startHistory(START));
  expect(moved.past).toEqual([START]);
  expect(step(settle(moved), at(4)).past).toHaveLength(2);
  expect(undo(moved).present).toBe(START);
  expect(step(undo(moved), at(9)).future).toEqual([]);
  expect(step(moved, at(3))).toBe(moved);
});

test('each drag of a pin is a step, and a link or a saved view leaves the layout alone', () => {
  const pin = (x: number) => ({ kind: 'pin', id: 'a', x, y: 0 }) as const;
  const once = step(settle(step(startHistory(START), pin(1))), pin(2));
  expect(once.past).toHaveLength(2);
  const tidied = step(once, { kind: 'layout', layout: 1 });
  expect(undo(tidied).present).toBe(once.present);
  const restored = step(tidied, { kind: 'restore', state: parseFragment('pin=a:3:4') });
  expect(restored.present).toMatchObject({ layout: 1, pins: [{ id: 'a', x: 3, y: 4 }] });
});

test('the theme is not undone', () => {
  const one = step(startHistory(START), { kind: 'hide', id: 'a' });
  const dark = step(one, { kind: 'theme', theme: 'dark' });
  expect(dark.past).toHaveLength(1);
  expect(undo(dark).present).toEqual({ ...START, theme: 'dark' });
});

test('a state survives the address bar', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(parseFragment(`#${toFragment(state)}`)).toEqual(state);
    }),
  );
});

test('an address is short and can be read', () => {
  const chosen = update(START, { kind: 'choose', facet: 'types', id: 'Country', as: 'only' });
  const kept = update(chosen, { kind: 'choose', facet: 'types', id: 'Person', as: 'without' });
  const dated = update(kept, {
    kind: 'window',
    window: { basis: 'reported', from: 19024, to: 19052 },
  });
  expect(toFragment(dated)).toBe('types=Country,-Person&window=reported:2022-02-01:2022-03-01');
  expect(toFragment(START)).toBe('');
  const looks = update(START, {
    kind: 'appearance',
    appearance: { size: 'evidence', labels: 'focus' },
  });
  expect(toFragment(looks)).toBe('size=evidence&labels=focus');
  // As links of before say it.
  expect(parseFragment('#size=pagerank').appearance).toEqual({
    ...START.appearance,
    size: 'pagerank',
  });
});

test('any fragment is a state, and writes itself the same again', () => {
  const key = fc.constantFrom(
    ...['types', 'window', 'camera', 'pin', 'expand', 'hidden', 'scope', 'paths', 'theme', 'node'],
  );
  const pair = fc.tuple(key, fc.string({ unit: 'binary' })).map((parts) => parts.join('='));
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pair, { maxLength: 4 }).map((parts) => parts.join('&')),
  );
  fc.assert(
    fc.property(text, (fragment) => {
      const state = parseFragment(fragment);
      expect(parseFragment(toFragment(state))).toEqual(state);
    }),
    {
      examples: [
        ['theme=pink&view=3d&window=reported:2022-02-30:x&node=%E0%A4%A'],
        ['camera=1:2:0&camera=0x:1:1&pin=a:1:NaN&expand=a:-1&__proto__=1&constructor=2'],
        ['types=a,-a,,-&confidence=-0&sources=1e9&scope=community:'],
      ],
    },
  );
});
