import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { pixelRatio, type Base, type BaseHandlers } from './base.ts';
import { createEdgeLayer, createNodeLayer, type GpuLayer } from './gpu-layers.ts';
import { createPrograms } from './programs.ts';
import { LEAST_RATIO, MOST_RATIO, viewOf, type View } from './view.ts';

/**
 * Draws with sigma: its camera and layers; nodes and edges by programs of our own that read
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
  // Pointers are ours: sigma's listeners read pixels back from the GPU at every move.
  for (const captor of [sigma.getMouseCaptor(), sigma.getTouchCaptor()]) captor.enabled = false;
  sigma.getCamera().on('updated', handlers.onCamera);
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
  const { mouse: catcher } = canvases;
  if (catcher === undefined) throw new Error('sigma has no layer for the mouse');
  const losses = new AbortController();
  const lost = () => {
    // All canvases lose it together: one word is enough.
    losses.abort();
    handlers.onLost();
  };
  for (const canvas of [canvases.edges, canvases.nodes]) {
    canvas?.addEventListener('webglcontextlost', lost, losses);
  }
  // A third context repeats a node under the pointer, which is not wanted: a page may have only a few.
  // Browsers paint a lost canvas over what lies below it.
  const { hoverNodes } = canvases;
  if (hoverNodes !== undefined) hoverNodes.style.visibility = 'hidden';
  giveBack(hoverNodes?.getContext('webgl2'));
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
    setCamera: (state) => {
      camera.setState({ ...camera.getState(), ...state });
    },
    redraw: () => {
      sigma.scheduleRender();
    },
    drawNow: () => {
      sigma.refresh({ partialGraph: {}, skipIndexation: true });
    },
    canvases: [canvases.edges, canvases.nodes].filter((one) => one !== undefined),
    addCanvas: (name) =>
      // Sigma gives a canvas its size only when the window changes.
      sigma.createCanvas(name, {
        beforeLayer: 'mouse',
        style: { pointerEvents: 'none', inset: '0', width: '100%', height: '100%' },
      }),
    catcher,
    itemsProcessed: () => processed,
    kill: () => {
      resized.disconnect();
      losses.abort();
      sigma.kill();
    },
  };
}

/** Asks with a context of its own and gives it back: browsers allow a page only a few. */
function hasWebGl2(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  giveBack(context);
  return context !== null;
}

function giveBack(context: WebGL2RenderingContext | null | undefined): void {
  context?.getExtension('WEBGL_lose_context')?.loseContext();
}
