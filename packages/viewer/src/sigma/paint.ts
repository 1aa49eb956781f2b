import { pointOn, type Curve, type Point } from '../core/geometry.ts';

/** The system's own typeface: nothing is fetched. */
export const FONT =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';

export interface Stroke {
  readonly color: string;
  readonly width: number;
  readonly dashed: boolean;
}

type Canvas = CanvasRenderingContext2D;

/** Curves in a path: with more of them, its outline takes longer than several strokes. */
const MOST_IN_PATH = 24;

/** Curves of one stroke; dashes say "denied" where color may not be seen. */
export function drawCurves(canvas: Canvas, curves: Iterable<Curve>, stroke: Stroke): void {
  canvas.strokeStyle = stroke.color;
  canvas.lineWidth = stroke.width;
  canvas.lineCap = stroke.dashed ? 'butt' : 'round';
  canvas.setLineDash(stroke.dashed ? [3 + stroke.width * 2, 3 + stroke.width] : []);
  let inPath = 0;
  canvas.beginPath();
  for (const { from, control, to } of curves) {
    canvas.moveTo(from.x, from.y);
    canvas.quadraticCurveTo(control.x, control.y, to.x, to.y);
    inPath += 1;
    if (inPath < MOST_IN_PATH) continue;
    inPath = 0;
    canvas.stroke();
    canvas.beginPath();
  }
  canvas.stroke();
  canvas.setLineDash([]);
}

/** The part of a curve before the head of its arrow, so that it does not show beside the tip. */
export function beforeHead(curve: Curve, radius: number, width: number): Curve {
  const t = placeFrom(curve, radius + 1 + headLength(width) * 0.8);
  const { from, control } = curve;
  return { from, control: mix(from, control, t), to: pointOn(curve, t) };
}

/** An arrow head whose tip touches the disk of `radius` at the curve's end; to be filled. */
export function addArrow(canvas: Canvas, curve: Curve, radius: number, width: number): void {
  const tip = pointOn(curve, placeFrom(curve, radius + 1));
  const back = pointOn(curve, placeFrom(curve, radius + 1 + headLength(width)));
  const length = Math.hypot(tip.x - back.x, tip.y - back.y) || 1;
  const half = 1.6 + width * 1.3;
  const [nx, ny] = [((back.y - tip.y) / length) * half, ((tip.x - back.x) / length) * half];
  canvas.moveTo(tip.x, tip.y);
  canvas.lineTo(back.x + nx, back.y + ny);
  canvas.lineTo(back.x - nx, back.y - ny);
  canvas.closePath();
}

/** Length of an arrow head by the width of its line; the shader has the same. */
export function headLength(width: number): number {
  return 3 + width * HEAD_BY_WIDTH;
}

export const HEAD_BY_WIDTH = 2.6;

/** A bar across the middle of a curve: the sign of denial. */
export function drawBar(canvas: Canvas, curve: Curve, { color, width }: Stroke): void {
  const [before, middle, after] = [pointOn(curve, 0.47), pointOn(curve, 0.5), pointOn(curve, 0.53)];
  const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
  const [nx, ny] = [(before.y - after.y) / length, (after.x - before.x) / length];
  const half = 4 + width;
  canvas.strokeStyle = color;
  canvas.lineWidth = Math.max(2, width);
  canvas.lineCap = 'round';
  canvas.beginPath();
  canvas.moveTo(middle.x + nx * half, middle.y + ny * half);
  canvas.lineTo(middle.x - nx * half, middle.y - ny * half);
  canvas.stroke();
}

/** A node as WebGL draws it, with a ring when it is the one in focus. */
export function drawDisk(
  canvas: Canvas,
  at: Point,
  radius: number,
  colors: { readonly fill: string; readonly border: string; readonly ring: string | null },
): void {
  const circle = (r: number, color: string) => {
    canvas.beginPath();
    canvas.arc(at.x, at.y, Math.max(0, r), 0, 2 * Math.PI);
    canvas.fillStyle = color;
    canvas.fill();
  };
  if (colors.ring !== null) {
    circle(radius + 4.5, colors.ring);
    circle(radius + 2.5, colors.border);
  }
  circle(radius, colors.border);
  circle(radius - Math.min(1.5, radius * 0.16), colors.fill);
}

/** Words on a rounded ground with a colored rim. */
export function drawPill(
  canvas: Canvas,
  text: string,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  style: { readonly font: string; readonly color: string; readonly ground: string },
): void {
  canvas.beginPath();
  canvas.roundRect(box.x, box.y, box.width, box.height, box.height / 2);
  canvas.fillStyle = style.ground;
  canvas.fill();
  canvas.lineWidth = 1;
  canvas.strokeStyle = style.color;
  canvas.stroke();
  canvas.font = style.font;
  canvas.textBaseline = 'middle';
  canvas.fillStyle = style.color;
  canvas.fillText(text, box.x + box.height / 2, box.y + box.height / 2 + 0.5);
}

function mix(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

/** Where a curve, seen from its end, leaves the circle of `radius` around it; 0.5 at least. */
function placeFrom(curve: Curve, radius: number): number {
  let [inside, outside] = [1, 0.5];
  for (let i = 0; i < 9; i += 1) {
    const t = (inside + outside) / 2;
    const point = pointOn(curve, t);
    const away = Math.hypot(point.x - curve.to.x, point.y - curve.to.y);
    if (away >= radius) outside = t;
    else inside = t;
  }
  return outside;
}
