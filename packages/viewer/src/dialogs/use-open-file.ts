import { useCallback, useState } from 'react';
import { useStanding } from '../decisions/session.ts';
import { START } from '../core/state.ts';
import { OPEN } from '../strings/dialogs.ts';
import { useView, useViewer } from '../viewer-context.ts';
import { viewFileOf } from './open-file.ts';

/** How opening goes. */
export type Opening =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string };

/** Shows the graph of a file in place of the present one; resolves to whether it could be read. */
export function useOpenFile(): readonly [Opening, (file: File) => Promise<boolean>] {
  const { runner, openBytes, dispatch } = useViewer();
  const { theme } = useView().state;
  const { setForeign } = useStanding();
  const [opening, setOpening] = useState<Opening>({ kind: 'idle' });
  const open = useCallback(
    async (file: File) => {
      const { name } = file;
      setOpening({ kind: 'reading', name });
      try {
        await openBytes(await viewFileOf(file, runner));
        dispatch({ kind: 'restore', state: { ...START, theme } });
        setForeign(true);
        setOpening({ kind: 'idle' });
        return true;
      } catch (error) {
        const message = error instanceof Error ? error.message : OPEN.failed;
        setOpening({ kind: 'failed', name, message });
        return false;
      }
    },
    [runner, openBytes, dispatch, setForeign, theme],
  );
  return [opening, open];
}

/** Shows the graph of the server again; null where it is shown. */
export function useWayBack(): (() => void) | null {
  const { reload, dispatch } = useViewer();
  const { theme } = useView().state;
  const { isForeign, setForeign } = useStanding();
  if (!isForeign) return null;
  return () => {
    dispatch({ kind: 'restore', state: { ...START, theme } });
    setForeign(false);
    reload();
  };
}
