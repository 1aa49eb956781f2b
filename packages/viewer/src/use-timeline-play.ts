import { useEffect, useRef, useState } from 'react';
import { playStep, type Timeline } from './core/timeline.ts';
import { useView, useViewer } from './viewer-context.ts';

/** Time of one step, in milliseconds. */
const STEP = 700;

/** Moves the window on, step by step, to the end; rests while the page is hidden. One step of undo. */
export function useTimelinePlay(timeline: Timeline): {
  readonly isPlaying: boolean;
  readonly toggle: () => void;
} {
  const { dispatch, settle } = useViewer();
  const { state } = useView();
  const [isPlaying, setPlaying] = useState(false);
  const latest = useRef({ timeline, window: state.window });
  useEffect(() => {
    latest.current = { timeline, window: state.window };
  });
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setInterval(() => {
      if (document.hidden) return;
      const next = playStep(latest.current.timeline, latest.current.window);
      if (next === null) setPlaying(false);
      else dispatch({ kind: 'window', window: next });
    }, STEP);
    return () => {
      clearInterval(timer);
      settle();
    };
  }, [isPlaying, dispatch, settle]);
  return {
    isPlaying,
    toggle: () => {
      if (!isPlaying) {
        const { window } = state;
        const next = playStep(timeline, window) ?? playStep(timeline, null);
        if (next !== null) dispatch({ kind: 'window', window: next });
      }
      setPlaying(!isPlaying);
    },
  };
}
