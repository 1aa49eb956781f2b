import { createEdgeCurveProgram } from '@sigma/edge-curve';
import { createNodeBorderProgram } from '@sigma/node-border';
import Sigma from 'sigma';
import type { Palette } from '../core/colors.ts';
import { distanceTo, type Point } from '../core/geometry.ts';
import type { ViewEdge, ViewGraph } from '../core/graph.ts';
import {
  crowding,
  mask,
  paint,
  toDisplayGraph,
  type DisplayEdge,
  type DisplayNode,
} from './display-graph.ts';
import {
  curvesOf,
  drawHandEdges,
  drawNames,
  drawSpotlight,
  middleOf,
  pointsAlong,
  type Frame,
  type Spotlight,
} from './layers.ts';

/** A node or an edge of the view. */
export type Item =
  { readonly kind: 'node'; readonly id: string } | { readonly kind: 'edge'; readonly id: string };

export interface SceneOptions {
  readonly palette: Palette;
  readonly phraseOf: (edge: ViewEdge) => string;
  /** A click; null on empty ground. */
  readonly onPick: (item: Item | null) => void;
  /** No camera flights, for readers who want less motion. */
  readonly still: boolean;
}

/** The drawing. Everything outside of this folder knows sigma by this interface only. */
export interface Scene {
  readonly setMask: (visible: Frame['visible']) => void;
  /** What is selected stays bright and the rest fades; hovering does the same for a moment. */
  readonly focus: (item: Item | null) => void;
  readonly setPalette: (palette: Palette) => void;
  readonly fit: () => void;
  /** Above 1 comes nearer. */
  readonly zoom: (factor: number) => void;
  /** Brings an item into view, in the middle when `center` is set. */
  readonly reveal: (item: Item, center: boolean) => void;
  /** Places of the visible nodes in CSS pixels of the canvas. */
  readonly places: () => ReadonlyMap<string, Point>;
  /** Where a click opens the item. */
  readonly placeOf: (item: Item) => Point | null;
  readonly kill: () => void;
}

/** How far from a line a click still opens it, in CSS pixels. */
const REACH = 6;
const FADED = ['edges', 'edgeLabels', 'nodes', 'labels'] as const;

/** Draws `graph` into `container`. @throws Error where the browser has no WebGL. */
export function createScene(
  container: HTMLElement,
  graph: ViewGraph,
  options: SceneOptions,
): Scene {
  let { palette } = options;
  let visible: Frame['visible'] = {
    nodes: new Set(graph.node.keys()),
    edges: new Set(graph.edge.keys()),
  };
  let selected: Item | null = null;
  let hovered: Item | null = null;
  const display = toDisplayGraph(graph, palette);
  const sigma = createSigma(container, display);
  const spotlight = sigma.createCanvas('spotlight', { afterLayer: 'labels' });
  spotlight.style.pointerEvents = 'none';
  const canvases = sigma.getCanvases();
  const context = (id: string) => canvases[id]?.getContext('2d') ?? null;

  const placeOf = (id: string): Point => {
    const data = sigma.getNodeDisplayData(id);
    return data === undefined ? { x: 0, y: 0 } : sigma.framedGraphToViewport(data);
  };
  const frame = (): Frame => {
    const places = new Map<string, Point>();
    return {
      ...{ graph, palette, visible, phraseOf: options.phraseOf },
      ...sigma.getDimensions(),
      zoom: sigma.scaleSize(crowding(visible.nodes.size)),
      placeOf: (id) => {
        const known = places.get(id) ?? placeOf(id);
        places.set(id, known);
        return known;
      },
      radiusOf: (id) => sigma.scaleSize(sigma.getNodeDisplayData(id)?.size ?? 0),
      bendOf: (id) => display.getEdgeAttribute(id, 'curvature'),
    };
  };
  const redraw = () => {
    const now = frame();
    const under = context('edgeLabels');
    if (under !== null) drawHandEdges(cleared(under, now), now);
    const names = context('labels');
    if (names !== null) drawNames(cleared(names, now), now);
    shine(now);
  };
  const shine = (now: Frame) => {
    const light = spotlightOn(hovered ?? selected, graph, visible);
    for (const id of FADED) canvases[id]?.classList.toggle('faded', light !== null);
    const ratio = globalThis.devicePixelRatio;
    spotlight.width = now.width * ratio;
    spotlight.height = now.height * ratio;
    const canvas = spotlight.getContext('2d');
    if (canvas === null || light === null) return;
    canvas.scale(ratio, ratio);
    drawSpotlight(canvas, light, now);
  };
  const hover = (item: Item | null) => {
    if (item?.id === hovered?.id && item?.kind === hovered?.kind) return;
    hovered = item;
    container.style.cursor = item === null ? 'grab' : 'pointer';
    shine(frame());
  };

  sigma.on('afterRender', redraw);
  sigma.on('enterNode', ({ node }) => {
    hover({ kind: 'node', id: node });
  });
  sigma.on('leaveNode', () => {
    hover(null);
  });
  sigma.on('moveBody', ({ event }) => {
    if (hovered?.kind !== 'node') hover(edgeAt(event, frame()));
  });
  sigma.on('leaveStage', () => {
    hover(null);
  });
  sigma.on('clickNode', ({ node }) => {
    options.onPick({ kind: 'node', id: node });
  });
  sigma.on('clickStage', ({ event }) => {
    options.onPick(edgeAt(event, frame()));
  });

  const flight = () => ({ duration: options.still ? 0 : 250 });
  return {
    setMask: (next) => {
      visible = next;
      mask(display, graph, visible);
    },
    focus: (item) => {
      selected = item;
      shine(frame());
    },
    setPalette: (next) => {
      palette = next;
      paint(display, graph, palette);
    },
    fit: () => void sigma.getCamera().animatedReset(flight()),
    zoom: (factor) => void sigma.getCamera().animatedZoom({ ...flight(), factor }),
    reveal: (item, center) => {
      const ends = endsOf(item, graph);
      const { width, height } = sigma.getDimensions();
      const outside = ends.some((id) => {
        const { x, y } = placeOf(id);
        return x < 24 || y < 24 || x > width - 24 || y > height - 24;
      });
      if (!center && !outside) return;
      const spots = ends.flatMap((id) => sigma.getNodeDisplayData(id) ?? []);
      if (spots.length === 0) return;
      const mean = (axis: 'x' | 'y') =>
        spots.reduce((sum, spot) => sum + spot[axis], 0) / spots.length;
      const camera = sigma.getCamera();
      void camera.animate(
        { x: mean('x'), y: mean('y'), ratio: Math.min(camera.ratio, center ? 0.6 : 1) },
        flight(),
      );
    },
    places: () => new Map([...visible.nodes].map((id) => [id, placeOf(id)])),
    placeOf: (item) => {
      if (item.kind === 'node') return graph.node.has(item.id) ? placeOf(item.id) : null;
      const edge = graph.edge.get(item.id);
      return edge === undefined ? null : openPlaceOf(edge, frame());
    },
    kill: () => {
      sigma.kill();
    },
  };
}

function createSigma(
  container: HTMLElement,
  display: ReturnType<typeof toDisplayGraph>,
): Sigma<DisplayNode, DisplayEdge> {
  const head = {
    extremity: 'target',
    lengthToThicknessRatio: 4.5,
    widenessToThicknessRatio: 3.6,
  } as const;
  return new Sigma<DisplayNode, DisplayEdge>(display, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    enableEdgeEvents: false,
    stagePadding: 56,
    minCameraRatio: 0.05,
    maxCameraRatio: 3,
    minEdgeThickness: 1,
    doubleClickZoomingRatio: 1.6,
    defaultNodeType: 'disk',
    defaultEdgeType: 'arrow',
    defaultDrawNodeHover: () => undefined,
    nodeProgramClasses: {
      disk: createNodeBorderProgram<DisplayNode, DisplayEdge>({
        borders: [
          { size: { value: 1.5, mode: 'pixels' }, color: { attribute: 'borderColor' } },
          { size: { fill: true }, color: { attribute: 'color' } },
        ],
        drawHover: () => undefined,
      }),
    },
    edgeProgramClasses: {
      arrow: createEdgeCurveProgram<DisplayNode, DisplayEdge>({ arrowHead: head }),
      line: createEdgeCurveProgram<DisplayNode, DisplayEdge>({ arrowHead: null }),
    },
  });
}

function spotlightOn(
  item: Item | null,
  graph: ViewGraph,
  visible: Frame['visible'],
): Spotlight | null {
  if (item === null) return null;
  if (item.kind === 'edge') {
    const edge = graph.edge.get(item.id);
    if (edge === undefined || !visible.edges.has(edge.id)) return null;
    const ends = [...new Set([edge.source, edge.target])];
    return { nodes: ends, edges: [edge], ringed: new Set(ends) };
  }
  if (!visible.nodes.has(item.id)) return null;
  const edges = graph
    .edgesAt(item.id)
    .filter(({ id }) => visible.edges.has(id))
    .toSorted((a, b) => b.evidenceCount - a.evidenceCount);
  const nodes = new Set([item.id, ...edges.flatMap(({ source, target }) => [source, target])]);
  return { nodes: [...nodes], edges, ringed: new Set([item.id]) };
}

function edgeAt(point: Point, frame: Frame): Item | null {
  let best: string | null = null;
  let least = REACH;
  for (const edge of frame.graph.edges) {
    if (!frame.visible.edges.has(edge.id)) continue;
    for (const curve of curvesOf(edge, frame)) {
      const distance = distanceTo(curve, point, REACH);
      if (distance < least) [best, least] = [edge.id, distance];
    }
  }
  return best === null ? null : { kind: 'edge', id: best };
}

/** Where on an edge neither a node nor another edge is in the way; its middle at the worst. */
function openPlaceOf(edge: ViewEdge, frame: Frame): Point {
  const covered = ({ x, y }: Point) =>
    [...frame.visible.nodes].some((id) => {
      const at = frame.placeOf(id);
      return Math.hypot(at.x - x, at.y - y) <= frame.radiusOf(id) + 1;
    });
  const free = pointsAlong(edge, frame).find(
    (point) => !covered(point) && edgeAt(point, frame)?.id === edge.id,
  );
  return free ?? middleOf(edge, frame);
}

function endsOf(item: Item, graph: ViewGraph): readonly string[] {
  if (item.kind === 'node') return graph.node.has(item.id) ? [item.id] : [];
  const edge = graph.edge.get(item.id);
  return edge === undefined ? [] : [edge.source, edge.target];
}

function cleared(
  canvas: CanvasRenderingContext2D,
  { width, height }: Frame,
): CanvasRenderingContext2D {
  canvas.clearRect(0, 0, width, height);
  return canvas;
}
