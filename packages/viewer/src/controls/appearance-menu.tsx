import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { LOOKS } from '../core/looks.ts';
import type { Theme } from '../core/state.ts';
import { SHELL } from '../strings/app.ts';
import { APPEARANCE } from '../strings/controls.ts';
import { useView, useViewer } from '../viewer-context.ts';
import { Choices } from './choices.tsx';
import { Icon } from './icon.tsx';
import { TidyButton } from './tidy-button.tsx';

const THEMES: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];

/** The parts of an appearance that are chosen here, with their titles. */
const PARTS = [
  ['nodes', APPEARANCE.colors],
  ['edges', APPEARANCE.lines],
  ['size', APPEARANCE.sizes],
  ['labels', APPEARANCE.names],
] as const;

/** What colors and sizes tell, which names are written, the theme, and the layout. */
export function AppearanceMenu() {
  const { dispatch } = useViewer();
  const { state } = useView();
  return (
    <DialogTrigger>
      <Button className="round" aria-label={SHELL.appearance}>
        <Icon name="look" />
      </Button>
      <Popover className="popover appearance" placement="bottom end">
        <Dialog aria-label={SHELL.appearance}>
          {PARTS.map(([part, title]) => (
            <Choices
              key={part}
              title={title}
              names={APPEARANCE.looks}
              values={LOOKS[part]}
              value={state.appearance[part]}
              onChange={(value) => {
                dispatch({ kind: 'appearance', appearance: { [part]: value } });
              }}
            />
          ))}
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
