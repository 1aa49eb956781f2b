import {
  labelLines,
  placeLabels,
  SPECK,
  type Box,
  type Placed,
  type Wish,
} from '../core/labels.ts';
import { isNear, pointOf, radiusOf, type Frame } from './frame.ts';
import { FONT } from './paint.ts';

/** Names of nodes on a canvas: what to write is asked for by node, in the order of importance. */
export interface Names {
  /**
   * Writes as many names as fit and returns where. `strong` ones come first and are always written.
   * Names stand off the nodes of `disks` where they can, and never on what is `taken`.
   */
  readonly write: (
    canvas: CanvasRenderingContext2D,
    frame: Frame,
    nodes: Iterable<number>,
    strong: ReadonlySet<number>,
    around?: { readonly taken?: readonly Box[]; readonly disks?: Iterable<number> },
  ) => readonly Placed<number>[];
}

interface Face {
  readonly font: string;
  /** Height of a line. */
  readonly line: number;
}

const STRONG: Face = { font: `650 14px ${FONT}`, line: 17 };
const LARGE: Face = { font: `600 13px ${FONT}`, line: 16 };
const PLAIN: Face = { font: `500 12px ${FONT}`, line: 15 };
const SMALL: Face = { font: `400 11px ${FONT}`, line: 13.5 };
/** Names that are tried: more would not fit. */
const MOST_TRIED = 600;
const MOST_WRITTEN = 160;
/** Empty width and height around a name. */
const APART = 6;
/** Nodes that names stand off; more leave no room for names. */
const MOST_MISSED = 3000;
const MOST_KEPT = 20_000;

interface Measured {
  readonly lines: readonly string[];
  readonly widths: readonly number[];
}

/** Makes a writer; `nameOf` is asked once for each node and face. */
export function createNames(nameOf: (node: number) => string): Names {
  const known = new Map<string, Measured>();
  const measure = (canvas: CanvasRenderingContext2D, node: number, face: Face): Measured => {
    const key = `${face.font[0] ?? ''}${String(face.line)} ${String(node)}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size > MOST_KEPT) known.clear();
    canvas.font = face.font;
    const lines = labelLines(nameOf(node));
    const measured = { lines, widths: lines.map((line) => canvas.measureText(line).width) };
    known.set(key, measured);
    return measured;
  };
  return {
    write: (canvas, frame, nodes, strong, { taken = [], disks = [] } = {}) => {
      const wishes: Wish<number>[] = [];
      const add = (node: number) => {
        const at = pointOf(frame, node);
        if (!isNear(at, frame, 0)) return;
        const radius = radiusOf(frame, node);
        const face = faceOf(radius, strong.has(node));
        const { lines, widths } = measure(canvas, node, face);
        if (lines.join('') === '') return;
        const size = { width: Math.max(...widths) + APART, height: lines.length * face.line + 2 };
        wishes.push({ id: node, ...at, radius, ...size, forced: strong.has(node) });
      };
      for (const node of strong) add(node);
      for (const node of nodes) {
        if (wishes.length >= MOST_TRIED) break;
        if (!strong.has(node)) add(node);
      }
      const placed = placeLabels(wishes, frame.view, taken, boxesOf(frame, disks)).slice(
        0,
        MOST_WRITTEN,
      );
      for (const one of placed) {
        const radius = radiusOf(frame, one.id);
        const face = faceOf(radius, strong.has(one.id));
        writeName(canvas, one, measure(canvas, one.id, face), face, frame);
      }
      return placed;
    },
  };
}

/** Boxes of the nodes on the canvas that are large enough to be missed under a name. */
function boxesOf(frame: Frame, nodes: Iterable<number>): readonly Box[] {
  const boxes: Box[] = [];
  for (const node of nodes) {
    const radius = radiusOf(frame, node);
    const at = radius < SPECK ? null : pointOf(frame, node);
    if (at === null || !isNear(at, frame, radius)) continue;
    boxes.push({ x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius });
    if (boxes.length === MOST_MISSED) break;
  }
  return boxes;
}

function faceOf(radius: number, strong: boolean): Face {
  if (strong) return STRONG;
  if (radius >= 13) return LARGE;
  return radius >= 5 ? PLAIN : SMALL;
}

function writeName(
  canvas: CanvasRenderingContext2D,
  { x, y, width, side }: Placed<number>,
  { lines, widths }: Measured,
  face: Face,
  { looks: { palette } }: Frame,
): void {
  canvas.font = face.font;
  canvas.textBaseline = 'middle';
  canvas.lineJoin = 'round';
  canvas.lineWidth = 3.5;
  canvas.strokeStyle = palette.background;
  canvas.fillStyle = face === SMALL ? palette.muted : palette.text;
  const inner = width - APART;
  for (const pass of ['halo', 'letters'] as const) {
    lines.forEach((line, i) => {
      const free = inner - (widths[i] ?? 0);
      const left = x + APART / 2 + (side === 'right' ? 0 : side === 'left' ? free : free / 2);
      const middle = y + 1 + (i + 0.5) * face.line;
      if (pass === 'halo') canvas.strokeText(line, left, middle);
      else canvas.fillText(line, left, middle);
    });
  }
}
