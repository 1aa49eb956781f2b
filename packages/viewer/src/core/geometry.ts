import type { ViewEdge } from './graph.ts';

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

const SLIGHT = 0.08;
const APART = 0.24;

/**
 * Curvature of each edge, so that edges between the same two nodes fan out and each can be
 * picked. A lone edge bends slightly. The order is that of the edges' ids, whatever their direction.
 */
export function curvatures(edges: readonly ViewEdge[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, ViewEdge[]>();
  for (const edge of edges) {
    const ends =
      edge.source < edge.target ? [edge.source, edge.target] : [edge.target, edge.source];
    const key = ends.join('\n');
    const found = pairs.get(key);
    if (found === undefined) pairs.set(key, [edge]);
    else found.push(edge);
  }
  const result = new Map<string, number>();
  for (const pair of pairs.values()) {
    pair.forEach((edge, i) => {
      const place = i - (pair.length - 1) / 2;
      const bend = place === 0 ? SLIGHT : place * APART;
      result.set(edge.id, edge.source < edge.target || pair.length === 1 ? bend : -bend);
    });
  }
  return result;
}

/** The curve of an edge as the WebGL program draws it: the control point lies off the middle. */
export function curveBetween(from: Point, to: Point, curvature: number): Curve {
  const control = {
    x: (from.x + to.x) / 2 + (to.y - from.y) * curvature,
    y: (from.y + to.y) / 2 - (to.x - from.x) * curvature,
  };
  return { from, control, to };
}

/** The loop of an edge from a node to itself, above it, as two curves. */
export function loopAt(at: Point, radius: number): readonly [Curve, Curve] {
  const reach = radius + 22;
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

const STEPS = 16;

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
export function nodeTowards(
  places: ReadonlyMap<string, Point>,
  from: string,
  direction: Direction,
): string | null {
  const start = places.get(from);
  if (start === undefined) return null;
  const ahead = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction];
  const [ax = 0, ay = 0] = ahead;
  let best: string | null = null;
  let least = Infinity;
  for (const [id, { x, y }] of places) {
    const along = (x - start.x) * ax + (y - start.y) * ay;
    const aside = Math.abs((x - start.x) * ay) + Math.abs((y - start.y) * ax);
    if (id === from || along <= 0 || aside > along * 1.75) continue;
    const cost = along + 2 * aside;
    if (cost < least) [best, least] = [id, cost];
  }
  return best;
}
