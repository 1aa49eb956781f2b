import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { ViewState } from '../core/state.ts';
import { useViewer } from '../viewer-context.ts';

interface HeaderProps {
  readonly state: ViewState;
  readonly theme: 'light' | 'dark';
}

/** Graph or table, light or dark. */
export function Header({ state, theme }: HeaderProps) {
  const { dispatch } = useViewer();
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <header className="header">
      <h1>
        <svg viewBox="0 0 32 20" aria-hidden="true">
          <circle cx="11" cy="10" r="7.5" />
          <circle cx="21" cy="10" r="7.5" />
        </svg>
        Entente
      </h1>
      <p className="summary">News, sentence by sentence</p>
      <ToggleButtonGroup
        className="segments"
        aria-label="View"
        disallowEmptySelection
        selectedKeys={[state.tab]}
        onSelectionChange={(keys) => {
          dispatch({ kind: 'set-tab', tab: keys.has('table') ? 'table' : 'graph' });
        }}
      >
        <ToggleButton id="graph">Graph</ToggleButton>
        <ToggleButton id="table">Table</ToggleButton>
      </ToggleButtonGroup>
      <ToggleButton
        className="round"
        aria-label="Dark theme"
        isSelected={theme === 'dark'}
        onChange={() => {
          dispatch({ kind: 'set-theme', theme: other });
        }}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <circle cx="10" cy="10" r="7" className="ring" />
          <path d="M10 3a7 7 0 0 1 0 14z" className="half" />
        </svg>
      </ToggleButton>
    </header>
  );
}
