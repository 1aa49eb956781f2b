import { useEffect, useMemo, useReducer, useRef } from 'react';
import { redo, settle, startHistory, step, undo, type History } from './core/history.ts';
import { parseFragment } from './core/parse-permalink.ts';
import { toFragment } from './core/permalink.ts';
import type { ViewState } from './core/state.ts';
import { update, type Action } from './core/update.ts';

type Move =
  | { readonly kind: 'step'; readonly action: Action }
  /** Belongs to the step before, as the flight of the camera to what was selected. */
  | { readonly kind: 'amend'; readonly action: Action }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'settle' };

/** The state with its history; all functions stay the same from one rendering to the next. */
export interface StateHistory {
  readonly history: History;
  readonly dispatch: (action: Action) => void;
  readonly amend: (action: Action) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly settle: () => void;
}

/**
 * The state, its undo, and the address bar that keeps it: what is selected is a step of the browser's
 * own history too, everything else changes the address in its place. A viewer within another page leaves
 * the address alone and begins with the fragment `start`.
 */
export function useHistory(keepsAddress: boolean, start: string): StateHistory {
  const [history, move] = useReducer(moved, null, () =>
    startHistory(parseFragment(keepsAddress ? location.hash : start)),
  );
  useAddress(keepsAddress, history.present, (state) => {
    move({ kind: 'step', action: { kind: 'restore', state } });
  });
  const moves = useMemo(
    () => ({
      dispatch: (action: Action) => {
        move({ kind: 'step', action });
      },
      amend: (action: Action) => {
        move({ kind: 'amend', action });
      },
      undo: () => {
        move({ kind: 'undo' });
      },
      redo: () => {
        move({ kind: 'redo' });
      },
      settle: () => {
        move({ kind: 'settle' });
      },
    }),
    [],
  );
  return useMemo(() => ({ history, ...moves }), [history, moves]);
}

function moved(history: History, move: Move): History {
  switch (move.kind) {
    case 'step':
      return step(history, move.action);
    case 'amend':
      return { ...history, present: update(history.present, move.action) };
    case 'undo':
      return undo(history);
    case 'redo':
      return redo(history);
    case 'settle':
      return settle(history);
  }
}

function useAddress(keeps: boolean, state: ViewState, restore: (state: ViewState) => void): void {
  const last = useRef(state);
  useEffect(() => {
    const fragment = toFragment(state);
    const stepped = JSON.stringify(last.current.selection) !== JSON.stringify(state.selection);
    last.current = state;
    if (!keeps || fragment === toFragment(parseFragment(location.hash))) return;
    const address = fragment === '' ? location.pathname + location.search : `#${fragment}`;
    if (stepped) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }, [keeps, state]);
  const latest = useRef(restore);
  useEffect(() => {
    latest.current = restore;
  });
  useEffect(() => {
    if (!keeps) return undefined;
    const onPop = () => {
      latest.current(parseFragment(location.hash));
    };
    addEventListener('popstate', onPop);
    return () => {
      removeEventListener('popstate', onPop);
    };
  }, [keeps]);
}
