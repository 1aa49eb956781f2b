import { distanceTo, type Point } from '../core/geometry.ts';
import {
  curvesOf,
  isDrawn,
  pointOf,
  pointsAlong,
  middleOf,
  radiusOf,
  siblingsOf,
  type Frame,
  type Item,
} from './frame.ts';
import { createGrid, type Grid } from './grid.ts';

/** How far from a line or a disk a click still opens it, in CSS pixels. */
const REACH = 6;
const NEAR = 3;
/** A loop lies so near to its node that it counts before it where the line is hit as exactly as this. */
const ON_LINE = 2;
/** With more lines than this, moving the pointer lights up nodes only; a click still finds lines. */
const MOST_HOVERED = 50_000;

/** How something is touched: a hover may find nothing in a crowd, a finger may miss by more. */
export type Touch = 'hover' | 'click' | 'finger';

/** So many CSS pixels more than the mouse may a finger miss. */
export const FINGER = 10;

/** Finds what is under the pointer, by grids over the world that change only with masks and places. */
export interface Picker {
  /** Forgets the grids: masks or places have changed. */
  readonly reset: () => void;
  /** Makes the grids now, while nothing moves, so that the first pick need not wait. */
  readonly prepare: (frame: Frame) => void;
  /** The node at a place, or so many CSS pixels farther from it than a mouse may miss it. */
  readonly nodeAt: (frame: Frame, point: Point, farther?: number) => number | null;
  readonly itemAt: (frame: Frame, point: Point, how: Touch) => Item | null;
  /** Where a click opens the item: on an edge a place that nothing else covers, if there is one. */
  readonly placeOf: (frame: Frame, item: Item) => Point;
}

export function createPicker(): Picker {
  let nodes: Grid | null = null;
  let edges: Grid | null = null;
  let loops: readonly number[] = [];

  const nodeGrid = ({ shown, motion: { to } }: Frame): Grid =>
    (nodes ??= createGrid(shown.nodes, (node, add) => {
      add(to[2 * node] ?? 0, to[2 * node + 1] ?? 0);
    }));
  const edgeGrid = ({ shown, motion: { to }, network: { data, bundles } }: Frame): Grid => {
    if (edges !== null) return edges;
    const { source, target } = data.edges;
    loops = [...shown.lines].filter((edge) => source[edge] === target[edge]);
    edges = createGrid(shown.lines, (edge, add) => {
      const [a = 0, b = 0] = [source[edge], target[edge]];
      if (a === b) return;
      const [ax = 0, ay = 0, bx = 0, by = 0] = [to[2 * a], to[2 * a + 1], to[2 * b], to[2 * b + 1]];
      const bend = bundles.curvature[bundles.of[edge] ?? 0] ?? 0;
      const [cx, cy] = [(ax + bx) / 2 + (by - ay) * bend, (ay + by) / 2 - (bx - ax) * bend];
      const steps = edgeSteps(Math.abs(bx - ax) + Math.abs(by - ay));
      for (let i = 0; i <= steps; i += 1) {
        const t = i / steps;
        const [p, q, r] = [(1 - t) * (1 - t), 2 * (1 - t) * t, t * t];
        add(p * ax + q * cx + r * bx, p * ay + q * cy + r * by);
      }
    });
    return edges;
  };

  const nodeAt = (frame: Frame, point: Point, farther = 0): number | null => {
    let best: number | null = null;
    let least = NEAR + farther;
    const reach = 26 * frame.view.sizes + least;
    nodeGrid(frame).near(...worldOf(frame, point), reach / frame.view.scale, (node) => {
      const { x, y } = pointOf(frame, node);
      const away = Math.hypot(x - point.x, y - point.y) - radiusOf(frame, node);
      // Inside of several disks: the smallest, which lies on top.
      if (away < least) [best, least] = [node, away];
    });
    return best;
  };
  const edgeAt = (frame: Frame, point: Point, farther = 0): number | null => {
    const reach = REACH + farther;
    const found = { edge: -1, away: reach };
    const measure = (edge: number) => {
      for (const curve of curvesOf(frame, edge)) {
        const away = distanceTo(curve, point, reach);
        if (away < found.away) Object.assign(found, { edge, away });
      }
    };
    for (const edge of frame.fan.keys()) measure(edge);
    if (found.edge >= 0) return found.edge;
    const tried = (edge: number) => {
      if (!frame.fan.has(edge)) measure(edge);
    };
    edgeGrid(frame).near(...worldOf(frame, point), reach / frame.view.scale, tried);
    loops.forEach(tried);
    return found.edge < 0 ? null : leader(frame, found.edge);
  };
  /** The loop whose line lies at a place outside of all disks, if only just. */
  const loopOn = (frame: Frame, point: Point, node: number): number | null => {
    const { x, y } = pointOf(frame, node);
    if (Math.hypot(x - point.x, y - point.y) <= radiusOf(frame, node)) return null;
    const edge = edgeAt(frame, point, ON_LINE - REACH);
    const { source, target } = frame.network.data.edges;
    return edge !== null && source[edge] === target[edge] ? edge : null;
  };
  const itemAt = (frame: Frame, point: Point, how: Touch): Item | null => {
    for (const farther of how === 'finger' ? [0, FINGER] : [0]) {
      const node = nodeAt(frame, point, farther);
      const isCrowd = how === 'hover' && frame.shown.lines.length > MOST_HOVERED;
      const loop = node === null || isCrowd ? null : loopOn(frame, point, node);
      if (loop !== null) return { kind: 'edge', row: loop };
      if (node !== null) return { kind: 'node', row: node };
      if (isCrowd) return null;
      const edge = edgeAt(frame, point, farther);
      if (edge !== null) return { kind: 'edge', row: edge };
    }
    return null;
  };
  return {
    reset: () => {
      nodes = null;
      edges = null;
    },
    prepare: (frame) => {
      nodeGrid(frame);
      if (frame.shown.lines.length <= MOST_HOVERED) edgeGrid(frame);
    },
    nodeAt,
    itemAt,
    placeOf: (frame, { kind, row }) => {
      if (kind === 'node') return pointOf(frame, row);
      const found = pointsAlong(frame, row, true)
        .map(wholePixel)
        .find((point) => {
          const hit = itemAt(frame, point, 'click');
          if (hit?.kind !== 'edge' || frame.fan.has(row))
            return hit?.kind === kind && hit.row === row;
          return frame.network.bundles.of[hit.row] === frame.network.bundles.of[row];
        });
      return found ?? middleOf(frame, row);
    },
  };
}

/** Browsers report clicks in whole pixels. */
function wholePixel({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}

/** The edge that stands for a line of several: of those drawn the one with most sentences. */
function leader(frame: Frame, line: number): number | null {
  if (frame.fan.has(line)) return line;
  return siblingsOf(frame, line)[0] ?? (isDrawn(frame, line) ? line : null);
}

function worldOf({ view }: Frame, { x, y }: Point): readonly [number, number] {
  return [(x - view.left) / view.scale, (y - view.top) / view.scale];
}

/** Stations along a curve of that length so that no cell of the finest grid is jumped over. */
function edgeSteps(length: number): number {
  return Math.max(2, Math.ceil(length * 160));
}
