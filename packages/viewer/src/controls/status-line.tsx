import { useDeferredValue, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { createFilter } from '../core/filter.ts';
import { once } from '../core/network.ts';
import type { Action } from '../core/update.ts';
import { isFiltered, update } from '../core/update.ts';
import { isPlain, loadedSentence } from '../strings.ts';
import { shownOf, STATUS } from '../strings/controls.ts';
import { useView, useViewer } from '../viewer-context.ts';

const ALL: Action = { kind: 'scope', scope: { kind: 'all' } };

/** What is loaded, how much of it is on the screen, and why not more. */
export function StatusLine() {
  const { meta } = useViewer();
  const { state, visible } = useView();
  const beyond = useBeyond();
  return (
    <footer className="status">
      <p role="status">{shownOf(visible)}</p>
      <p className="loaded">
        {loadedSentence(meta, visible.counts.nodes, state)}
        {isPlain(state) && visible.counts.nodes.shown < visible.counts.nodes.total && (
          <Step action={{ kind: 'show-isolated', value: true }} words={STATUS.isolated} />
        )}
        {beyond > 0 && (
          <>
            {` ${STATUS.beyond(beyond)}`}
            <Step action={ALL} words={STATUS.show} />
          </>
        )}
      </p>
    </footer>
  );
}

function Step({ action, words }: { readonly action: Action; readonly words: string }) {
  const { dispatch } = useViewer();
  return (
    <Button
      className="quiet"
      onPress={() => {
        dispatch(action);
      }}
    >
      {words}
    </Button>
  );
}

/** Entities that pass the filters but are not among the most important; asked for a moment later. */
function useBeyond(): number {
  const { network } = useViewer();
  const now = useView();
  const { state, visible } = useDeferredValue(now);
  // A filter of its own, for the one of the drawing keeps what it answered last.
  const filter = useMemo(() => once(() => createFilter(network)), [network]);
  return useMemo(() => {
    if (state.filters.scope.kind !== 'important' || !isFiltered(state)) return 0;
    const { counts } = filter().visible(update(state, ALL));
    return counts.nodes.shown - visible.counts.nodes.shown;
  }, [filter, state, visible]);
}
