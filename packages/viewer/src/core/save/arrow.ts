import { pointOn, type Curve, type Point } from '../geometry.ts';

/** A line up to the head of its arrow, and the corners of the head, its tip first. */
export interface Arrow {
  readonly shaft: Curve;
  readonly head: readonly [Point, Point, Point];
}

/** Parts a curve of `width` into shaft and head, whose tip touches the disk of `radius` at its end. */
export function arrowOf(curve: Curve, radius: number, width: number): Arrow {
  const length = 3 + width * 2.6;
  const tip = pointOn(curve, placeFrom(curve, radius + 1));
  const back = pointOn(curve, placeFrom(curve, radius + 1 + length));
  const apart = Math.hypot(tip.x - back.x, tip.y - back.y) || 1;
  const half = (1.6 + width * 1.3) / apart;
  const [nx, ny] = [(back.y - tip.y) * half, (tip.x - back.x) * half];
  const t = placeFrom(curve, radius + 1 + length * 0.8);
  const { from, control } = curve;
  const bend = { x: from.x + (control.x - from.x) * t, y: from.y + (control.y - from.y) * t };
  return {
    shaft: { from, control: bend, to: pointOn(curve, t) },
    head: [tip, { x: back.x + nx, y: back.y + ny }, { x: back.x - nx, y: back.y - ny }],
  };
}

/** Where on a curve it is `distance` from its end; 0 where it is shorter. */
function placeFrom(curve: Curve, distance: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 16; step += 1) {
    const middle = (low + high) / 2;
    const { x, y } = pointOn(curve, middle);
    if (Math.hypot(curve.to.x - x, curve.to.y - y) > distance) low = middle;
    else high = middle;
  }
  return low;
}
