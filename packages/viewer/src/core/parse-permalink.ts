import { compareText } from '@entente/core';
import { dayOfIso } from './days.ts';
import { LOOKS } from './looks.ts';
import type {
  Chosen,
  Expansion,
  Filters,
  Panel,
  Pin,
  Scope,
  Selection,
  TimeWindow,
  ViewState,
} from './state.ts';

/** So much of a list is read; a longer address is not ours. */
const MOST = 2000;

/**
 * The state that a fragment (with or without `#`) stands for. Never throws: what it does not know or
 * cannot read is left out.
 */
export function parseFragment(fragment: string): ViewState {
  const parts = fragment
    .replace(/^#/, '')
    .split('&')
    .slice(0, MOST)
    .map((part): readonly [string, string] => {
      const at = part.indexOf('=');
      return at < 0 ? ['', ''] : [part.slice(0, at), part.slice(at + 1)];
    });
  const all = (key: string) => parts.filter(([name]) => name === key).map(([, value]) => value);
  const first = (key: string) => all(key)[0] ?? '';
  return {
    camera: cameraOf(first('camera')),
    filters: filtersOf(first),
    window: windowOf(first('window')),
    selection: selectionOf(first),
    pins: unique(all('pin').flatMap(pinOf)).sort((a, b) => compareText(a.id, b.id)),
    layout: 0,
    hidden: sorted(first('hidden').split(',').map(unescaped)),
    expanded: all('expand').flatMap(expansionOf),
    appearance: {
      view: oneOf(LOOKS.view, first('view')),
      nodes: oneOf(LOOKS.nodes, first('nodes')),
      edges: oneOf(LOOKS.edges, first('edges')),
      size: oneOf(LOOKS.size, first('size')),
      labels: oneOf(LOOKS.labels, first('labels')),
      basis: oneOf(LOOKS.basis, first('basis')),
    },
    panel: panelOf(first),
    theme: oneOf(['system', 'light', 'dark', 'contrast'], first('theme')),
  };
}

type First = (key: string) => string;

function filtersOf(first: First): Filters {
  const [confidence = 0] = numbersOf(first('confidence'), 1) ?? [];
  const [sources = 0] = numbersOf(first('sources'), 1) ?? [];
  return {
    types: chosenOf(first('types')),
    predicates: chosenOf(first('predicates')),
    polarity: chosenOf(first('polarity')),
    modality: chosenOf(first('modality')),
    attribution: chosenOf(first('attribution')),
    outlets: chosenOf(first('outlets')),
    confidence: confidence >= 0 && confidence <= 1 ? confidence : 0,
    sources: Number.isInteger(sources) && sources >= 0 && sources <= 1000 ? sources : 0,
    isolated: first('isolated') === '1',
    scope: scopeOf(first('scope')),
  };
}

function chosenOf(text: string): Chosen {
  const values = text.split(',').slice(0, MOST);
  const only = values.filter((value) => !value.startsWith('-')).map(unescaped);
  const without = values
    .filter((value) => value.startsWith('-'))
    .map((value) => unescaped(value.slice(1)));
  return { only: sorted(only), without: sorted(without.filter((id) => !only.includes(id))) };
}

function scopeOf(text: string): Scope {
  const [kind, of = ''] = text.split(':').map(unescaped);
  if (kind === 'all') return { kind };
  return kind === 'community' && of !== '' ? { kind, of } : { kind: 'important' };
}

function windowOf(text: string): TimeWindow | null {
  const [basis, start = '', end = ''] = text.split(':');
  const [from, to] = [dayOfIso(start), dayOfIso(end)];
  if ((basis !== 'reported' && basis !== 'event') || from === null || to === null) return null;
  return from <= to ? { basis, from, to } : null;
}

function selectionOf(first: First): Selection | null {
  for (const kind of ['node', 'claim'] as const) {
    const id = unescaped(first(kind));
    if (id !== '') return { kind, id };
  }
  return null;
}

function cameraOf(text: string): ViewState['camera'] {
  const [x, y, ratio] = numbersOf(text, 3) ?? [];
  return x === undefined || y === undefined || ratio === undefined || ratio <= 0
    ? null
    : { x, y, ratio };
}

function pinOf(text: string): readonly Pin[] {
  const [id = '', ...place] = text.split(':');
  const [x, y] = numbersOf(place.join(':'), 2) ?? [];
  return x === undefined || y === undefined || id === '' ? [] : [{ id: unescaped(id), x, y }];
}

function expansionOf(text: string): readonly Expansion[] {
  const [id = '', most = '', type = '', predicate = ''] = text.split(':').map(unescaped);
  const count = Number(most);
  if (id === '' || most === '' || !Number.isInteger(count) || count < 0 || count > 100_000)
    return [];
  return [
    {
      ...{ id, count },
      type: type.startsWith('t') ? type.slice(1) : null,
      predicate: predicate.startsWith('p') ? predicate.slice(1) : null,
    },
  ];
}

function panelOf(first: First): Panel {
  for (const kind of ['paths', 'compare'] as const) {
    if (first(kind) === '') continue;
    const [a = '', b = ''] = first(kind).split(':').map(unescaped);
    return kind === 'paths' ? { kind, from: a, to: b } : { kind, left: a, right: b };
  }
  const document = unescaped(first('document'));
  if (document !== '') return { kind: 'document', id: document };
  for (const kind of ['contradictions', 'query'] as const) if (first(kind) === '1') return { kind };
  return { kind: 'details' };
}

function numbersOf(text: string, count: number): readonly number[] | null {
  const parts = text.split(':');
  const numbers = parts.map(Number);
  const fine = parts.length === count && parts.every((part) => part !== '');
  // No -0: it would be written as 0.
  return fine && numbers.every(Number.isFinite) ? numbers.map((number) => number + 0) : null;
}

function oneOf<T extends string>(values: readonly [T, ...T[]], text: string): T {
  return values.find((value) => value === text) ?? values[0];
}

function sorted(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id) => id !== ''))].slice(0, MOST).sort(compareText);
}

function unique(pins: readonly Pin[]): Pin[] {
  return [...new Map(pins.map((pin) => [pin.id, pin])).values()];
}

/** The opposite of how `toFragment` escapes; empty where it cannot be read. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return '';
  }
}
