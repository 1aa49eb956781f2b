import fc from 'fast-check';
import type { Chosen, Scope, Selection, ViewState } from '../../src/core/state.ts';
import type { Action } from '../../src/core/update.ts';

/** Ids as hostile as an address may hold: any letters, also those that part values. */
export const ids = fc.oneof(
  fc.constantFrom('ent:a', 'ent:b', 'Country', '-', ',', ':', '%', '+', 'a b', '~'),
  fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme' }),
);
const sortedIds = fc.uniqueArray(ids, { maxLength: 4 }).map((list) => list.sort());
const chosen: fc.Arbitrary<Chosen> = sortedIds.chain((list) =>
  fc.integer({ min: 0, max: list.length }).map((cut) => ({
    only: list.slice(0, cut),
    without: list.slice(cut),
  })),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const positive = fc.double({ min: 1e-9, max: 1e6, noNaN: true });
const scope: fc.Arbitrary<Scope> = fc.oneof(
  fc.constantFrom({ kind: 'important' } as const, { kind: 'all' } as const),
  ids.map((of) => ({ kind: 'community' as const, of })),
);
const selection: fc.Arbitrary<Selection | null> = fc.option(
  fc.record({ kind: fc.constantFrom('node', 'claim'), id: ids }),
);
const window = fc.option(
  fc
    .tuple(fc.constantFrom('reported', 'event'), fc.integer({ min: -7e5, max: 2e6 }), fc.nat(9000))
    .map(([basis, from, days]) => ({ basis, from, to: from + days })),
);
const camera = fc.option(fc.record({ x: number, y: number, ratio: positive }));
const pin = fc.record({ id: ids, x: number, y: number });
const expansion = fc.record({
  id: ids,
  type: fc.option(ids),
  predicate: fc.option(ids),
  count: fc.constantFrom(0, 25, 50),
});
const appearance = fc.record({
  view: fc.constantFrom('graph', 'table'),
  nodes: fc.constantFrom('type', 'community'),
  edges: fc.constantFrom('predicate', 'polarity'),
  size: fc.constantFrom('degree', 'pagerank', 'evidence'),
  labels: fc.constantFrom('all', 'focus', 'none'),
  basis: fc.constantFrom('reported', 'event'),
});
const panel = fc.oneof(
  fc.constantFrom(
    ...([{ kind: 'details' }, { kind: 'contradictions' }, { kind: 'query' }] as const),
  ),
  fc.record({ kind: fc.constant('document' as const), id: ids }),
  fc.record({ kind: fc.constant('paths' as const), from: ids, to: ids }),
  fc.record({ kind: fc.constant('compare' as const), left: ids, right: ids }),
);
const theme = fc.constantFrom('system', 'light', 'dark', 'contrast');
const confidence = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);

export const states: fc.Arbitrary<ViewState> = fc.record({
  ...{ camera, window, selection, appearance, panel, theme },
  filters: fc.record({
    ...{ types: chosen, predicates: chosen, polarity: chosen },
    ...{ modality: chosen, attribution: chosen, outlets: chosen },
    ...{ confidence, sources: fc.nat(20), isolated: fc.boolean(), scope },
  }),
  pins: fc
    .uniqueArray(pin, { maxLength: 3, selector: ({ id }) => id })
    .map((list) => list.sort((a, b) => (a.id < b.id ? -1 : 1))),
  layout: fc.constant(0),
  hidden: sortedIds,
  expanded: fc.array(expansion, { maxLength: 3 }),
});

const facet = fc.constantFrom('types', 'predicates', 'polarity', 'outlets');
const kind = <K extends string>(name: K) => fc.constant(name);

export const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: kind('choose'),
    facet,
    id: ids,
    as: fc.constantFrom('any', 'only', 'without'),
  }),
  fc.record({ kind: kind('clear-facet'), facet }),
  fc.record({ kind: kind('least-confidence'), value: confidence }),
  fc.record({ kind: kind('least-sources'), value: fc.nat(20) }),
  fc.record({ kind: kind('show-isolated'), value: fc.boolean() }),
  fc.record({ kind: kind('scope'), scope }),
  fc.record({ kind: kind('clear-filters') }),
  fc.record({ kind: kind('window'), window }),
  fc.record({ kind: kind('camera'), camera }),
  fc.record({ kind: kind('select'), selection }),
  fc.record({ kind: kind('expand'), expansion }),
  fc.record({ kind: kind('collapse'), id: ids }),
  fc.record({ kind: kind('hide'), id: ids }),
  fc.record({ kind: kind('unhide'), id: fc.option(ids) }),
  fc.record({ kind: kind('pin'), id: ids, x: number, y: number }),
  fc.record({ kind: kind('unpin'), id: fc.option(ids) }),
  fc.record({ kind: kind('layout'), layout: fc.nat(3) }),
  fc.record({ kind: kind('appearance'), appearance }),
  fc.record({ kind: kind('panel'), panel }),
);
