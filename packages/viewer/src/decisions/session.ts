import { createContext, useContext } from 'react';
import type { Session } from '../api.ts';

/** Nothing but reading, as in an exported page and until the server has answered. */
export const READ_ONLY: Session = { view: '', decisions: false, undoable: 0, query: false };

/** What the page may do with the graph that it shows. */
export interface Standing {
  readonly session: Session;
  /** A file is shown in place of the server's graph: nothing can be decided or asked of it. */
  readonly isForeign: boolean;
  readonly setForeign: (isForeign: boolean) => void;
}

export const StandingContext = createContext<Standing>({
  session: READ_ONLY,
  isForeign: false,
  setForeign: () => undefined,
});

/** What the server lets this page do. */
export function useSession(): Session {
  return useContext(StandingContext).session;
}

/** Whether a file is shown, and how that is told. */
export function useStanding(): Standing {
  return useContext(StandingContext);
}
