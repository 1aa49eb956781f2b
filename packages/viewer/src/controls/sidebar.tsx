import { useMemo } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { colorSlot } from '../core/colors.ts';
import type { Visible } from '../core/filter.ts';
import { isFiltered, type ViewState } from '../core/state.ts';
import { useViewer } from '../viewer-context.ts';
import { FacetList } from './facet-list.tsx';
import { SearchBox } from './search-box.tsx';

interface SidebarProps {
  readonly state: ViewState;
  readonly visible: Visible;
}

/** Search and filters. */
export function Sidebar({ state, visible }: SidebarProps) {
  const { graph, words, dispatch } = useViewer();
  const slots = useMemo(
    () => new Map(graph.nodes.map(({ type, types }) => [type, colorSlot(types)])),
    [graph],
  );
  return (
    <nav className="sidebar" aria-label="Search and filters">
      <SearchBox />
      <FacetList
        title="Entities"
        facets={visible.types}
        labelOf={words.type}
        slotOf={(id) => slots.get(id) ?? null}
        onToggle={(id) => {
          dispatch({ kind: 'toggle-type', id });
        }}
      />
      <section className="facets" aria-label="Affirmed or denied">
        <h2>Stated as</h2>
        <ToggleButtonGroup
          className="segments"
          aria-label="Affirmed or denied"
          disallowEmptySelection
          selectedKeys={[state.polarity ?? 'both']}
          onSelectionChange={(keys) => {
            const polarity = keys.has('negative')
              ? 'negative'
              : keys.has('positive')
                ? 'positive'
                : null;
            dispatch({ kind: 'set-polarity', polarity });
          }}
        >
          <ToggleButton id="both">Both</ToggleButton>
          <ToggleButton id="positive">Affirmed</ToggleButton>
          <ToggleButton id="negative">Denied</ToggleButton>
        </ToggleButtonGroup>
      </section>
      <FacetList
        title="Relations"
        facets={visible.predicates}
        labelOf={words.predicate}
        slotOf={() => null}
        onToggle={(id) => {
          dispatch({ kind: 'toggle-predicate', id });
        }}
      />
      {isFiltered(state) && (
        <Button
          className="quiet"
          onPress={() => {
            dispatch({ kind: 'clear-filters' });
          }}
        >
          Clear filters
        </Button>
      )}
    </nav>
  );
}
