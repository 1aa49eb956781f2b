import { Button } from 'react-aria-components';
import { PANELS } from '../panels/panels.ts';
import { useView, useViewer } from '../viewer-context.ts';
import { Selected } from './selected.tsx';
import { StartPanel } from './start-panel.tsx';

/**
 * What is selected, over the panel that is open, over where to begin: what is closed leads back to what
 * lies below.
 */
export function Details() {
  const { select } = useViewer();
  const {
    state: { selection, panel },
  } = useView();
  const entry = PANELS[panel.kind];
  if (selection === null) {
    if (entry === undefined) return <StartPanel />;
    return (
      <article className="panel" data-panel={panel.kind}>
        <h2>{entry.title}</h2>
        <entry.Content />
      </article>
    );
  }
  return (
    <>
      {entry !== undefined && (
        <Button
          className="quiet back"
          onPress={() => {
            select(null);
          }}
        >
          {`‹ ${entry.title}`}
        </Button>
      )}
      <Selected key={`${selection.kind} ${selection.id}`} selection={selection} />
    </>
  );
}
