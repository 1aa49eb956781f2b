import { useEffect } from 'react';
import { toFragment } from './core/permalink.ts';
import { useView, useViewer } from './viewer-context.ts';

/**
 * A permalink may bear an id that a decision retired: selects what it has become, in place of it, so
 * that the browser's way back does not lead to the old one.
 */
export function useRedirect(present: string | undefined): void {
  const { select } = useViewer();
  const { state } = useView();
  useEffect(() => {
    const { selection } = state;
    if (selection === null || present === undefined || present === selection.id) return;
    const next = { ...selection, id: present };
    history.replaceState(null, '', `#${toFragment({ ...state, selection: next })}`);
    select(next);
  }, [state, present, select]);
}
