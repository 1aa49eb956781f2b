import { clearCanvas, type Base, type BaseHandlers, type Size } from './base.ts';
import { isNear, pointOf, type Frame } from './frame.ts';
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
  const resized = new ResizeObserver(redraw);
  resized.observe(container);
  redraw();
  return {
    kind: 'canvas',
    ...{ size, view, setCamera, redraw, drawNow, catcher },
    camera: () => camera,
    canvases: [canvases.edges, canvases.nodes],
    addCanvas: (name) => {
      const canvas = addLayer(container, name);
      canvas.style.pointerEvents = 'none';
      catcher.before(canvas);
      return canvas;
    },
    itemsProcessed: () => 0,
    kill: () => {
      if (frame !== null) cancelAnimationFrame(frame);
      resized.disconnect();
      container.replaceChildren();
    },
  };
}

function drawAllEdges(canvas: HTMLCanvasElement, frame: Frame): void {
  const context = clearCanvas(canvas, frame.view);
  const { source, target } = frame.network.data.edges;
  const wanted = frame.shown.lines.filter((edge) => {
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
