import { useEffect, useMemo, useRef, useState } from 'react';
import type { Api, Decided } from '../api.ts';
import type { Selection } from '../core/state.ts';
import { DECIDE, undone } from '../strings/decisions.ts';
import { useViewer } from '../viewer-context.ts';
import type { Desk, Notice, Request, Steps } from './desk.ts';

const NOTHING: Desk['pending'] = new Map();

/** A decision of this page: its words, its place among the steps, and what it took from the screen. */
interface Taken {
  readonly done: string;
  readonly at: number;
  readonly gone: Selection | null;
}

/**
 * A desk on `api`. `reload` shows the graph as it is after a decision; `before` is how many decisions
 * could be taken back when the page was opened.
 */
export function useDeskState(
  api: Api,
  before: number,
  reload: () => Promise<void>,
  steps: Steps,
): Desk {
  const { network, select } = useViewer();
  const [pending, setPending] = useState(NOTHING);
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [known, setKnown] = useState<number | null>(null);
  const [taken, setTaken] = useState<readonly Taken[]>([]);
  const whenThere = useRef<(() => void) | null>(null);
  useEffect(() => {
    whenThere.current?.();
    whenThere.current = null;
  }, [network]);
  const undoable = known ?? before;
  return useMemo<Desk>(() => {
    const act = async (
      ask: () => Promise<Decided>,
      onDone: (done: string) => string,
    ): Promise<boolean> => {
      setBusy(true);
      setNotice({ text: DECIDE.saving, error: false });
      try {
        const answer = await ask();
        setKnown(answer.undoable);
        await reload();
        setNotice({ text: onDone(answer.done), error: false });
        return true;
      } catch (error) {
        setNotice({ text: error instanceof Error ? error.message : DECIDE.failed, error: true });
        return false;
      } finally {
        setPending(NOTHING);
        setBusy(false);
      }
    };
    const last = taken.at(-1);
    return {
      ...{ pending, busy, notice, undoable, decidedAt: last?.at ?? null },
      decide: (request, after) => {
        setPending(judgedBy(request));
        return act(
          () => api.decide(request),
          (told) => {
            const done = after?.done ?? told;
            const leaves = after?.selection !== undefined;
            const gone = leaves ? steps.selection() : null;
            if (leaves) select(after.selection);
            setTaken([...taken, { done, gone, at: steps.count() + Number(leaves) }]);
            return done;
          },
        );
      },
      undo: () =>
        act(
          () => api.undoDecision(),
          (told) => {
            if (last === undefined) return told;
            setTaken(taken.slice(0, -1));
            const { gone, at } = last;
            if (gone !== null) {
              whenThere.current = () => {
                if (steps.count() === at) steps.undo();
                else select(gone);
              };
            }
            return undone(last.done);
          },
        ),
      dismiss: () => {
        setNotice(null);
      },
    };
  }, [api, reload, steps, select, pending, busy, notice, undoable, taken]);
}

function judgedBy(request: Request): Desk['pending'] {
  if (request.action !== 'accept' && request.action !== 'reject') return NOTHING;
  const status = request.action === 'accept' ? 'accepted' : 'rejected';
  return new Map(request.ids.map((id) => [id, status]));
}
