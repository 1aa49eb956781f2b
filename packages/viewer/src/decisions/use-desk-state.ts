import { useMemo, useState } from 'react';
import type { Api, Decided } from '../api.ts';
import { DECIDE } from '../strings/decisions.ts';
import type { Desk, Notice, Request } from './desk.ts';

const NOTHING: Desk['pending'] = new Map();

/**
 * A desk on `api`. `reload` shows the graph as it is after a decision; `before` is how many decisions
 * could be taken back when the page was opened.
 */
export function useDeskState(api: Api, before: number, reload: () => Promise<void>): Desk {
  const [pending, setPending] = useState(NOTHING);
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [known, setKnown] = useState<number | null>(null);
  const undoable = known ?? before;
  return useMemo<Desk>(() => {
    const act = async (ask: () => Promise<Decided>): Promise<boolean> => {
      setBusy(true);
      setNotice({ text: DECIDE.saving, error: false });
      try {
        const answer = await ask();
        setKnown(answer.undoable);
        await reload();
        setNotice({ text: answer.done, error: false });
        return true;
      } catch (error) {
        setNotice({ text: error instanceof Error ? error.message : DECIDE.failed, error: true });
        return false;
      } finally {
        setPending(NOTHING);
        setBusy(false);
      }
    };
    return {
      ...{ pending, busy, notice, undoable },
      decide: (request) => {
        setPending(judgedBy(request));
        return act(() => api.decide(request));
      },
      undo: () => act(() => api.undoDecision()),
      dismiss: () => {
        setNotice(null);
      },
    };
  }, [api, reload, pending, busy, notice, undoable]);
}

function judgedBy(request: Request): Desk['pending'] {
  if (request.action !== 'accept' && request.action !== 'reject') return NOTHING;
  const status = request.action === 'accept' ? 'accepted' : 'rejected';
  return new Map(request.ids.map((id) => [id, status]));
}
