import { useMemo } from 'react';
import type { EntityAnswer } from '../core/answers.ts';
import { useView, useViewer } from '../viewer-context.ts';

/** The entity that is selected; null where it is none. */
export function useSubject(): EntityAnswer | null {
  const { answers } = useViewer();
  const { selection } = useView().state;
  return useMemo(
    () => (selection?.kind === 'node' ? answers.entity(selection.id) : null),
    [answers, selection],
  );
}
