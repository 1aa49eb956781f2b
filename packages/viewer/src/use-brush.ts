import { useRef, type PointerEvent, type RefObject } from 'react';
import { binOf, windowOf, type Timeline } from './core/timeline.ts';
import { useView, useViewer } from './viewer-context.ts';

/** What a drag does: both bins stay ends, or the window moves with the pointer from `start`. */
type Drag =
  | { readonly kind: 'draw'; readonly anchor: number }
  | {
      readonly kind: 'move';
      readonly start: number;
      readonly first: number;
      readonly last: number;
    };

/** Within so many CSS pixels of an end of the window a drag takes that end. */
const GRIP = 8;

/** Chooses a window with the pointer; one drag is one step of undo. */
export function useBrush(timeline: Timeline, ground: RefObject<HTMLElement | null>) {
  const { dispatch, settle } = useViewer();
  const { window } = useView().state;
  const drag = useRef<Drag | null>(null);
  const bins = timeline.counts.length;
  const binAt = (clientX: number) => {
    const { left = 0, width = 1 } = ground.current?.getBoundingClientRect() ?? {};
    return Math.max(0, Math.min(bins - 1, Math.floor(((clientX - left) / width) * bins)));
  };
  const show = (a: number, b: number) => {
    const next = windowOf(timeline, a, b);
    if (next !== null) dispatch({ kind: 'window', window: next });
  };
  const startAt = (clientX: number): Drag => {
    const bin = binAt(clientX);
    if (window?.basis !== timeline.basis) return { kind: 'draw', anchor: bin };
    const [first, last] = [binOf(timeline.starts, window.from), binOf(timeline.starts, window.to)];
    const { left = 0, width = 1 } = ground.current?.getBoundingClientRect() ?? {};
    const place = (edge: number) => left + (edge / bins) * width;
    if (Math.abs(clientX - place(first)) < GRIP) return { kind: 'draw', anchor: last };
    if (Math.abs(clientX - place(last + 1)) < GRIP) return { kind: 'draw', anchor: first };
    const inside = bin >= first && bin <= last && last - first < bins - 1;
    return inside ? { kind: 'move', start: bin, first, last } : { kind: 'draw', anchor: bin };
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = startAt(event.clientX);
    if (drag.current.kind === 'draw' && window === null)
      show(drag.current.anchor, drag.current.anchor);
  };
  const onPointerMove = (event: PointerEvent) => {
    const now = drag.current;
    if (now === null) return;
    const bin = binAt(event.clientX);
    if (now.kind === 'draw') show(now.anchor, bin);
    else {
      const by = Math.max(-now.first, Math.min(bins - 1 - now.last, bin - now.start));
      show(now.first + by, now.last + by);
    }
  };
  const onPointerUp = (event: PointerEvent) => {
    const now = drag.current;
    if (now === null) return;
    // A press without a drag chooses that bin.
    if (now.kind === 'move' && binAt(event.clientX) === now.start) show(now.start, now.start);
    drag.current = null;
    settle();
  };
  return {
    pointer: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp },
    choose: (first: number, last: number) => {
      show(first, last);
    },
  };
}
