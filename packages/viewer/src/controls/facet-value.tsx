import { Button } from 'react-aria-components';
import type { Facet } from '../core/facets.ts';
import type { FacetName } from '../core/state.ts';
import { choiceOf, nextChoice } from '../core/update.ts';
import { facetValue, grouped } from '../strings.ts';
import { CHOICES } from '../strings/controls.ts';
import { useView, useViewer } from '../viewer-context.ts';
import { TypeMark } from './type-mark.tsx';

interface FacetValueProps {
  readonly facet: FacetName;
  readonly value: Facet;
}

const PRESSED = { any: 'false', only: 'true', without: 'mixed' } as const;

/** A value: a press asks for it alone, the next one keeps it out, the third lets it through again. */
export function FacetValue({ facet, value: { id, count, total } }: FacetValueProps) {
  const { words, dispatch } = useViewer();
  // The choice is there at once, the counts a moment later.
  const choice = choiceOf(useView().state.filters[facet], id);
  const label = facetValue(facet, id, words);
  return (
    <li>
      <Button
        className="facet"
        data-choice={choice}
        aria-pressed={PRESSED[choice]}
        onPress={() => {
          dispatch({ kind: 'choose', facet, id, as: nextChoice(choice) });
        }}
      >
        <span className="facet-box" aria-hidden="true" />
        {facet === 'types' && <TypeMark type={id} />}
        <bdi className="facet-label">{label}</bdi>
        <span className="facet-count">
          {count === total ? grouped(total) : `${grouped(count)}/${grouped(total)}`}
        </span>
        <span className="live">, {CHOICES[choice]}</span>
      </Button>
    </li>
  );
}
