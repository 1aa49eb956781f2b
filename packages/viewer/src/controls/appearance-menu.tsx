import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { LOOKS } from '../core/looks.ts';
import type { Appearance, Theme } from '../core/state.ts';
import { SHELL } from '../strings/app.ts';
import { APPEARANCE } from '../strings/controls.ts';
import { useView, useViewer } from '../viewer-context.ts';
import { Choices } from './choices.tsx';
import { Icon } from './icon.tsx';
import { TidyButton } from './tidy-button.tsx';

const THEMES: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];

/** What colors and sizes tell, the theme, and the layout. */
export function AppearanceMenu() {
  const { dispatch } = useViewer();
  const { state } = useView();
  const look = (appearance: Partial<Appearance>) => {
    dispatch({ kind: 'appearance', appearance });
  };
  return (
    <DialogTrigger>
      <Button className="round" aria-label={SHELL.appearance}>
        <Icon name="look" />
      </Button>
      <Popover className="popover appearance" placement="bottom end">
        <Dialog aria-label={SHELL.appearance}>
          <Choices
            title={APPEARANCE.colors}
            names={APPEARANCE.nodes}
            values={LOOKS.nodes}
            value={state.appearance.nodes}
            onChange={(nodes) => {
              look({ nodes });
            }}
          />
          <Choices
            title={APPEARANCE.lines}
            names={APPEARANCE.edges}
            values={LOOKS.edges}
            value={state.appearance.edges}
            onChange={(edges) => {
              look({ edges });
            }}
          />
          <Choices
            title={APPEARANCE.sizes}
            names={APPEARANCE.size}
            values={LOOKS.size}
            value={state.appearance.size}
            onChange={(size) => {
              look({ size });
            }}
          />
          <Choices
            title={APPEARANCE.theme}
            names={APPEARANCE.themes}
            values={THEMES}
            value={state.theme}
            onChange={(theme) => {
              dispatch({ kind: 'theme', theme });
            }}
          />
          <TidyButton />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
