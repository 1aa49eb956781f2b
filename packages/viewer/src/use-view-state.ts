import { useEffect, useReducer, useRef, type Dispatch } from 'react';
import { parseFragment, toFragment } from './core/permalink.ts';
import { update, type Action, type ViewState } from './core/state.ts';

/** The state, kept in the address bar: a new selection is a step of the browser's history. */
export function useViewState(): [ViewState, Dispatch<Action>] {
  const [state, dispatch] = useReducer(update, location.hash, parseFragment);
  const last = useRef(state);
  useEffect(() => {
    const fragment = toFragment(state);
    const stepped = last.current.selection !== state.selection;
    last.current = state;
    if (fragment === toFragment(parseFragment(location.hash))) return;
    const address = fragment === '' ? location.pathname : `#${fragment}`;
    if (stepped) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }, [state]);
  useEffect(() => {
    const restore = () => {
      dispatch({ kind: 'restore', state: parseFragment(location.hash) });
    };
    addEventListener('popstate', restore);
    return () => {
      removeEventListener('popstate', restore);
    };
  }, []);
  return [state, dispatch];
}
