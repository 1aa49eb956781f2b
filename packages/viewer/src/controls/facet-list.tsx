import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Facet } from '../core/filter.ts';

interface FacetListProps {
  readonly title: string;
  readonly facets: readonly Facet[];
  readonly labelOf: (id: string) => string;
  /** Slot of a color for the box; null without. */
  readonly slotOf: (id: string) => number | null;
  readonly onToggle: (id: string) => void;
}

const FEW = 9;

/** A group of choices with how many of each are on the screen. */
export function FacetList({ title, facets, labelOf, slotOf, onToggle }: FacetListProps) {
  const [open, setOpen] = useState(false);
  const few = facets.length <= FEW + 2 ? facets.length : FEW;
  const rest = facets.length - few;
  return (
    <section className="facets" aria-label={title}>
      <h2>{title}</h2>
      {facets.slice(0, open ? undefined : few).map(({ id, shown, total, hidden }) => (
        <label key={id} className="facet" data-slot={slotOf(id) ?? 'none'}>
          <input
            type="checkbox"
            checked={!hidden}
            onChange={() => {
              onToggle(id);
            }}
          />
          <span className="facet-label">{labelOf(id)}</span>
          <span className="facet-count">
            {shown === total ? total : `${String(shown)}/${String(total)}`}
          </span>
        </label>
      ))}
      {rest > 0 && (
        <Button
          className="quiet"
          onPress={() => {
            setOpen(!open);
          }}
        >
          {open ? 'Fewer' : `${String(rest)} more`}
        </Button>
      )}
    </section>
  );
}
