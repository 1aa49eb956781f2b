import type { Polarity } from '@entente/core';

export type Theme = 'system' | 'light' | 'dark';
export type Tab = 'graph' | 'table';

/** A node by entity id, or a claim by claim id (it need not be an edge of the view). */
export type Selection =
  { readonly kind: 'node'; readonly id: string } | { readonly kind: 'claim'; readonly id: string };

/** Everything that the reader has chosen; the address bar holds it (permalink.ts). */
export interface ViewState {
  readonly hiddenTypes: readonly string[];
  /** Keys of `predicateKey`. */
  readonly hiddenPredicates: readonly string[];
  readonly polarity: Polarity | null;
  /** False: only the `MANY` best connected nodes and what the selection touches. */
  readonly all: boolean;
  readonly selection: Selection | null;
  readonly tab: Tab;
  readonly theme: Theme;
}

export const START: ViewState = {
  hiddenTypes: [],
  hiddenPredicates: [],
  polarity: null,
  all: false,
  selection: null,
  tab: 'graph',
  theme: 'system',
};

export type Action =
  | { readonly kind: 'toggle-type' | 'toggle-predicate'; readonly id: string }
  | { readonly kind: 'only-type'; readonly id: string; readonly of: readonly string[] }
  | { readonly kind: 'set-polarity'; readonly polarity: Polarity | null }
  | { readonly kind: 'select'; readonly selection: Selection | null }
  | { readonly kind: 'set-tab'; readonly tab: Tab }
  | { readonly kind: 'set-theme'; readonly theme: Theme }
  | { readonly kind: 'show-all' }
  | { readonly kind: 'clear-filters' }
  | { readonly kind: 'restore'; readonly state: ViewState };

/** The state after `action`. */
export function update(state: ViewState, action: Action): ViewState {
  switch (action.kind) {
    case 'toggle-type':
      return { ...state, hiddenTypes: toggled(state.hiddenTypes, action.id) };
    case 'toggle-predicate':
      return { ...state, hiddenPredicates: toggled(state.hiddenPredicates, action.id) };
    case 'only-type':
      return { ...state, hiddenTypes: action.of.filter((id) => id !== action.id) };
    case 'set-polarity':
      return { ...state, polarity: action.polarity };
    case 'select':
      return { ...state, selection: action.selection };
    case 'set-tab':
      return { ...state, tab: action.tab };
    case 'set-theme':
      return { ...state, theme: action.theme };
    case 'show-all':
      return { ...state, all: true };
    case 'clear-filters':
      return { ...state, hiddenTypes: [], hiddenPredicates: [], polarity: null };
    case 'restore':
      return action.state;
  }
}

/** Whether any filter hides something on purpose. */
export function isFiltered(state: ViewState): boolean {
  const { hiddenTypes, hiddenPredicates, polarity } = state;
  return hiddenTypes.length + hiddenPredicates.length > 0 || polarity !== null;
}

function toggled(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list.filter((other) => other !== id) : [...list, id].sort();
}
