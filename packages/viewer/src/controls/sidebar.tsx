import { useDeferredValue, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { FACETS } from '../core/state.ts';
import { isFiltered } from '../core/update.ts';
import { FILTERS } from '../strings/controls.ts';
import { useView, useViewer } from '../viewer-context.ts';
import { FacetList } from './facet-list.tsx';
import { Legend } from './legend.tsx';
import { Thresholds } from './thresholds.tsx';
import { ScopeChoice } from './scope-choice.tsx';
import { TakenSteps } from './taken-steps.tsx';

/** Filters with live counts, and the legend. */
export function Sidebar() {
  const { filter, dispatch } = useViewer();
  // Counts may come a moment after the drawing, so that a drag of the time stays smooth.
  const state = useDeferredValue(useView().state);
  const facets = useMemo(() => filter.facets(state), [filter, state]);
  return (
    <nav className="sidebar" aria-label={FILTERS.region}>
      <ScopeChoice />
      {FACETS.map((facet) => (
        <FacetList key={facet} facet={facet} values={facets[facet]} />
      ))}
      <Thresholds />
      <TakenSteps />
      {isFiltered(state) && (
        <Button
          className="button"
          onPress={() => {
            dispatch({ kind: 'clear-filters' });
          }}
        >
          {FILTERS.clear}
        </Button>
      )}
      <Legend />
    </nav>
  );
}
