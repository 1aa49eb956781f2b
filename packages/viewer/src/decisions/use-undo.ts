import { useView } from '../viewer-context.ts';
import { useDesk, type Steps } from './desk.ts';

/** Takes the last act back: a step of the view, or a decision that was taken after it. */
export function useUndo(steps: Steps): { readonly canUndo: boolean; readonly undo: () => void } {
  const desk = useDesk();
  const at = desk?.decidedAt ?? null;
  const { canUndo } = useView();
  return {
    canUndo: canUndo || at !== null,
    undo: () => {
      if (at === null || steps.count() > at) steps.undo();
      else if (desk?.busy === false) void desk.undo();
    },
  };
}
