import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { pixelRatio, type Base, type BaseHandlers } from './base.ts';
import { createEdgeLayer, createNodeLayer, type GpuLayer } from './gpu-layers.ts';
import { createPrograms } from './programs.ts';
import { LEAST_RATIO, MOST_RATIO, viewOf, type View } from './view.ts';

/**
 * Draws with sigma: its camera, layers and pointer; nodes and edges by programs of our own that read
 * the network's columns. Sigma's graph holds one node, without which it would draw nothing: no item
 * is ever copied, indexed or reduced by it. Null where the browser has no WebGL 2.
 */
export function createSigmaBase(container: HTMLElement, handlers: BaseHandlers): Base | null {
  if (!hasWebGl2()) return null;
  const graph = new MultiDirectedGraph();
  graph.addNode('anchor', { x: 0, y: 0, size: 0 });
  const layers = new Map<string, GpuLayer>();
  let processed = 0;
  let started = false;
  let drawnOnce = false;
  const programs = createPrograms({
    draw: (name, gl) => {
      if (!started || !(gl instanceof WebGL2RenderingContext)) return;
      const content = handlers.content();
      const make = name === 'nodes' ? createNodeLayer : createEdgeLayer;
      const layer = layers.get(name) ?? make(gl, content);
      layers.set(name, layer);
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
      gl.enable(gl.BLEND);
      layer.draw(content, view(), pixelRatio());
    },
    onProcess: () => {
      processed += 1;
    },
  });
  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    enableEdgeEvents: false,
    enableCameraRotation: false,
    stagePadding: 0,
    minCameraRatio: LEAST_RATIO,
    maxCameraRatio: MOST_RATIO,
    zoomDuration: 200,
    zoomingRatio: 1.5,
    doubleClickZoomingRatio: 1.8,
    inertiaDuration: 160,
    defaultNodeType: 'all',
    defaultEdgeType: 'all',
    nodeProgramClasses: { all: programs.node },
    nodeHoverProgramClasses: { all: programs.idle },
    edgeProgramClasses: { all: programs.edge },
  });
  // Sigma asks the window at every resize, and has no setting for it.
  Object.defineProperty(sigma, 'pixelRatio', { get: pixelRatio, set: () => undefined });
  sigma.setCustomBBox({ x: [0, 1], y: [0, 1] });
  const view = (): View => {
    const { x, y, ratio } = sigma.getCamera().getState();
    const size = sigma.getDimensions();
    return viewOf({ x, y, ratio }, size, handlers.sizesAt(ratio, size));
  };
  listen(sigma, handlers);
  sigma.on('afterRender', () => {
    if (!started) return;
    // What went before belongs to sigma's own start.
    if (!drawnOnce) processed = 0;
    drawnOnce = true;
    handlers.onDrawn(view());
  });
  const resized = new ResizeObserver(() => {
    sigma.scheduleRender();
  });
  resized.observe(container);
  const canvases = sigma.getCanvases();
  const losses = new AbortController();
  const lost = () => {
    // All canvases lose it together: one word is enough.
    losses.abort();
    handlers.onLost();
  };
  for (const canvas of Object.values(canvases)) {
    canvas.addEventListener('webglcontextlost', lost, losses);
  }
  sigma.resize(true);
  sigma.refresh({ schedule: true });
  started = true;
  const camera = sigma.getCamera();
  return {
    kind: 'webgl',
    size: () => sigma.getDimensions(),
    view,
    camera: () => {
      const { x, y, ratio } = camera.getState();
      return { x, y, ratio };
    },
    moveTo: (state, ms) => {
      if (ms > 0) void camera.animate(state, { duration: ms, easing: 'quadraticInOut' });
      else camera.setState({ ...camera.getState(), ...state });
    },
    isMoving: () => camera.isAnimated(),
    redraw: () => {
      sigma.scheduleRender();
    },
    drawNow: () => {
      sigma.refresh({ partialGraph: {}, skipIndexation: true });
    },
    canvases: [canvases.edges, canvases.nodes].filter((one) => one !== undefined),
    addCanvas: (name) =>
      sigma.createCanvas(name, { beforeLayer: 'mouse', style: { pointerEvents: 'none' } }),
    itemsProcessed: () => processed,
    kill: () => {
      resized.disconnect();
      losses.abort();
      sigma.kill();
    },
  };
}

/** Replaces sigma's listeners, which read pixels back from the GPU at every move of the pointer. */
function listen(sigma: Sigma, handlers: BaseHandlers): void {
  const mouse = sigma.getMouseCaptor();
  const touch = sigma.getTouchCaptor();
  mouse.removeAllListeners();
  touch.removeAllListeners();
  mouse.on('mousemove', ({ x, y, original }) => {
    const pressed = 'buttons' in original && original.buttons !== 0;
    if (!pressed) handlers.onHover({ x, y });
  });
  mouse.on('mouseleave', () => {
    handlers.onHover(null);
  });
  mouse.on('click', ({ x, y }) => {
    handlers.onClick({ x, y });
  });
  touch.on('tap', ({ touches: [first] }) => {
    if (first !== undefined) handlers.onClick({ x: first.x, y: first.y });
  });
  sigma.getCamera().on('updated', () => {
    handlers.onCamera();
  });
}

/** Asks with a context of its own and gives it back: browsers allow a page only a few. */
function hasWebGl2(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
