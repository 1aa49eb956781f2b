import type { RefObject } from 'react';
import { Button } from 'react-aria-components';
import { Details } from '../details/details.tsx';
import { PANELS } from '../panels/panels.ts';
import { SHELL } from '../strings/app.ts';
import { useView, useViewer } from '../viewer-context.ts';
import { Icon } from './icon.tsx';

interface AsideProps {
  readonly ref: RefObject<HTMLElement | null>;
  /** The drawer closes, on narrow windows. */
  readonly onClose: () => void;
}

/** The right side; see `Details`. */
export function Aside({ ref, onClose }: AsideProps) {
  const { dispatch, select } = useViewer();
  const { state } = useView();
  const panel = PANELS[state.panel.kind];
  const isIdle = panel === undefined && state.selection === null;
  return (
    <aside
      className="details"
      data-idle={isIdle}
      aria-label={state.selection === null && panel !== undefined ? panel.title : SHELL.details}
      tabIndex={-1}
      ref={ref}
    >
      <Button
        className="round close"
        aria-label={SHELL.close}
        onPress={() => {
          if (state.selection !== null) select(null);
          else if (panel !== undefined) dispatch({ kind: 'panel', panel: { kind: 'details' } });
          onClose();
        }}
      >
        <Icon name="close" />
      </Button>
      <Details />
    </aside>
  );
}
