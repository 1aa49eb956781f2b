import { Button, ToggleButton, ToggleButtonGroup, type Key } from 'react-aria-components';
import type { Steps } from '../decisions/desk.ts';
import { useUndo } from '../decisions/use-undo.ts';
import type { Drawer } from '../shell.tsx';
import { SHELL } from '../strings/app.ts';
import { useView, useViewer } from '../viewer-context.ts';
import { AppearanceMenu } from './appearance-menu.tsx';
import { Icon } from './icon.tsx';
import { MoreMenu } from './more-menu.tsx';
import { SearchBox } from './search-box.tsx';

interface HeaderProps {
  readonly steps: Steps;
  readonly redo: () => void;
  readonly drawer: Drawer;
  readonly setDrawer: (drawer: Drawer) => void;
}

/** Search, graph or table, undo and redo, how it looks, and what else can be done. */
export function Header({ steps, redo, drawer, setDrawer }: HeaderProps) {
  const { dispatch } = useViewer();
  const { state, canRedo } = useView();
  const { canUndo, undo } = useUndo(steps);
  const { view } = state.appearance;
  const toggle = (which: Drawer) => (isSelected: boolean) => {
    setDrawer(isSelected ? which : null);
  };
  return (
    <header className="header">
      <Button
        className="button skip"
        onPress={({ target }) => {
          const ground = view === 'table' ? '.table-view' : '.canvas-holder';
          target.closest('.app')?.querySelector<HTMLElement>(ground)?.focus();
        }}
      >
        {SHELL.skip[view]}
      </Button>
      <ToggleButton
        className="round narrow-only"
        aria-label={SHELL.filters}
        isSelected={drawer === 'filters'}
        onChange={toggle('filters')}
      >
        <Icon name="filters" />
      </ToggleButton>
      <h1>
        <svg viewBox="0 0 32 20" aria-hidden="true">
          <circle cx="11" cy="10" r="7.5" />
          <circle cx="21" cy="10" r="7.5" />
        </svg>
        <span>{SHELL.name}</span>
      </h1>
      <SearchBox />
      <ToggleButtonGroup
        className="segments"
        aria-label={SHELL.view}
        disallowEmptySelection
        selectedKeys={[view]}
        onSelectionChange={(keys: Set<Key>) => {
          dispatch({
            kind: 'appearance',
            appearance: { view: keys.has('table') ? 'table' : 'graph' },
          });
        }}
      >
        <ToggleButton id="graph">{SHELL.graph}</ToggleButton>
        <ToggleButton id="table">{SHELL.table}</ToggleButton>
      </ToggleButtonGroup>
      <div className="tools">
        <Button className="round" aria-label={SHELL.undo} isDisabled={!canUndo} onPress={undo}>
          <Icon name="undo" />
        </Button>
        <Button className="round" aria-label={SHELL.redo} isDisabled={!canRedo} onPress={redo}>
          <Icon name="redo" />
        </Button>
        <AppearanceMenu />
        <MoreMenu />
        <ToggleButton
          className="round narrow-only"
          aria-label={SHELL.details}
          isSelected={drawer === 'details'}
          onChange={toggle('details')}
        >
          <Icon name="details" />
        </ToggleButton>
      </div>
    </header>
  );
}
