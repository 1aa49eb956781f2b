import type { Action } from '../core/update.ts';
import { DeskNotice } from '../decisions/desk-notice.tsx';
import { DropFile } from '../dialogs/drop-file.tsx';
import { GraphView } from '../graph-view.tsx';
import type { Drawn } from '../mount.tsx';
import { TableView } from '../table-view.tsx';
import { useView } from '../viewer-context.ts';
import { StatusLine } from './status-line.tsx';
import { Timeline } from './timeline.tsx';

interface StageProps {
  readonly amend: (action: Action) => void;
  readonly onDrawn: (drawn: Drawn | null) => void;
  readonly onEnter: () => void;
}

/** The middle: graph or table, and below it when it was and what is shown. */
export function Stage(props: StageProps) {
  const { state } = useView();
  return (
    <main className="stage" data-view={state.appearance.view}>
      <div className="stage-body">
        <GraphView {...props} />
        {state.appearance.view === 'table' && <TableView />}
        <DeskNotice />
        <DropFile />
      </div>
      <Timeline />
      <StatusLine />
    </main>
  );
}
