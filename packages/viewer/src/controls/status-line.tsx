import { Button } from 'react-aria-components';
import type { Visible } from '../core/filter.ts';
import type { ViewState } from '../core/state.ts';
import { useViewer } from '../viewer-context.ts';

interface StatusLineProps {
  readonly state: ViewState;
  readonly visible: Visible;
}

/** How much is on the screen, and what the lines mean. */
export function StatusLine({ state, visible }: StatusLineProps) {
  const { graph, dispatch } = useViewer();
  return (
    <footer className="status">
      <p role="status">
        {visible.nodes.size} of {graph.nodes.length} entities, {visible.edges.size} of{' '}
        {graph.edges.length} relations shown
        {visible.beyondLimit > 0 && (
          <Button
            className="quiet"
            onPress={() => {
              dispatch({ kind: 'show-all' });
            }}
          >
            Show {visible.beyondLimit} more
          </Button>
        )}
      </p>
      {state.tab === 'graph' && (
        <p className="legend">
          <svg viewBox="0 0 34 10" aria-hidden="true">
            <path d="M1 5h32" className="plain" />
          </svg>
          stated
          <svg viewBox="0 0 34 10" aria-hidden="true">
            <path d="M1 5h32" className="denied" />
            <path d="M17 1v8" className="bar" />
          </svg>
          denied
          <svg viewBox="0 0 34 10" aria-hidden="true">
            <path d="M1 5h32" className="thick" />
          </svg>
          more sentences
        </p>
      )}
    </footer>
  );
}
