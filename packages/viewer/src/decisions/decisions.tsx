import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Session } from '../api.ts';
import { useViewer } from '../viewer-context.ts';
import { DeskContext, type Steps } from './desk.ts';
import { READ_ONLY, StandingContext } from './session.ts';
import { useDeskState } from './use-desk-state.ts';

interface DecisionsProps {
  readonly steps: Steps;
  readonly children: ReactNode;
}

/**
 * Asks what the server lets this page do, and lets what is inside decide about the graph where it
 * takes decisions. The state of the reader stays as it is when the graph changes.
 */
export function Decisions({ children, steps }: DecisionsProps) {
  const { api, openBytes } = useViewer();
  const [session, setSession] = useState<Session>(READ_ONLY);
  const [isForeign, setForeign] = useState(false);
  useEffect(() => {
    let current = true;
    api.session().then(
      (answer) => {
        if (current) setSession(answer);
      },
      // The graph itself tells that the server is gone.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [api]);
  const reload = useCallback(async () => {
    await openBytes(await api.view(() => undefined));
  }, [api, openBytes]);
  const desk = useDeskState(api, session.undoable, reload, steps);
  const standing = useMemo(
    () => ({ session: isForeign ? READ_ONLY : session, isForeign, setForeign }),
    [session, isForeign],
  );
  return (
    <StandingContext value={standing}>
      <DeskContext value={standing.session.decisions ? desk : null}>{children}</DeskContext>
    </StandingContext>
  );
}
