/** A place on the canvas in CSS pixels, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A quadratic Bézier curve. */
export interface Curve {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

/** The curve of an edge: the control point lies off the middle, by `curvature` of the distance. */
export function curveBetween(from: Point, to: Point, curvature: number): Curve {
  const control = {
    x: (from.x + to.x) / 2 + (to.y - from.y) * curvature,
    y: (from.y + to.y) / 2 - (to.x - from.x) * curvature,
  };
  return { from, control, to };
}

/** How far a loop reaches from the middle of its node; `place` is 1 for the innermost. */
export function loopReach(radius: number, place: number): number {
  return (radius + 8) * (1.1 + 0.5 * place);
}

/** The loop of an edge from a node to itself, above it, as two curves. */
export function loopAt(at: Point, radius: number, place = 1): readonly [Curve, Curve] {
  const reach = loopReach(radius, place);
  const top = { x: at.x, y: at.y - reach };
  return [
    { from: at, control: { x: at.x - reach, y: at.y - reach }, to: top },
    { from: top, control: { x: at.x + reach, y: at.y - reach }, to: at },
  ];
}

/** Place on a curve at `t`, 0 to 1. */
export function pointOn({ from, control, to }: Curve, t: number): Point {
  const [a, b, c] = [(1 - t) * (1 - t), 2 * (1 - t) * t, t * t];
  return {
    x: a * from.x + b * control.x + c * to.x,
    y: a * from.y + b * control.y + c * to.y,
  };
}

const STEPS = 24;

/** Distance from `point` to the curve; Infinity when it is farther than `within` for certain. */
export function distanceTo(curve: Curve, point: Point, within: number): number {
  const { from, control, to } = curve;
  if (
    point.x < Math.min(from.x, control.x, to.x) - within ||
    point.x > Math.max(from.x, control.x, to.x) + within ||
    point.y < Math.min(from.y, control.y, to.y) - within ||
    point.y > Math.max(from.y, control.y, to.y) + within
  ) {
    return Infinity;
  }
  let best = Infinity;
  let last = from;
  for (let i = 1; i <= STEPS; i += 1) {
    const next = pointOn(curve, i / STEPS);
    best = Math.min(best, distanceToSegment(last, next, point));
    last = next;
  }
  return best;
}

function distanceToSegment(a: Point, b: Point, { x, y }: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The node to which an arrow key leads: ahead within 60° of the direction, near rather than
 * straight. Null where there is none.
 */
export function nodeTowards<Node>(
  places: ReadonlyMap<Node, Point>,
  from: Node,
  direction: Direction,
): Node | null {
  const start = places.get(from);
  if (start === undefined) return null;
  const ahead = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction];
  const [ax = 0, ay = 0] = ahead;
  let best: Node | null = null;
  let least = Infinity;
  for (const [node, { x, y }] of places) {
    const along = (x - start.x) * ax + (y - start.y) * ay;
    const aside = Math.abs((x - start.x) * ay) + Math.abs((y - start.y) * ax);
    if (node === from || along <= 0 || aside > along * 1.75) continue;
    const cost = along + 2 * aside;
    if (cost < least) [best, least] = [node, cost];
  }
  return best;
}

/** Curvatures of `count` lines that spread around `curvature`, in their order. */
export function fanOf(curvature: number, count: number): readonly number[] {
  const middle = (count - 1) / 2;
  const apart = Math.min(0.16, 0.6 / Math.max(1, middle));
  return Array.from({ length: count }, (_, i) => curvature + (i - middle) * apart);
}
