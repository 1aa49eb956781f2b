import { loadedSentence } from '../strings.ts';
import { shownOf } from '../strings/controls.ts';
import { useView, useViewer } from '../viewer-context.ts';

/** What is loaded, and how much of it is on the screen. */
export function StatusLine() {
  const { meta } = useViewer();
  const { state, visible } = useView();
  return (
    <footer className="status">
      <p role="status">{shownOf(visible)}</p>
      <p className="loaded">{loadedSentence(meta, visible.counts.nodes, state)}</p>
    </footer>
  );
}
