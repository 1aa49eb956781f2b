import type { Point } from '../core/geometry.ts';
import { clearCanvas, type Base, type BaseHandlers, type Size } from './base.ts';
import { isDrawn, isNear, pointOf, type Frame } from './frame.ts';
import { opacityFor } from './gpu-layers.ts';
import { drawEdges, drawNodes } from './items.ts';
import { LEAST_RATIO, MOST_RATIO, viewOf, type CameraState, type View } from './view.ts';

/** The same as the WebGL base on a plain canvas: for browsers without, and some thousand items. */
export function createCanvasBase(container: HTMLElement, handlers: BaseHandlers): Base {
  const canvases = { edges: addLayer(container, 'edges'), nodes: addLayer(container, 'nodes') };
  // There is no GPU here, or a slow imitation of one: let the processor draw.
  for (const canvas of Object.values(canvases))
    canvas.getContext('2d', { willReadFrequently: true });
  const catcher = addLayer(container, 'pointer');
  catcher.style.touchAction = 'none';
  let camera: CameraState = { x: 0.5, y: 0.5, ratio: 1 };
  let frame: number | null = null;
  let flight: { readonly stop: () => void } | null = null;
  const size = (): Size => ({
    width: container.offsetWidth || 1,
    height: container.offsetHeight || 1,
  });
  const view = (): View => viewOf(camera, size(), handlers.sizesAt(camera.ratio, size()));
  const drawNow = () => {
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
    const now = { ...handlers.content(), view: view() };
    drawAllEdges(canvases.edges, now);
    const context = clearCanvas(canvases.nodes, now.view);
    drawNodes(context, [...now.shown.nodes], new Set(), now);
    handlers.onDrawn(now.view);
  };
  const redraw = () => {
    frame ??= requestAnimationFrame(drawNow);
  };
  const setCamera = (next: CameraState) => {
    camera = { ...next, ratio: Math.max(LEAST_RATIO, Math.min(MOST_RATIO, next.ratio)) };
    handlers.onCamera();
    redraw();
  };
  const moveTo = (to: CameraState, ms: number) => {
    flight?.stop();
    flight = ms > 0 ? fly(camera, to, ms, setCamera, () => (flight = null)) : null;
    if (ms <= 0) setCamera(to);
  };
  const stopListening = listen(catcher, { ...handlers, camera: () => camera, view, setCamera });
  const resized = new ResizeObserver(redraw);
  resized.observe(container);
  redraw();
  return {
    kind: 'canvas',
    ...{ size, view, moveTo, redraw, drawNow },
    camera: () => camera,
    isMoving: () => flight !== null,
    canvases: [canvases.edges, canvases.nodes],
    addCanvas: (name) => {
      const canvas = addLayer(container, name);
      canvas.style.pointerEvents = 'none';
      catcher.before(canvas);
      return canvas;
    },
    itemsProcessed: () => 0,
    kill: () => {
      flight?.stop();
      if (frame !== null) cancelAnimationFrame(frame);
      resized.disconnect();
      stopListening();
      container.replaceChildren();
    },
  };
}

function drawAllEdges(canvas: HTMLCanvasElement, frame: Frame): void {
  const context = clearCanvas(canvas, frame.view);
  const { lines, edges } = frame.shown;
  const { source, target } = frame.network.data.edges;
  const wanted = (frame.window === null ? lines : edges).filter((edge) => {
    if (!isDrawn(frame, edge)) return false;
    const ends = [pointOf(frame, source[edge] ?? 0), pointOf(frame, target[edge] ?? 0)];
    return ends.some((end) => isNear(end, frame, 200));
  });
  context.globalAlpha = opacityFor(wanted.length);
  drawEdges(context, wanted, frame, frame.looks.edgeColor);
  context.globalAlpha = 1;
}

function addLayer(container: HTMLElement, name: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.className = `scene-${name}`;
  Object.assign(canvas.style, { position: 'absolute', inset: '0', width: '100%', height: '100%' });
  container.append(canvas);
  return canvas;
}

function fly(
  from: CameraState,
  to: CameraState,
  ms: number,
  set: (camera: CameraState) => void,
  onEnd: () => void,
): { readonly stop: () => void } {
  const start = performance.now();
  let frame = requestAnimationFrame(step);
  function step(): void {
    const t = Math.min(1, (performance.now() - start) / ms);
    const part = t < 0.5 ? 2 * t * t : 1 - 2 * (1 - t) * (1 - t);
    const mix = (a: number, b: number) => a + (b - a) * part;
    if (t >= 1) onEnd();
    else frame = requestAnimationFrame(step);
    set({ x: mix(from.x, to.x), y: mix(from.y, to.y), ratio: mix(from.ratio, to.ratio) });
  }
  return {
    stop: () => {
      cancelAnimationFrame(frame);
    },
  };
}

interface Pointers extends BaseHandlers {
  readonly camera: () => CameraState;
  readonly view: () => View;
  readonly setCamera: (camera: CameraState) => void;
}

/** How far a press may move and still be a click. */
const STILL = 4;

/** One pointer drags, two pinch, the wheel zooms at its place. Returns how to stop. */
function listen(target: HTMLElement, pointers: Pointers): () => void {
  const down = new Map<number, Point>();
  let moved = 0;
  const placeOf = (event: MouseEvent): Point => {
    const { left, top } = target.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const zoomAt = ({ x, y }: Point, factor: number) => {
    const { x: cx, y: cy, ratio } = pointers.camera();
    const next = Math.max(LEAST_RATIO, Math.min(MOST_RATIO, ratio * factor));
    const { width, height, scale } = pointers.view();
    const [dx, dy] = [(x - width / 2) / scale, (height / 2 - y) / scale];
    const kept = 1 - next / ratio;
    pointers.setCamera({ x: cx + dx * kept, y: cy + dy * kept, ratio: next });
  };
  const apart = () => {
    const [a, b] = [...down.values()];
    return a === undefined || b === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y);
  };
  const handlers = {
    pointerdown: (event: PointerEvent) => {
      if (down.size === 0) moved = 0;
      down.set(event.pointerId, placeOf(event));
      target.setPointerCapture(event.pointerId);
    },
    pointermove: (event: PointerEvent) => {
      const at = placeOf(event);
      const before = down.get(event.pointerId);
      if (before === undefined) {
        if (event.buttons === 0) pointers.onHover(at);
        return;
      }
      const wide = apart();
      down.set(event.pointerId, at);
      moved += Math.abs(at.x - before.x) + Math.abs(at.y - before.y);
      if (moved <= STILL) return;
      const { x, y, ratio } = pointers.camera();
      const { scale } = pointers.view();
      const share = 1 / (scale * down.size);
      pointers.setCamera({
        x: x - (at.x - before.x) * share,
        y: y + (at.y - before.y) * share,
        ratio,
      });
      if (wide > 0 && apart() > 0) zoomAt(at, wide / apart());
    },
    pointerup: (event: PointerEvent) => {
      if (down.delete(event.pointerId) && moved <= STILL) pointers.onClick(placeOf(event));
    },
    pointercancel: (event: PointerEvent) => {
      down.delete(event.pointerId);
    },
    pointerleave: () => {
      pointers.onHover(null);
    },
    wheel: (event: WheelEvent) => {
      event.preventDefault();
      zoomAt(placeOf(event), Math.exp(Math.max(-0.5, Math.min(0.5, event.deltaY * 0.002))));
    },
    dblclick: (event: MouseEvent) => {
      zoomAt(placeOf(event), 1 / 1.8);
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
