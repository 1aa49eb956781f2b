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

/** A curve; dashes say "denied" where color may not be seen. */
export function drawCurve(canvas: Canvas, { from, control, to }: Curve, stroke: Stroke): void {
  canvas.save();
  canvas.strokeStyle = stroke.color;
  canvas.lineWidth = stroke.width;
  canvas.lineCap = stroke.dashed ? 'butt' : 'round';
  if (stroke.dashed) canvas.setLineDash([3 + stroke.width * 2, 3 + stroke.width]);
  canvas.beginPath();
  canvas.moveTo(from.x, from.y);
  canvas.quadraticCurveTo(control.x, control.y, to.x, to.y);
  canvas.stroke();
  canvas.restore();
}

/** An arrow head whose tip touches the disk of `radius` at the curve's end. */
export function drawArrow(
  canvas: Canvas,
  curve: Curve,
  radius: number,
  { color, width }: Stroke,
): void {
  const tip = lastOutside(curve, radius + 1);
  const back = lastOutside(curve, radius + 6 + width * 2.5);
  const angle = Math.atan2(tip.y - back.y, tip.x - back.x);
  const length = Math.hypot(tip.x - back.x, tip.y - back.y);
  canvas.save();
  canvas.translate(tip.x, tip.y);
  canvas.rotate(angle);
  canvas.beginPath();
  canvas.moveTo(0, 0);
  canvas.lineTo(-length, length * 0.48);
  canvas.lineTo(-length, -length * 0.48);
  canvas.closePath();
  canvas.fillStyle = color;
  canvas.fill();
  canvas.restore();
}

/** A bar across the middle of a curve: the sign of denial. */
export function drawBar(canvas: Canvas, curve: Curve, { color, width }: Stroke): void {
  const [before, middle, after] = [0.47, 0.5, 0.53].map((t) => pointOn(curve, t));
  if (before === undefined || middle === undefined || after === undefined) return;
  const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
  const [nx, ny] = [(before.y - after.y) / length, (after.x - before.x) / length];
  const half = 4 + width;
  canvas.save();
  canvas.strokeStyle = color;
  canvas.lineWidth = Math.max(2, width);
  canvas.lineCap = 'round';
  canvas.beginPath();
  canvas.moveTo(middle.x + nx * half, middle.y + ny * half);
  canvas.lineTo(middle.x - nx * half, middle.y - ny * half);
  canvas.stroke();
  canvas.restore();
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
    canvas.arc(at.x, at.y, r, 0, 2 * Math.PI);
    canvas.fillStyle = color;
    canvas.fill();
  };
  if (colors.ring !== null) circle(radius + 3.5, colors.ring);
  circle(radius + (colors.ring === null ? 0 : 1.5), colors.border);
  circle(radius - 1.5, colors.fill);
}

/** Text with a halo, so that it can be read over anything. `y` is its middle. */
export function drawText(
  canvas: Canvas,
  text: string,
  at: Point,
  style: { readonly font: string; readonly color: string; readonly halo: string },
): void {
  canvas.font = style.font;
  canvas.textBaseline = 'middle';
  canvas.lineJoin = 'round';
  canvas.lineWidth = 4;
  canvas.strokeStyle = style.halo;
  canvas.strokeText(text, at.x, at.y);
  canvas.fillStyle = style.color;
  canvas.fillText(text, at.x, at.y);
}

/** Words on a rounded ground with a colored rim; `at` is the middle. */
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
  canvas.lineWidth = 1.25;
  canvas.strokeStyle = style.color;
  canvas.stroke();
  canvas.font = style.font;
  canvas.textBaseline = 'middle';
  canvas.fillStyle = style.color;
  canvas.fillText(text, box.x + box.height / 2, box.y + box.height / 2 + 0.5);
}

function lastOutside(curve: Curve, radius: number): Point {
  for (let t = 1; t > 0.5; t -= 0.005) {
    const point = pointOn(curve, t);
    if (Math.hypot(point.x - curve.to.x, point.y - curve.to.y) >= radius) return point;
  }
  return pointOn(curve, 0.5);
}
