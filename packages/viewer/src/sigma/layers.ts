import { colorOf, type Palette } from '../core/colors.ts';
import { curveBetween, loopAt, pointOn, type Curve, type Point } from '../core/geometry.ts';
import type { ViewEdge, ViewGraph } from '../core/graph.ts';
import { canvasText, meet, placeLabels, type Box, type Wish } from '../core/labels.ts';
import { isDrawnByHand, thicknessOf } from './display-graph.ts';
import { drawArrow, drawBar, drawCurve, drawDisk, drawPill, drawText, FONT } from './paint.ts';

/** What the canvas layers need to know of one frame. Places and radii in CSS pixels. */
export interface Frame {
  readonly graph: ViewGraph;
  readonly palette: Palette;
  readonly width: number;
  readonly height: number;
  readonly visible: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> };
  readonly placeOf: (node: string) => Point;
  readonly radiusOf: (node: string) => number;
  /** Thickness of one CSS pixel at the first camera. */
  readonly zoom: number;
  readonly bendOf: (edge: string) => number;
  readonly phraseOf: (edge: ViewEdge) => string;
}

/** What is in focus: nodes and edges that stay bright, in the order of their importance. */
export interface Spotlight {
  readonly nodes: readonly string[];
  readonly edges: readonly ViewEdge[];
  /** Nodes with a ring. */
  readonly ringed: ReadonlySet<string>;
}

type Canvas = CanvasRenderingContext2D;

const NAME = `500 12.5px ${FONT}`;
const STRONG = `650 13.5px ${FONT}`;
const WORDS = `500 11.5px ${FONT}`;
const MOST_PILLS = 14;
/** Names that are tried: more would not fit. */
const MOST_NAMES = 500;
/** Empty width after a name. */
const APART = 6;

/** The curves of an edge: one, or two for a loop. */
export function curvesOf(edge: ViewEdge, frame: Frame): readonly Curve[] {
  const from = frame.placeOf(edge.source);
  if (edge.source === edge.target) return loopAt(from, frame.radiusOf(edge.source));
  return [curveBetween(from, frame.placeOf(edge.target), frame.bendOf(edge.id))];
}

/** Middle of an edge, where its words stand and a click opens it. */
export function middleOf(edge: ViewEdge, frame: Frame): Point {
  const [first, second] = curvesOf(edge, frame);
  if (first === undefined) return frame.placeOf(edge.source);
  return second === undefined ? pointOn(first, 0.5) : first.to;
}

/** Draws denied edges and loops, which WebGL leaves out. */
export function drawHandEdges(canvas: Canvas, frame: Frame): void {
  for (const edge of frame.graph.edges) {
    if (!isDrawnByHand(edge) || !frame.visible.edges.has(edge.id)) continue;
    const [a, b] = [frame.placeOf(edge.source), frame.placeOf(edge.target)];
    if (isNear(a, frame) || isNear(b, frame)) drawEdge(canvas, edge, frame);
  }
}

/** Writes as many names as fit, best connected first. */
export function drawNames(canvas: Canvas, frame: Frame): void {
  const ids: string[] = [];
  for (const { id } of frame.graph.nodes) {
    if (!frame.visible.nodes.has(id) || !isNear(frame.placeOf(id), frame)) continue;
    ids.push(id);
    if (ids.length === MOST_NAMES) break;
  }
  writeNames(canvas, ids, new Set(), [], frame);
}

/** Draws what is in focus, with the words of its edges. */
export function drawSpotlight(canvas: Canvas, { nodes, edges, ringed }: Spotlight, frame: Frame) {
  const { palette } = frame;
  for (const edge of edges) drawEdge(canvas, edge, frame, palette.focus);
  for (const id of nodes) {
    const fill = colorOf(frame.graph.node.get(id)?.types ?? [], palette);
    drawDisk(canvas, frame.placeOf(id), frame.radiusOf(id), {
      fill,
      border: palette.background,
      ring: ringed.has(id) ? fill : null,
    });
  }
  const pills = drawPills(canvas, edges.slice(0, MOST_PILLS), nodes, frame);
  writeNames(canvas, nodes, ringed, pills, frame);
}

function drawEdge(canvas: Canvas, edge: ViewEdge, frame: Frame, color?: string): void {
  const denied = edge.polarity === 'negative';
  const stroke = {
    color: denied ? frame.palette.negative : (color ?? frame.palette.edge),
    width: Math.max(1, thicknessOf(edge) * frame.zoom),
    dashed: denied,
  };
  const curves = curvesOf(edge, frame);
  for (const curve of curves) drawCurve(canvas, curve, stroke);
  const [first, last] = [curves[0], curves.at(-1)];
  if (denied && first !== undefined) drawBar(canvas, first, stroke);
  if (!edge.symmetric && last !== undefined) {
    drawArrow(canvas, last, frame.radiusOf(edge.target), stroke);
  }
}

/** Places along an edge where its words may stand, the middle first. */
const ALONG = [0.5, 0.4, 0.6, 0.32, 0.68, 0.24, 0.76];

function drawPills(
  canvas: Canvas,
  edges: readonly ViewEdge[],
  nodes: readonly string[],
  frame: Frame,
): readonly Box[] {
  const disks = nodes.map((id): Box => {
    const { x, y } = frame.placeOf(id);
    const radius = frame.radiusOf(id);
    return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  });
  const boxes: Box[] = [];
  for (const edge of edges) {
    const text = canvasText(frame.phraseOf(edge), 34);
    canvas.font = WORDS;
    const width = canvas.measureText(text).width + 20;
    const places = pointsAlong(edge, frame).map(({ x, y }): Box => ({
      x: x - width / 2,
      y: y - 10,
      width,
      height: 20,
    }));
    const free = places.find((box) => [...disks, ...boxes].every((other) => !meet(box, other)));
    const box = free ?? (edges.length === 1 ? places[0] : undefined);
    if (box === undefined) continue;
    boxes.push(box);
    const color = edge.polarity === 'negative' ? frame.palette.negative : frame.palette.focus;
    drawPill(canvas, text, box, { font: WORDS, color, ground: frame.palette.background });
  }
  return boxes;
}

/** Places on an edge for its words or a click, the best first. */
export function pointsAlong(edge: ViewEdge, frame: Frame): readonly Point[] {
  const [first, second] = curvesOf(edge, frame);
  if (first === undefined || second !== undefined) return [middleOf(edge, frame)];
  return ALONG.map((t) => pointOn(first, t));
}

/** Whether something at `point` may reach into the canvas. */
function isNear({ x, y }: Point, { width, height }: Frame): boolean {
  return x > -50 && y > -50 && x < width + 50 && y < height + 50;
}

function writeNames(
  canvas: Canvas,
  ids: readonly string[],
  strong: ReadonlySet<string>,
  taken: readonly Box[],
  frame: Frame,
): void {
  const texts = new Map<string, string>();
  const wishes = ids.flatMap((id): Wish[] => {
    const at = frame.placeOf(id);
    if (!isNear(at, frame)) return [];
    const forced = strong.has(id);
    const text = canvasText(frame.graph.node.get(id)?.label ?? id);
    texts.set(id, text);
    canvas.font = forced ? STRONG : NAME;
    const width = canvas.measureText(text).width + APART;
    return [{ id, ...at, radius: frame.radiusOf(id), width, height: 16, forced }];
  });
  for (const { id, x, y } of placeLabels(wishes, frame, taken)) {
    drawText(
      canvas,
      texts.get(id) ?? '',
      { x, y: y + 8 },
      {
        font: strong.has(id) ? STRONG : NAME,
        color: frame.palette.text,
        halo: frame.palette.background,
      },
    );
  }
}
