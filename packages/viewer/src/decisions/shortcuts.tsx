import { useShortcuts } from '../use-shortcuts.ts';
import { useView, useViewer } from '../viewer-context.ts';
import type { Steps } from './desk.ts';
import { useUndo } from './use-undo.ts';

/** The keys that work everywhere; undo takes decisions back too. */
export function Shortcuts({ steps, redo }: { readonly steps: Steps; readonly redo: () => void }) {
  const { undo } = useUndo(steps);
  useShortcuts(useViewer(), useView(), { undo, redo });
  return null;
}
