import { START, type Selection, type ViewState } from './state.ts';

/** `state` as a fragment for the address bar, without `#`; empty for the start. */
export function toFragment(state: ViewState): string {
  const parts = new URLSearchParams();
  if (state.selection !== null) parts.set(state.selection.kind, state.selection.id);
  for (const id of state.hiddenTypes) parts.append('without', id);
  for (const id of state.hiddenPredicates) parts.append('except', id);
  if (state.polarity !== null) parts.set('polarity', state.polarity);
  if (state.all) parts.set('all', '1');
  if (state.tab !== START.tab) parts.set('tab', state.tab);
  if (state.theme !== START.theme) parts.set('theme', state.theme);
  return parts.toString();
}

/** The state that a fragment (with or without `#`) stands for; what it does not know is left out. */
export function parseFragment(fragment: string): ViewState {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const polarity = parts.get('polarity');
  const theme = parts.get('theme');
  return {
    hiddenTypes: [...new Set(parts.getAll('without'))].sort(),
    hiddenPredicates: [...new Set(parts.getAll('except'))].sort(),
    polarity: polarity === 'positive' || polarity === 'negative' ? polarity : null,
    all: parts.get('all') === '1',
    selection: selectionOf(parts),
    tab: parts.get('tab') === 'table' ? 'table' : 'graph',
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
  };
}

function selectionOf(parts: URLSearchParams): Selection | null {
  for (const kind of ['node', 'claim'] as const) {
    const id = parts.get(kind);
    if (id !== null && id !== '') return { kind, id };
  }
  return null;
}
