import { Button } from 'react-aria-components';
import { FILTERS } from '../strings/controls.ts';
import { useView, useViewer } from '../viewer-context.ts';

/** What the reader did to single entities, and how to take it back. */
export function TakenSteps() {
  const { dispatch } = useViewer();
  const { state } = useView();
  const { hidden, expanded, pins } = state;
  if (hidden.length + expanded.length + pins.length === 0) return null;
  return (
    <section className="taken">
      {hidden.length > 0 && (
        <Button
          className="quiet"
          onPress={() => {
            dispatch({ kind: 'unhide', id: null });
          }}
        >
          {FILTERS.unhide(hidden.length)}
        </Button>
      )}
      {pins.length > 0 && (
        <Button
          className="quiet"
          onPress={() => {
            dispatch({ kind: 'unpin', id: null });
          }}
        >
          {FILTERS.unpin(pins.length)}
        </Button>
      )}
      {expanded.length > 0 && (
        <Button
          className="quiet"
          onPress={() => {
            dispatch({ kind: 'restore', state: { ...state, expanded: [] } });
          }}
        >
          {FILTERS.collapse(expanded.length)}
        </Button>
      )}
    </section>
  );
}
