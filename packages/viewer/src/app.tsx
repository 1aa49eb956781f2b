import { UNSAFE_PortalProvider } from 'react-aria/PortalProvider';
import { I18nProvider } from 'react-aria-components';
import type { Api } from './api.ts';
import { Loading, LoadingFailed, NothingLoaded } from './loading.tsx';
import type { Drawn } from './mount.tsx';
import { Shell } from './shell.tsx';
import { useGraph } from './use-graph.ts';
import { useHistory } from './use-history.ts';
import { useTheme } from './use-theme.ts';
import type { TaskRunner } from './worker/task-runner.ts';

interface AppProps {
  /** What the viewer fills. */
  readonly element: HTMLElement;
  readonly keepsAddress: boolean;
  /** The state to begin with, as in an address. */
  readonly start: string;
  readonly api: Api;
  readonly runner: TaskRunner;
  readonly onDrawn: (drawn: Drawn | null) => void;
}

/** The viewer: loads the graph, then shows it; says how far it is, or what went wrong. */
export function App({ element, keepsAddress, start, api, runner, onDrawn }: AppProps) {
  const { graph, openBytes, reload } = useGraph(api, runner);
  const states = useHistory(keepsAddress, start);
  const theme = useTheme(states.history.present.theme, element);
  if (graph.kind === 'failed') {
    return <LoadingFailed message={graph.message} onAgain={reload} />;
  }
  if (graph.kind === 'loading') return <Loading progress={graph.progress} />;
  if (graph.loaded.network.data.entities.count === 0) return <NothingLoaded />;
  return (
    <I18nProvider locale="en-US">
      <UNSAFE_PortalProvider getContainer={() => element}>
        <Shell
          {...{ api, runner, states, theme, openBytes, reload, onDrawn }}
          loaded={graph.loaded}
        />
      </UNSAFE_PortalProvider>
    </I18nProvider>
  );
}
