import { useEffect, useRef } from 'react';
import { isWriting } from './is-writing.ts';
import { SAY } from './strings/app.ts';
import type { StateHistory } from './use-history.ts';
import type { View, ViewerTools } from './viewer-context.ts';

/** Keys that work everywhere: undo, redo, help, and Escape, which lets go of one thing after another. */
export function useShortcuts(
  tools: ViewerTools,
  view: View,
  { undo, redo }: Pick<StateHistory, 'undo' | 'redo'>,
): void {
  const latest = useRef({ tools, view, undo, redo });
  useEffect(() => {
    latest.current = { tools, view, undo, redo };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // Behind a dialog nothing moves, even where it has lost the focus.
      if (event.defaultPrevented || document.querySelector('[role="dialog"]') !== null) return;
      const { tools: at, view: now, ...moves } = latest.current;
      const writing = isWriting(event);
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !writing) {
        event.preventDefault();
        if (event.shiftKey) moves.redo();
        else moves.undo();
        at.say(event.shiftKey ? SAY.redone : SAY.undone);
      } else if (event.key === '?' && !writing) {
        event.preventDefault();
        at.openDialog('help');
      } else if (event.key === 'Escape') letGo(at, now);
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, []);
}

function letGo({ dispatch, select, askPath }: ViewerTools, { state, pathFrom }: View): void {
  if (pathFrom !== null) askPath(null);
  else if (state.selection !== null) select(null);
  else if (state.panel.kind !== 'details') dispatch({ kind: 'panel', panel: { kind: 'details' } });
}
