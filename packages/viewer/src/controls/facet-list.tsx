import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Facet } from '../core/facets.ts';
import type { FacetName } from '../core/state.ts';
import { FACET_NAMES } from '../strings.ts';
import { FILTERS } from '../strings/controls.ts';
import { useView, useViewer } from '../viewer-context.ts';
import { FacetValue } from './facet-value.tsx';

interface FacetListProps {
  readonly facet: FacetName;
  readonly values: readonly Facet[];
}

const FEW = 7;
/** Facets that are folded away at first. */
const FOLDED: readonly FacetName[] = ['modality', 'attribution', 'outlets'];

/** The values of a facet with how many of each are shown. */
export function FacetList({ facet, values }: FacetListProps) {
  const { dispatch } = useViewer();
  const { state } = useView();
  const [all, setAll] = useState(false);
  const { only, without } = state.filters[facet];
  const isChosen = only.length + without.length > 0;
  const rest = values.length <= FEW + 2 ? 0 : values.length - FEW;
  const shown = all ? values : values.slice(0, values.length - rest);
  const hiddenChosen = values.slice(shown.length).filter(({ choice }) => choice !== 'any');
  if (values.length === 0) return null;
  return (
    <details className="facets" open={!FOLDED.includes(facet) || isChosen}>
      <summary>
        <h2>{FACET_NAMES[facet]}</h2>
      </summary>
      <ul>
        {[...shown, ...hiddenChosen].map((value) => (
          <FacetValue key={value.id} facet={facet} value={value} />
        ))}
      </ul>
      {rest > 0 && (
        <Button
          className="quiet"
          onPress={() => {
            setAll(!all);
          }}
        >
          {all ? FILTERS.fewer : FILTERS.more(rest)}
        </Button>
      )}
      {isChosen && (
        <Button
          className="quiet"
          aria-label={FILTERS.clearOne(FACET_NAMES[facet])}
          onPress={() => {
            dispatch({ kind: 'clear-facet', facet });
          }}
        >
          {FILTERS.clear}
        </Button>
      )}
    </details>
  );
}
