import { isoOfDay } from './days.ts';
import { LOOKS } from './looks.ts';
import { FACETS, START, type ViewState } from './state.ts';

/**
 * `state` as a fragment for the address bar, without `#`; empty for the start. Only what differs from
 * the start is written: `node=ent:…&types=Country,-Person&window=reported:2022-02-01:2022-03-01`.
 */
export function toFragment(state: ViewState): string {
  const parts: string[] = [];
  const add = (key: string, values: readonly (string | number)[], between = ':') => {
    parts.push(
      `${key}=${values.map((value) => (typeof value === 'number' ? String(value) : escaped(value))).join(between)}`,
    );
  };
  const { camera, filters, window, selection, appearance, panel } = state;
  if (selection !== null) add(selection.kind, [selection.id]);
  if (filters.scope.kind !== 'important') {
    add('scope', [
      filters.scope.kind,
      ...(filters.scope.kind === 'community' ? [filters.scope.of] : []),
    ]);
  }
  for (const facet of FACETS) {
    const { only, without } = filters[facet];
    if (only.length + without.length > 0) {
      parts.push(
        `${facet}=${[...only.map(escaped), ...without.map((id) => `-${escaped(id)}`)].join(',')}`,
      );
    }
  }
  if (filters.confidence > 0) add('confidence', [filters.confidence]);
  if (filters.sources > 0) add('sources', [filters.sources]);
  if (filters.isolated) add('isolated', [1]);
  if (window !== null) add('window', [window.basis, isoOfDay(window.from), isoOfDay(window.to)]);
  for (const { id, type, predicate, count } of state.expanded) {
    add('expand', [
      id,
      count,
      type === null ? '' : `t${type}`,
      predicate === null ? '' : `p${predicate}`,
    ]);
  }
  if (state.hidden.length > 0) add('hidden', state.hidden, ',');
  for (const { id, x, y } of state.pins) add('pin', [id, x, y]);
  if (panel.kind === 'paths') add('paths', [panel.from, panel.to]);
  if (panel.kind === 'compare') add('compare', [panel.left, panel.right]);
  if (panel.kind === 'contradictions') add('contradictions', [1]);
  if (panel.kind === 'document') add('document', [panel.id]);
  if (panel.kind === 'query') add('query', [1]);
  for (const [key, values] of Object.entries(LOOKS)) {
    const value = appearance[key as keyof typeof LOOKS];
    if (value !== values[0]) add(key, [value]);
  }
  if (state.theme !== START.theme) add('theme', [state.theme]);
  if (camera !== null) add('camera', [camera.x, camera.y, camera.ratio]);
  return parts.join('&');
}

/** Percent-encoded but for what reads better and is safe; `-`, `:` and `,` part values. */
function escaped(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replace(/^-/, '%2D')
    .replaceAll('%20', '+');
}
