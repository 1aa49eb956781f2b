import { pointOn, type Point } from '../core/geometry.ts';
import { canvasText, placeWords, type Box, type Placed } from '../core/labels.ts';
import { drawEdges, drawNodes } from './items.ts';
import {
  curvesOf,
  isDrawn,
  pointOf,
  pointsAlong,
  radiusOf,
  siblingsOf,
  type Frame,
  type Item,
} from './frame.ts';
import type { Names } from './names.ts';
import { drawPill, FONT } from './paint.ts';
import type { Marks } from './scene.ts';

/** What is in focus: nodes and edges that stay bright, in the order of their importance. */
export interface Spotlight {
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  /** Nodes with a ring. */
  readonly ringed: ReadonlySet<number>;
  /** Edges in the color of focus where others are in their own. */
  readonly chosen: ReadonlySet<number>;
  /** Nodes that always get a name, in the order of their importance, in the light or out of it. */
  readonly named: readonly number[];
}

type Canvas = CanvasRenderingContext2D;

const WORDS = `500 11.5px ${FONT}`;
const MOST_PILLS = 14;
const MOST_EDGES = 1200;
/** Names that are tried around what is in focus. */
const MOST_NAMES = 200;

/** What stays bright when an item is in focus; null when the item is not on the screen. */
export function spotlightOn(item: Item | null, frame: Frame): Spotlight | null {
  if (item === null) return null;
  const { network, shown } = frame;
  const { source, target } = network.data.edges;
  if (item.kind === 'edge') {
    if (!isDrawn(frame, item.row)) return null;
    const ends = [...new Set([source[item.row] ?? 0, target[item.row] ?? 0])];
    return {
      nodes: ends,
      edges: siblingsOf(frame, item.row),
      ringed: new Set(ends),
      chosen: new Set([item.row]),
      named: ends,
    };
  }
  if (shown.masks.nodes[item.row] !== 1) return null;
  const bundles = new Map<number, number>();
  for (const edge of network.edgesAt(item.row)) {
    const bundle = network.bundles.of[edge] ?? 0;
    if (!bundles.has(bundle) && isDrawn(frame, edge)) bundles.set(bundle, edge);
  }
  const said = network.bundles.evidence;
  const edges = [...bundles]
    .sort(([a], [b]) => (said[b] ?? 0) - (said[a] ?? 0) || a - b)
    .slice(0, MOST_EDGES)
    .map(([, edge]) => edge);
  const nodes = new Set([item.row]);
  for (const edge of edges) nodes.add(source[edge] ?? 0).add(target[edge] ?? 0);
  const row = [item.row];
  return { nodes: [...nodes], edges, ringed: new Set(row), chosen: new Set(), named: row };
}

/** What is pointed at, with what is selected: that keeps its ring and its name. */
export function withSelected(pointed: Spotlight, selected: Spotlight): Spotlight {
  const ringed = new Set([...selected.ringed, ...pointed.ringed]);
  return {
    nodes: [...new Set([...ringed, ...pointed.nodes])],
    edges: [...new Set([...pointed.edges, ...selected.chosen])],
    ringed,
    // Where no edge is chosen all have the color of focus.
    chosen:
      pointed.chosen.size === 0 ? pointed.chosen : new Set([...pointed.chosen, ...selected.chosen]),
    named: [...new Set([...selected.named, ...pointed.named])],
  };
}

/** What stays bright of a path or another set of nodes and edges; null where none is drawn. */
export function spotlightOnPath(path: NonNullable<Marks['path']>, frame: Frame): Spotlight | null {
  const nodes = path.nodes.filter((node) => frame.shown.masks.nodes[node] === 1);
  if (nodes.length === 0) return null;
  const edges = path.edges.filter((edge) => isDrawn(frame, edge));
  return { nodes, edges, ringed: new Set(nodes), chosen: new Set(), named: [] };
}

/** So many marked nodes, a path's and then those pinned, are sure of a name: more would hide the rest. */
const MOST_NAMED = 16;

/** Drawn nodes that are sure of a name because they are marked. */
export function markedNames({ path, pinned }: Marks, frame: Frame): readonly number[] {
  const isShown = (node: number) => frame.shown.masks.nodes[node] === 1;
  const along = path === null || path.nodes.length > MOST_NAMED ? [] : path.nodes;
  return [...new Set([...along, ...pinned])].filter(isShown).slice(0, MOST_NAMED);
}

/**
 * Draws what is in focus, with the words of its edges if any are wanted, off what is `covered`, and
 * the names of what is `marked`; returns where its names stand.
 */
export function drawSpotlight(
  canvas: Canvas,
  light: Spotlight,
  frame: Frame,
  names: Names,
  phraseOf: (edge: number) => string,
  { marked, covered }: { readonly marked: readonly number[]; readonly covered: readonly Box[] },
): readonly Placed<number>[] {
  const { palette } = frame.looks;
  canvas.globalAlpha = Math.max(0.45, Math.min(1, (24 / light.edges.length) ** 0.4));
  drawEdges(canvas, light.edges, frame, (edge) => {
    if (frame.looks.isNegative(edge)) return palette.negative;
    return light.chosen.size === 0 || light.chosen.has(edge) ? palette.focus : palette.edge;
  });
  canvas.globalAlpha = 1;
  drawNodes(canvas, light.nodes, light.ringed, frame);
  if (frame.looks.labels === 'none') return [];
  const worded = light.edges.toSorted(
    (a, b) => Number(light.chosen.has(b)) - Number(light.chosen.has(a)),
  );
  const pills = drawPills(canvas, worded.slice(0, MOST_PILLS), light, frame, phraseOf);
  // A line that was chosen shall be seen, however short it is.
  const seen = [...light.chosen].flatMap((edge) =>
    visibleLine(frame, edge).map(({ x, y }): Box => ({ x: x - 4, y: y - 4, width: 8, height: 8 })),
  );
  const taken = [...covered, ...pills, ...seen];
  const named = new Set([...light.named, ...marked]);
  return names.write(canvas, frame, light.nodes.slice(0, MOST_NAMES), named, {
    ...{ taken, disks: light.nodes },
  });
}

/** Points along an edge that its ends do not cover. */
function visibleLine(frame: Frame, edge: number): readonly Point[] {
  const { source, target } = frame.network.data.edges;
  const disks = [source[edge] ?? 0, target[edge] ?? 0].map((node) => ({
    ...pointOf(frame, node),
    radius: radiusOf(frame, node),
  }));
  return curvesOf(frame, edge)
    .flatMap((curve) => STATIONS.map((t) => pointOn(curve, t)))
    .filter((point) =>
      disks.every(({ x, y, radius }) => Math.hypot(point.x - x, point.y - y) > radius),
    );
}

const STATIONS = Array.from({ length: 48 }, (_, i) => (i + 0.5) / 48);

function drawPills(
  canvas: Canvas,
  edges: readonly number[],
  { nodes, chosen }: Spotlight,
  frame: Frame,
  phraseOf: (edge: number) => string,
): readonly Box[] {
  const { palette } = frame.looks;
  const disks = nodes.slice(0, 200).map((node): Box => {
    const { x, y } = pointOf(frame, node);
    const radius = radiusOf(frame, node);
    return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  });
  const boxes: Box[] = [];
  for (const edge of edges) {
    const text = canvasText(phraseOf(edge), 34);
    if (text === '') continue;
    canvas.font = WORDS;
    const width = canvas.measureText(text).width + 20;
    const on = pointsAlong(frame, edge);
    const line = chosen.has(edge) ? visibleLine(frame, edge) : [];
    const box = placeWords({ width, height: 20 }, { line, on }, frame.view, [...disks, ...boxes]);
    if (box === null) continue;
    boxes.push(box);
    const own = frame.looks.isNegative(edge) ? palette.negative : palette.focus;
    const color = chosen.size === 0 || chosen.has(edge) ? own : palette.muted;
    drawPill(canvas, text, box, { font: WORDS, color, ground: palette.background });
  }
  return boxes;
}
