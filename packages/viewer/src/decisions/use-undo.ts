import { useView } from '../viewer-context.ts';
import { useDesk, type Steps } from './desk.ts';

/** Takes the last act back: a step of the view, or a decision that was taken after it. */
export function useUndo(steps: Steps): { readonly canUndo: boolean; readonly undo: () => void } {
  const desk = useDesk();
  const { canUndo } = useView();
  return {
    canUndo: canUndo || typeof desk?.decidedAt === 'number',
    undo: () => {
      if (desk === null || desk.decidedAt === null || steps.count() > desk.decidedAt) steps.undo();
      else if (!desk.busy) void desk.undo();
    },
  };
}
