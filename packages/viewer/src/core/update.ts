import { compareText } from '@entente/core';
import {
  NO_FILTERS,
  type Appearance,
  type Camera,
  type Choice,
  type Chosen,
  type Expansion,
  type FacetName,
  type Filters,
  type Panel,
  type Scope,
  type Selection,
  type Theme,
  type TimeWindow,
  type ViewState,
} from './state.ts';

export type Action =
  | { readonly kind: 'choose'; readonly facet: FacetName; readonly id: string; readonly as: Choice }
  | { readonly kind: 'clear-facet'; readonly facet: FacetName }
  | { readonly kind: 'least-confidence'; readonly value: number }
  | { readonly kind: 'least-sources'; readonly value: number }
  | { readonly kind: 'show-isolated'; readonly value: boolean }
  | { readonly kind: 'scope'; readonly scope: Scope }
  /** Also ends the time window. */
  | { readonly kind: 'clear-filters' }
  | { readonly kind: 'window'; readonly window: TimeWindow | null }
  | { readonly kind: 'camera'; readonly camera: Camera | null }
  | { readonly kind: 'select'; readonly selection: Selection | null }
  | { readonly kind: 'expand'; readonly expansion: Expansion }
  /** Takes back what `expand` showed around an entity. */
  | { readonly kind: 'collapse'; readonly id: string }
  | { readonly kind: 'hide'; readonly id: string }
  | { readonly kind: 'unhide'; readonly id: string | null }
  | { readonly kind: 'pin'; readonly id: string; readonly x: number; readonly y: number }
  | { readonly kind: 'unpin'; readonly id: string | null }
  | { readonly kind: 'layout'; readonly layout: number }
  /** Another basis also ends the time window. */
  | { readonly kind: 'appearance'; readonly appearance: Partial<Appearance> }
  /** Lets go of what is selected: its details would cover the panel. */
  | { readonly kind: 'panel'; readonly panel: Panel }
  | { readonly kind: 'theme'; readonly theme: Theme }
  /** The layout stays: links know of none. */
  | { readonly kind: 'restore'; readonly state: ViewState };

/** The state after `action`; the same object where nothing changes. */
export function update(state: ViewState, action: Action): ViewState {
  const next = changed(state, action);
  return JSON.stringify(next) === JSON.stringify(state) ? state : next;
}

function changed(state: ViewState, action: Action): ViewState {
  const filtered = (part: Partial<Filters>): ViewState => ({
    ...state,
    filters: { ...state.filters, ...part },
  });
  switch (action.kind) {
    case 'choose':
      return filtered({ [action.facet]: chosen(state.filters[action.facet], action) });
    case 'clear-facet':
      return filtered({ [action.facet]: NO_FILTERS[action.facet] });
    case 'least-confidence':
      return filtered({ confidence: between(action.value, 0, 1) });
    case 'least-sources':
      return filtered({ sources: Math.floor(between(action.value, 0, 1000)) });
    case 'show-isolated':
      return filtered({ isolated: action.value });
    case 'scope':
      return filtered({ scope: action.scope });
    case 'clear-filters':
      return { ...filtered({ ...NO_FILTERS, scope: state.filters.scope }), window: null };
    case 'window':
      return { ...state, window: action.window, appearance: looksIn(state, action.window) };
    case 'camera':
      return { ...state, camera: action.camera };
    case 'select':
      return { ...state, selection: action.selection };
    case 'expand':
      return expanded(state, action.expansion);
    case 'collapse':
      return { ...state, expanded: state.expanded.filter(({ id }) => id !== action.id) };
    case 'hide':
      return hidden(state, action.id);
    case 'unhide':
      return { ...state, hidden: without(state.hidden, action.id) };
    case 'pin': {
      const { id, x, y } = action;
      const others = state.pins.filter((pin) => pin.id !== id);
      const pins = [...others, { id, x, y }].sort((a, b) => compareText(a.id, b.id));
      return { ...state, pins };
    }
    case 'unpin':
      return {
        ...state,
        pins: state.pins.filter(({ id }) => action.id !== null && id !== action.id),
      };
    case 'layout':
      return { ...state, layout: action.layout };
    case 'appearance':
      return {
        ...state,
        appearance: { ...state.appearance, ...action.appearance },
        window: action.appearance.basis === undefined ? state.window : null,
      };
    case 'panel':
      return { ...state, panel: action.panel, selection: null };
    case 'theme':
      return { ...state, theme: action.theme };
    case 'restore':
      return { ...action.state, layout: state.layout };
  }
}

/** The timeline goes on to tell what a window told after it is ended. */
function looksIn({ appearance }: ViewState, window: TimeWindow | null): Appearance {
  const { basis } = window ?? appearance;
  return basis === appearance.basis ? appearance : { ...appearance, basis };
}

/** What a click on a value leads to: any, only, without, any again. */
export function nextChoice(choice: Choice): Choice {
  return choice === 'any' ? 'only' : choice === 'only' ? 'without' : 'any';
}

export function choiceOf({ only, without: kept }: Chosen, id: string): Choice {
  return only.includes(id) ? 'only' : kept.includes(id) ? 'without' : 'any';
}

/** Whether a filter or the window hides something on purpose; the scope is none. */
export function isFiltered({ filters, window, hidden: taken }: ViewState): boolean {
  const plain = { ...NO_FILTERS, isolated: filters.isolated, scope: filters.scope };
  return window !== null || taken.length > 0 || JSON.stringify(filters) !== JSON.stringify(plain);
}

function chosen(before: Chosen, { id, as }: { readonly id: string; readonly as: Choice }): Chosen {
  const add = (list: readonly string[], on: boolean) =>
    [...without(list, id), ...(on ? [id] : [])].sort(compareText);
  return { only: add(before.only, as === 'only'), without: add(before.without, as === 'without') };
}

/** Showing more of the same takes the place of what was shown, and brings a hidden entity back. */
function expanded(state: ViewState, expansion: Expansion): ViewState {
  const others = state.expanded.filter(
    ({ id, type, predicate }) =>
      id !== expansion.id || type !== expansion.type || predicate !== expansion.predicate,
  );
  return {
    ...state,
    expanded: [...others, expansion],
    hidden: without(state.hidden, expansion.id),
  };
}

function hidden(state: ViewState, id: string): ViewState {
  const gone = state.selection?.kind === 'node' && state.selection.id === id;
  return {
    ...state,
    hidden: [...without(state.hidden, id), id].sort(compareText),
    selection: gone ? null : state.selection,
  };
}

/** `list` without `id`; empty where `id` is null. */
function without(list: readonly string[], id: string | null): readonly string[] {
  return list.filter((other) => id !== null && other !== id);
}

function between(value: number, low: number, high: number): number {
  return Number.isFinite(value) ? Math.max(low, Math.min(high, value)) : low;
}
