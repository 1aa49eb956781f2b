import type { Curve } from '../core/geometry.ts';
import { curvesOf, isNear, pointOf, radiusOf, widthOf, type Frame } from './frame.ts';
import { drawGlyph, LEAST_RADIUS } from './glyphs.ts';
import { addArrow, beforeHead, drawBar, drawCurves, drawDisk } from './paint.ts';

type Canvas = CanvasRenderingContext2D;

/** Draws edges of few strokes in few paths. */
export function drawEdges(
  canvas: Canvas,
  edges: Iterable<number>,
  frame: Frame,
  colorOf: (edge: number) => string,
): void {
  const { looks, network } = frame;
  const groups = new Map<
    string,
    { lines: Curve[]; heads: [Curve, number][]; edge: number; width: number }
  >();
  for (const edge of edges) {
    const curves = curvesOf(frame, edge);
    const [first, last] = [curves[0], curves.at(-1)];
    if (first === undefined || last === undefined) continue;
    if (!isNear(first.from, frame, 2000) && !isNear(last.to, frame, 2000)) continue;
    const width = Math.round(Math.max(1, widthOf(frame, edge)) * 2) / 2;
    const key = `${colorOf(edge)} ${String(width)} ${String(looks.isNegative(edge))}`;
    const group = groups.get(key) ?? { lines: [], heads: [], edge, width };
    groups.set(key, group);
    const radius = radiusOf(frame, network.data.edges.target[edge] ?? 0);
    if (looks.hasArrow(edge)) {
      group.heads.push([last, radius]);
      group.lines.push(...curves.slice(0, -1), beforeHead(last, radius, width));
    } else group.lines.push(...curves);
  }
  for (const { lines, heads, edge, width } of groups.values()) {
    const stroke = { color: colorOf(edge), width, dashed: looks.isNegative(edge) };
    drawCurves(canvas, lines, stroke);
    canvas.fillStyle = stroke.color;
    canvas.beginPath();
    for (const [curve, radius] of heads) addArrow(canvas, curve, radius, width);
    canvas.fill();
    if (stroke.dashed && lines.length < 40) for (const line of lines) drawBar(canvas, line, stroke);
  }
}

/** Draws nodes with their pictures, the first on top. */
export function drawNodes(
  canvas: Canvas,
  nodes: readonly number[],
  ringed: ReadonlySet<number>,
  frame: Frame,
): void {
  const { looks } = frame;
  for (let i = nodes.length - 1; i >= 0; i -= 1) {
    const node = nodes[i] ?? 0;
    const [at, radius] = [pointOf(frame, node), radiusOf(frame, node)];
    if (!isNear(at, frame)) continue;
    const fill = looks.nodeColor(node);
    const ring = ringed.has(node) ? fill : null;
    drawDisk(canvas, at, radius, { fill, border: looks.palette.background, ring });
    const glyph = looks.glyph(node);
    if (glyph !== null && radius >= LEAST_RADIUS) {
      drawGlyph(canvas, glyph, at, radius, looks.palette.background);
    }
  }
}
