import type { Point } from '../core/geometry.ts';
import { LEAST_RATIO, MOST_RATIO, type CameraState, type View } from './view.ts';

/** Moves what was grabbed to a place; null: it was let go. */
export type Mover = (to: Point | null) => void;

/** What a pointer does. Places are CSS pixels of the canvas. */
export interface PointerHandlers {
  readonly camera: () => CameraState;
  readonly view: () => View;
  /** Takes `ms` milliseconds; 0 is at once. */
  readonly moveTo: (camera: CameraState, ms: number) => void;
  /** The pointer moves, without a button pressed; null: it left. */
  readonly onHover: (point: Point | null) => void;
  readonly onClick: (point: Point, isTouch: boolean) => void;
  /** What a drag from here moves; null: the ground. */
  readonly grab: (point: Point, isTouch: boolean) => Mover | null;
}

/** How far a press may move and still be a click: fingers are less steady. */
const STILL = 4;
const STILL_TOUCH = 10;
const DOUBLE_CLICK = 1.8;

/**
 * One pointer drags what is under it, or the ground; two pinch; the wheel zooms at its place. `target`
 * must have `touch-action: none`. Returns how to stop.
 */
export function listenPointers(target: HTMLElement, on: PointerHandlers): () => void {
  const down = new Map<number, Point>();
  let isDrag = false;
  let move: Mover | null = null;
  const placeOf = (event: MouseEvent): Point => {
    const { left, top } = target.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const zoomAt = ({ x, y }: Point, factor: number, ms = 0) => {
    const { x: cx, y: cy, ratio } = on.camera();
    const next = Math.max(LEAST_RATIO, Math.min(MOST_RATIO, ratio * factor));
    const { width, height, scale } = on.view();
    const [dx, dy] = [(x - width / 2) / scale, (height / 2 - y) / scale];
    const kept = 1 - next / ratio;
    on.moveTo({ x: cx + dx * kept, y: cy + dy * kept, ratio: next }, ms);
  };
  /** Distance of two fingers, and the middle between them. */
  const spread = () => {
    const [a, b] = [...down.values()];
    if (a === undefined || b === undefined) return null;
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    return { ...middle, apart: Math.hypot(a.x - b.x, a.y - b.y) || 1 };
  };
  const letGo = () => {
    if (isDrag) move?.(null);
    move = null;
  };
  const onUp = (event: PointerEvent) => {
    if (!down.delete(event.pointerId) || down.size > 0) return;
    letGo();
    if (!isDrag && event.type === 'pointerup') on.onClick(placeOf(event), isTouch(event));
  };
  const handlers = {
    pointerdown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      const at = placeOf(event);
      letGo();
      isDrag = down.size > 0;
      if (!isDrag) move = on.grab(at, isTouch(event));
      down.set(event.pointerId, at);
      target.setPointerCapture(event.pointerId);
    },
    pointermove: (event: PointerEvent) => {
      const at = placeOf(event);
      const before = down.get(event.pointerId);
      if (before === undefined) {
        if (event.buttons === 0) on.onHover(at);
        return;
      }
      const [dx, dy] = [at.x - before.x, at.y - before.y];
      isDrag ||= Math.hypot(dx, dy) > (isTouch(event) ? STILL_TOUCH : STILL);
      if (!isDrag) return;
      const last = spread();
      down.set(event.pointerId, at);
      if (move !== null) {
        move(at);
        return;
      }
      const { x, y, ratio } = on.camera();
      const share = 1 / (on.view().scale * down.size);
      on.moveTo({ x: x - dx * share, y: y + dy * share, ratio }, 0);
      const now = spread();
      if (last !== null && now !== null) zoomAt(now, last.apart / now.apart);
    },
    ...{ pointerup: onUp, pointercancel: onUp },
    pointerleave: () => {
      on.onHover(null);
    },
    wheel: (event: WheelEvent) => {
      event.preventDefault();
      // Lines for pixels; and pinching a touchpad says it with Ctrl, in smaller steps.
      const step = event.deltaY * (event.deltaMode === 0 ? 0.002 : 0.05) * (event.ctrlKey ? 5 : 1);
      zoomAt(placeOf(event), Math.exp(Math.max(-0.5, Math.min(0.5, step))));
    },
    dblclick: (event: MouseEvent) => {
      zoomAt(placeOf(event), 1 / DOUBLE_CLICK, 200);
    },
  };
  const stop = new AbortController();
  for (const [name, handler] of Object.entries(handlers)) {
    target.addEventListener(name, handler as EventListener, { signal: stop.signal });
  }
  return () => {
    stop.abort();
  };
}

function isTouch({ pointerType }: PointerEvent): boolean {
  return pointerType === 'touch';
}
