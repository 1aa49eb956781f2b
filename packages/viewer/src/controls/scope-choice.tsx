import type { Scope } from '../core/state.ts';
import { FILTERS } from '../strings/controls.ts';
import { useView, useViewer } from '../viewer-context.ts';
import { Choices } from './choices.tsx';

/** The most important entities, or all; the community that is looked at, where one is. */
export function ScopeChoice() {
  const { dispatch } = useViewer();
  const { state } = useView();
  const { scope } = state.filters;
  const values: readonly Scope['kind'][] =
    scope.kind === 'community' ? ['important', 'all', 'community'] : ['important', 'all'];
  return (
    <Choices
      title={FILTERS.scope}
      names={FILTERS.scopes}
      values={values}
      value={scope.kind}
      onChange={(kind) => {
        if (kind !== 'community') dispatch({ kind: 'scope', scope: { kind } });
      }}
    />
  );
}
