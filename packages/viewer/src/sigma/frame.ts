import { curveBetween, fanOf, loopAt, pointOn, type Curve, type Point } from '../core/geometry.ts';
import type { Network } from '../core/network.ts';
import type { Looks } from './looks.ts';
import type { Shown } from './shown.ts';
import { toPixel, type View } from './view.ts';

/** A node or an edge of the network, by its row. */
export interface Item {
  readonly kind: 'node' | 'edge';
  readonly row: number;
}

/** Places on the way from one layout to the next; `part` is 1 on arrival. */
export interface Motion {
  readonly from: Float32Array;
  readonly to: Float32Array;
  readonly part: number;
}

/** All that is needed to say where something is drawn at one moment. */
export interface Frame {
  readonly network: Network;
  readonly looks: Looks;
  readonly shown: Shown;
  readonly view: View;
  readonly motion: Motion;
  /** Curvatures of the edges that are spread apart because their bundle is in focus. */
  readonly fan: ReadonlyMap<number, number>;
}

/** Middle of a node, in CSS pixels of the canvas. */
export function pointOf({ motion: { from, to, part }, view }: Frame, node: number): Point {
  const [x = 0, y = 0] = [to[2 * node], to[2 * node + 1]];
  if (part >= 1) return toPixel(view, x, y);
  const [x0 = 0, y0 = 0] = [from[2 * node], from[2 * node + 1]];
  return toPixel(view, x0 + (x - x0) * part, y0 + (y - y0) * part);
}

/** Radius of a node as drawn. */
export function radiusOf({ looks, view }: Frame, node: number): number {
  return (looks.radius[node] ?? 0) * view.sizes;
}

/** Width of an edge as drawn. */
export function widthOf({ looks, view }: Frame, edge: number): number {
  return Math.max(LEAST_WIDTH, looks.width(edge) * view.sizes);
}

/** The thinnest line, in CSS pixels. */
export const LEAST_WIDTH = 0.6;

/** Bend of an edge, or the place of a loop. */
export function curvatureOf({ network: { bundles }, fan }: Frame, edge: number): number {
  return fan.get(edge) ?? bundles.curvature[bundles.of[edge] ?? 0] ?? 0;
}

/** The curves of an edge: one, or two for a loop. */
export function curvesOf(frame: Frame, edge: number): readonly Curve[] {
  const { source, target } = frame.network.data.edges;
  const [a = 0, b = 0] = [source[edge], target[edge]];
  const curvature = curvatureOf(frame, edge);
  const from = pointOf(frame, a);
  if (a === b) return loopAt(from, radiusOf(frame, a), curvature);
  return [curveBetween(from, pointOf(frame, b), curvature)];
}

/** Middle of an edge, where its words stand. */
export function middleOf(frame: Frame, edge: number): Point {
  const [first, second] = curvesOf(frame, edge);
  if (first === undefined) return { x: 0, y: 0 };
  return second === undefined ? pointOn(first, 0.5) : first.to;
}

/** Places along an edge for its words or a click, the middle first. */
const ALONG = [0.5, 0.4, 0.6, 0.32, 0.68, 0.24, 0.76];

/** As `ALONG`, closer to each other, for a click among many lines. */
const CLOSELY = Array.from(
  { length: 29 },
  (_, i) => 0.5 + (i % 2 === 0 ? 1 : -1) * 0.025 * ((i + 1) >> 1),
);

/** Places on an edge for its words or a click, the best first; `closely`: more of them. */
export function pointsAlong(frame: Frame, edge: number, closely = false): readonly Point[] {
  const [first, second] = curvesOf(frame, edge);
  if (first === undefined) return [];
  if (second === undefined) return (closely ? CLOSELY : ALONG).map((t) => pointOn(first, t));
  return closely ? [first.to, ...alongLoop(first, second)] : [first.to];
}

/** Places on a loop, from its top down on both sides. */
function alongLoop(first: Curve, second: Curve): readonly Point[] {
  return CLOSELY.map((_, i) => (i + 1) / (CLOSELY.length + 1)).flatMap((t) => [
    pointOn(first, 1 - t),
    pointOn(second, t),
  ]);
}

/** Whether an edge is drawn: it passes the masks. */
export function isDrawn({ shown }: Frame, edge: number): boolean {
  return shown.masks.edges[edge] === 1;
}

/** The drawn edges of an edge's bundle, most sentences first. */
export function siblingsOf(frame: Frame, edge: number): readonly number[] {
  const { bundles, data } = frame.network;
  const bundle = bundles.of[edge] ?? 0;
  const { offsets, items } = bundles.members;
  const members = [...items.subarray(offsets[bundle], offsets[bundle + 1])];
  const sentences = (one: number) => {
    const claim = data.edges.claim[one] ?? 0;
    return (data.claims.evidence[claim + 1] ?? 0) - (data.claims.evidence[claim] ?? 0);
  };
  return members
    .filter((one) => isDrawn(frame, one))
    .sort((a, b) => sentences(b) - sentences(a) || a - b);
}

/** Whether something at `point` may reach into the canvas. */
export function isNear({ x, y }: Point, { view: { width, height } }: Frame, margin = 40): boolean {
  return x > -margin && y > -margin && x < width + margin && y < height + margin;
}

/**
 * Curvatures that spread the drawn edges of an edge's bundle apart, by edge; empty for a bundle of
 * one. Loops become loops of rising size.
 */
export function fanAround(frame: Frame, edge: number): ReadonlyMap<number, number> {
  const { bundles, data } = frame.network;
  const edges = siblingsOf(frame, edge).toSorted((a, b) => a - b);
  if (edges.length < 2) return new Map();
  const curvature = bundles.curvature[bundles.of[edge] ?? 0] ?? 0;
  const isLoop = data.edges.source[edge] === data.edges.target[edge];
  const spread = isLoop ? edges.map((_, i) => curvature + i) : fanOf(curvature, edges.length);
  return new Map(edges.map((one, i) => [one, spread[i] ?? curvature]));
}
