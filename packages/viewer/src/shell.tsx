import { useEffect, useMemo, useRef, useState } from 'react';
import type { Api } from './api.ts';
import { createCell } from './cell.ts';
import { Header } from './controls/header.tsx';
import { Sidebar } from './controls/sidebar.tsx';
import { Stage } from './controls/stage.tsx';
import { Decisions } from './decisions/decisions.tsx';
import type { Steps } from './decisions/desk.ts';
import { Shortcuts } from './decisions/shortcuts.tsx';
import { MANY } from './core/communities.ts';
import { toTools } from './tools.ts';
import type { Loaded } from './loaded.ts';
import type { Drawn } from './mount.tsx';
import { Aside } from './controls/aside.tsx';
import { Dialogs } from './controls/dialogs.tsx';
import { Tour } from './controls/tour.tsx';
import type { ThemeName } from './themes.ts';
import type { StateHistory } from './use-history.ts';
import type { Marks } from './sigma/scene.ts';
import { ViewContext, ViewerContext, type View } from './viewer-context.ts';
import type { TaskRunner } from './worker/task-runner.ts';

interface ShellProps {
  readonly api: Api;
  readonly runner: TaskRunner;
  readonly loaded: Loaded;
  readonly states: StateHistory;
  readonly theme: ThemeName;
  readonly openBytes: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  readonly reload: () => void;
  readonly onDrawn: (drawn: Drawn | null) => void;
}

/** The drawer that is open where the window is too narrow for all. */
export type Drawer = 'filters' | 'details' | null;

/** A loaded graph with everything around it. */
export function Shell({
  api,
  runner,
  loaded,
  states,
  theme,
  openBytes,
  reload,
  onDrawn,
}: ShellProps) {
  const { history, ...moves } = states;
  const state = history.present;
  const [pathFrom, askPath] = useState<string | null>(null);
  const [dialog, openDialog] = useState<string | null>(null);
  const [words, say] = useState('');
  const [marked, mark] = useState<Marks['path']>(null);
  const [drawer, setDrawer] = useState<Drawer>(null);
  const [drawn] = useState(() => createCell<Drawn | null>(null));
  const aside = useRef<HTMLElement>(null);
  const visible = useMemo(() => loaded.filter.visible(state), [loaded, state]);
  const [latest] = useState(() => createCell({ state, visible, count: 0 }));
  useEffect(() => {
    latest.set({ state, visible, count: history.past.length });
  });
  const { dispatch, settle } = moves;
  const tools = useMemo(
    () =>
      toTools(loaded, {
        ...{ api, runner, dispatch, settle, askPath, openDialog, openBytes, reload, say, mark },
        now: latest.get,
        scene: () => drawn.get()?.scene ?? null,
      }),
    [loaded, api, runner, dispatch, settle, openBytes, reload, latest, drawn],
  );
  const { undo } = moves;
  const steps = useMemo<Steps>(
    () => ({
      count: () => latest.get().count,
      selection: () => latest.get().state.selection,
      undo,
    }),
    [latest, undo],
  );
  const view = useMemo<View>(
    () => ({
      ...{ state, visible, theme, pathFrom, marked },
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      isOverview: visible.counts.nodes.shown > MANY,
    }),
    [state, visible, theme, pathFrom, marked, history],
  );
  const { selection, panel } = state;
  const selected = selection?.id ?? (panel.kind === 'details' ? null : JSON.stringify(panel));
  const [shownFor, setShownFor] = useState<string | null>(null);
  if (shownFor !== selected) {
    setShownFor(selected);
    setDrawer(selected === null ? null : 'details');
  }

  return (
    <ViewerContext value={tools}>
      <ViewContext value={view}>
        <Decisions steps={steps}>
          <Shortcuts steps={steps} redo={moves.redo} />
          <div className="app" data-drawer={drawer ?? 'none'}>
            <Header steps={steps} redo={moves.redo} drawer={drawer} setDrawer={setDrawer} />
            <Sidebar />
            <Stage
              amend={moves.amend}
              onDrawn={(next) => {
                drawn.set(next);
                onDrawn(next);
              }}
              onEnter={() => {
                setDrawer('details');
                aside.current?.focus();
              }}
            />
            <Aside
              ref={aside}
              onClose={() => {
                setDrawer(null);
              }}
            />
            <Dialogs
              open={dialog}
              onClose={() => {
                openDialog(null);
              }}
            />
            <Tour
              isAsked={dialog === 'tour'}
              onEnd={() => {
                openDialog(null);
              }}
            />
            <p className="live" aria-live="polite">
              {words}
            </p>
          </div>
        </Decisions>
      </ViewContext>
    </ViewerContext>
  );
}
