import type { ViewState } from './state.ts';
import { update, type Action } from './update.ts';

/** States before and after the present one, nearest last. */
export interface History {
  readonly past: readonly ViewState[];
  readonly present: ViewState;
  readonly future: readonly ViewState[];
  /** What the last step was; steps with the same key in a row are one. Null: the next one is new. */
  readonly key: string | null;
}

/** So many steps can be taken back. */
const MOST = 500;

export function startHistory(present: ViewState): History {
  return { past: [], present, future: [], key: null };
}

/**
 * Takes a step. Moves of the camera in a row are one step, and so are drags of the time window, of a
 * slider and of one pin; `settle` ends such a step. The theme is not undone.
 */
export function step(history: History, action: Action): History {
  const { past, present, future } = history;
  const next = update(present, action);
  if (next === present) return history;
  if (action.kind === 'theme') {
    const themed = (state: ViewState) => ({ ...state, theme: action.theme });
    return { ...history, past: past.map(themed), present: next, future: future.map(themed) };
  }
  const key = keyOf(action);
  if (key !== null && key === history.key) return { past, present: next, future: [], key };
  return { past: [...past, present].slice(-MOST), present: next, future: [], key };
}

/** Ends a step of many moves: what follows is a new one, as after letting go of the mouse. */
export function settle(history: History): History {
  return { ...history, key: null };
}

/** One step back; the same where there is none. */
export function undo({ past, present, future, ...rest }: History): History {
  const before = past.at(-1);
  return before === undefined
    ? { past, present, future, ...rest }
    : { past: past.slice(0, -1), present: before, future: [...future, present], key: null };
}

/** Takes the last `undo` back. */
export function redo({ past, present, future, ...rest }: History): History {
  const after = future.at(-1);
  return after === undefined
    ? { past, present, future, ...rest }
    : { past: [...past, present], present: after, future: future.slice(0, -1), key: null };
}

function keyOf(action: Action): string | null {
  switch (action.kind) {
    case 'camera':
    case 'least-confidence':
    case 'least-sources':
      return action.kind;
    case 'window':
      return action.window === null ? null : `window ${action.window.basis}`;
    case 'pin':
      return `pin ${action.id}`;
    default:
      return null;
  }
}
