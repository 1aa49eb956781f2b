import type { Point } from '../core/geometry.ts';

/**
 * The camera: the place in its middle and how much it sees, in units of the whole layout. `ratio` 1
 * sees all of it, smaller is nearer. `x` and `y` from 0 to 1, y upwards.
 */
export interface CameraState {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** How the world is seen: pixel = `left` or `top` + place · `scale`. Places are of `World`. */
export interface View {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  /** Scale of radii and widths. */
  readonly sizes: number;
}

/** Places of all nodes in a square of side 1, y downwards, from a layout of any size. */
export interface World {
  /** x and y of each node in turn. */
  readonly places: Float32Array;
  /** Translates places of the same layout. */
  readonly toPlaces: (x: Float32Array, y: Float32Array) => Float32Array;
  /** Translates a place back. */
  readonly toLayout: (place: Point) => Point;
}

export function createWorld(x: Float32Array, y: Float32Array): World {
  const [left, right] = extentOf(x);
  const [low, high] = extentOf(y);
  const side = Math.max(right - left, high - low) || 1;
  const toPlaces = (xs: Float32Array, ys: Float32Array) => {
    const places = new Float32Array(2 * xs.length);
    for (let i = 0; i < xs.length; i += 1) {
      places[2 * i] = 0.5 + ((xs[i] ?? 0) - (left + right) / 2) / side;
      places[2 * i + 1] = 0.5 - ((ys[i] ?? 0) - (low + high) / 2) / side;
    }
    return places;
  };
  const toLayout = (place: Point) => ({
    x: (place.x - 0.5) * side + (left + right) / 2,
    y: (0.5 - place.y) * side + (low + high) / 2,
  });
  return { places: toPlaces(x, y), toPlaces, toLayout };
}

function extentOf(numbers: Float32Array): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const number of numbers) {
    if (number < low) low = number;
    if (number > high) high = number;
  }
  return low <= high ? [low, high] : [0, 1];
}

/** The view of a camera on a canvas. */
export function viewOf(
  { x, y, ratio }: CameraState,
  { width, height }: { readonly width: number; readonly height: number },
  sizes: number,
): View {
  const scale = Math.min(width, height) / ratio;
  return {
    width,
    height,
    scale,
    left: width / 2 - x * scale,
    top: height / 2 - (1 - y) * scale,
    sizes,
  };
}

/** The camera that shows all of `nodes` with a margin in pixels. */
export function cameraOn(
  places: Float32Array,
  nodes: Uint32Array,
  { width, height }: { readonly width: number; readonly height: number },
  margin: number,
): CameraState {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const node of nodes) {
    const [x = 0, y = 0] = [places[2 * node], places[2 * node + 1]];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  if (left > right) return { x: 0.5, y: 0.5, ratio: 1 };
  const free = (side: number) => Math.max(side - 2 * margin, side / 4);
  const scale = Math.min(free(width) / (right - left), free(height) / (bottom - top));
  const ratio = Math.min(width, height) / scale;
  return {
    x: (left + right) / 2,
    y: 1 - (top + bottom) / 2,
    ratio: Math.max(LEAST_RATIO, Math.min(MOST_RATIO, ratio)),
  };
}

/** The nearest and the farthest camera. */
export const LEAST_RATIO = 0.002;
export const MOST_RATIO = 4;

/** Pixels of a place of the world. */
export function toPixel({ left, top, scale }: View, x: number, y: number): Point {
  return { x: left + x * scale, y: top + y * scale };
}

/**
 * How large nodes and lines are drawn where `count` nodes share the canvas, 0.14 to 1.15: the more
 * they are, the smaller. `nearness` is how much nearer than for all of them the camera is; coming
 * nearer enlarges by its root, up to the largest.
 */
export function sizesFor(
  count: number,
  { width, height }: { readonly width: number; readonly height: number },
  nearness: number,
): number {
  const crowding = ((width * height) / (Math.max(1, count) * 15000)) ** 0.36;
  const base = Math.max(0.14, Math.min(1.15, crowding));
  return Math.max(0.08, Math.min(1.3, base * Math.sqrt(nearness)));
}
