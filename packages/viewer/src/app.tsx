import { useEffect, useMemo, useRef } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { ViewMeta } from '@entente/core';
import type { Api } from './api.ts';
import { Header } from './controls/header.tsx';
import { Sidebar } from './controls/sidebar.tsx';
import { visibleOf } from './core/filter.ts';
import type { ViewGraph } from './core/graph.ts';
import { toWords } from './core/phrase.ts';
import { GraphView } from './graph-view.tsx';
import { Details } from './details/details.tsx';
import { StatusLine } from './controls/status-line.tsx';
import type { Scene } from './sigma/scene.ts';
import { TableView } from './table-view.tsx';
import { useAnswer } from './use-answer.ts';
import { useTheme } from './use-theme.ts';
import { useViewState } from './use-view-state.ts';
import { ViewerContext, type ViewerTools } from './viewer-context.ts';

interface AppProps {
  readonly api: Api;
  readonly onScene: (scene: Scene | null) => void;
}

/** The viewer: loads what is needed to draw, then shows it. */
export function App({ api, onScene }: AppProps) {
  const graph = useAnswer('graph', api.graph);
  const meta = useAnswer('meta', api.meta);
  const error = graph.error ?? meta.error;
  if (error !== null) {
    return (
      <main className="message" role="alert">
        <h1>The graph could not be loaded</h1>
        <p>{error}</p>
      </main>
    );
  }
  if (graph.data === null || meta.data === null) {
    return (
      <main className="message" aria-busy="true">
        <p>Loading…</p>
      </main>
    );
  }
  return (
    <I18nProvider locale="en-US">
      <Loaded api={api} graph={graph.data} meta={meta.data} onScene={onScene} />
    </I18nProvider>
  );
}

interface LoadedProps extends AppProps {
  readonly graph: ViewGraph;
  readonly meta: ViewMeta;
}

function Loaded({ api, graph, meta, onScene }: LoadedProps) {
  const [state, dispatch] = useViewState();
  const theme = useTheme(state.theme);
  const words = useMemo(() => toWords(meta), [meta]);
  const visible = useMemo(() => visibleOf(graph, state), [graph, state]);
  const details = useRef<HTMLElement>(null);
  const tools = useMemo<ViewerTools>(
    () => ({
      ...{ api, graph, words, dispatch },
      select: (selection) => {
        dispatch({ kind: 'select', selection });
      },
    }),
    [api, graph, words, dispatch],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) tools.select(null);
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [tools]);

  return (
    <ViewerContext value={tools}>
      <div className="app">
        <Header state={state} theme={theme} />
        <Sidebar state={state} visible={visible} />
        <main className="stage" data-tab={state.tab}>
          <GraphView
            state={state}
            visible={visible}
            theme={theme}
            onScene={onScene}
            onEnter={() => details.current?.focus()}
          />
          {state.tab === 'table' && <TableView visible={visible} />}
          <StatusLine state={state} visible={visible} />
        </main>
        <Details ref={details} state={state} meta={meta} />
      </div>
    </ViewerContext>
  );
}
