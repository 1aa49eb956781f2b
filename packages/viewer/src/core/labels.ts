import type { Point } from './geometry.ts';

/** A name that wants to be written beside a node. Sizes in CSS pixels. */
export interface Wish<Node = string> {
  readonly id: Node;
  /** Middle of the node. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Written even where it covers a node, or leaves no room for those after it. */
  readonly forced: boolean;
}

/** Where a name is written; `x`, `y` is its upper left corner. */
export interface Placed<Node = string> {
  readonly id: Node;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The side of the node on which it stands, for its alignment. */
  readonly side: Side;
}

export type Side = 'right' | 'below' | 'left' | 'above';

/** A rectangle by its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 3;
const CELL = 64;
/** The names of so many nodes are worth covering another node for. */
const FEW = 30;
/** So many nodes a name may cover. */
const MOST_COVERED = 3;
/** Nodes smaller than this may be covered by any name. */
export const SPECK = 3.5;
/** A forced name stands no farther from its node than this, unless it has no other place on the canvas. */
const FARTHEST = 40;

interface Canvas {
  readonly width: number;
  readonly height: number;
}

/**
 * Chooses the names to write: the first wish first, each right, below, left or above its node or between
 * those, never over a name that was written before, over a `taken` box or outside of the canvas. A place
 * that covers no node, of a wish or of `nodes`, is preferred; after the first names it is needed, and
 * those cover few nodes, and none larger than theirs. A forced name for which there is no such place is shifted to
 * the nearest one that is free; where none is near, it covers others. A grid keeps it near linear.
 */
export function placeLabels<Node>(
  wishes: readonly Wish<Node>[],
  canvas: Canvas,
  taken: readonly Box[] = [],
  nodes: readonly Box[] = [],
): readonly Placed<Node>[] {
  const names = createGrid(canvas);
  const disks = createGrid(canvas);
  for (const box of taken) names.add(box);
  for (const box of nodes) disks.add(box);
  for (const { x, y, radius } of wishes) {
    if (radius < SPECK) continue;
    disks.add({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
  }
  const placed: Placed<Node>[] = [];
  wishes.forEach((wish, rank) => {
    const bears = (box: Box) => {
      let covered = 0;
      const isTooMuch = (node: Box) =>
        node.width > 2 * wish.radius || (covered += 1) > MOST_COVERED;
      return !disks.meets(box, isTooMuch);
    };
    const free = placesAround(wish).filter((box) => inside(box, canvas) && !names.meets(box));
    const best =
      free.find((box) => !disks.meets(box)) ??
      (wish.forced || rank < FEW ? free.find(bears) : undefined) ??
      (wish.forced ? (free[0] ?? nearestFree(wish, canvas, names)) : undefined);
    if (best === undefined) return;
    names.add(best);
    placed.push({ id: wish.id, ...best });
  });
  return placed;
}

type Place = Box & Pick<Placed, 'side'>;

/** Places beside a node, the best first. */
function placesAround({ x, y, radius, width, height }: Wish<unknown>): readonly Place[] {
  const size = { width, height };
  const [right, left] = [x + radius + GAP, x - radius - GAP - width];
  const [below, above] = [y + radius + GAP, y - radius - GAP - height];
  // A corner near the circle, but off the box around it.
  const slant = Math.max(radius, (radius + GAP) * Math.SQRT1_2);
  return [
    { ...size, x: right, y: y - height / 2, side: 'right' },
    { ...size, x: x - width / 2, y: below, side: 'below' },
    { ...size, x: left, y: y - height / 2, side: 'left' },
    { ...size, x: x - width / 2, y: above, side: 'above' },
    { ...size, x: x + slant, y: y - slant - height, side: 'right' },
    { ...size, x: x + slant, y: y + slant, side: 'right' },
    { ...size, x: x - slant - width, y: y - slant - height, side: 'left' },
    { ...size, x: x - slant - width, y: y + slant, side: 'left' },
  ];
}

/** The free place nearest to the right of a node, looked for on rings around it, or else that place. */
function nearestFree(wish: Wish<unknown>, canvas: Canvas, names: Grid): Place {
  const { x, y, radius, width, height } = wish;
  const within = (left: number, top: number): Place => ({
    ...{ width, height, side: 'right' },
    x: clamp(left, 0, canvas.width - width),
    y: clamp(top, 0, canvas.height - height),
  });
  const first = { x: x + radius + GAP, y: y - height / 2 };
  for (let away = 0; away <= 2 * (radius + FARTHEST) + width; away += 8) {
    for (let turn = 0; turn < 16; turn += 1) {
      const angle = (turn * Math.PI) / 8;
      const box = within(first.x + away * Math.cos(angle), first.y + away * Math.sin(angle));
      const isNear = gapBetween(wish, box) <= radius + FARTHEST;
      if (isNear && inside(box, canvas) && !names.meets(box)) return box;
    }
  }
  return within(first.x, first.y);
}

/** From a point to the nearest one of a box. */
function gapBetween({ x, y }: Point, box: Box): number {
  const [dx, dy] = [
    x - clamp(x, box.x, box.x + box.width),
    y - clamp(y, box.y, box.y + box.height),
  ];
  return Math.hypot(dx, dy);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

function inside(box: Box, canvas: Canvas): boolean {
  return (
    box.x >= 0 &&
    box.y >= 0 &&
    box.x + box.width <= canvas.width &&
    box.y + box.height <= canvas.height
  );
}

interface Grid {
  readonly add: (box: Box) => void;
  /** Whether a box meets another one of those that count. */
  readonly meets: (box: Box, counts?: (other: Box) => boolean) => boolean;
}

/** Boxes by the cells of the canvas; what lies outside counts to the cells at the rim. */
function createGrid({ width, height }: Canvas): Grid {
  const columns = Math.max(1, Math.ceil(width / CELL));
  const rows = Math.max(1, Math.ceil(height / CELL));
  const cells: (Box[] | undefined)[] = new Array<Box[] | undefined>(columns * rows);
  const column = (x: number) => clamp(Math.floor(x / CELL), 0, columns - 1);
  const row = (y: number) => clamp(Math.floor(y / CELL), 0, rows - 1);
  const some = (box: Box, visit: (cell: number) => boolean): boolean => {
    const [right, bottom] = [column(box.x + box.width), row(box.y + box.height)];
    for (let y = row(box.y); y <= bottom; y += 1) {
      for (let x = column(box.x); x <= right; x += 1) if (visit(y * columns + x)) return true;
    }
    return false;
  };
  return {
    add: (box) => {
      some(box, (cell) => {
        (cells[cell] ??= []).push(box);
        return false;
      });
    },
    meets: (box, counts = () => true) =>
      some(box, (cell) => cells[cell]?.some((other) => meet(box, other) && counts(other)) === true),
  };
}

/** Whether two rectangles share more than an edge. */
export function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * Where the words of a line stand: on it, at the first of `on` that leaves half of the line to be seen and
 * meets no `taken` box; else beside its middle; null where there is no room. `line` is points along what
 * is to be seen of it, in their order.
 */
export function placeWords(
  { width, height }: { readonly width: number; readonly height: number },
  { line, on }: { readonly line: readonly Point[]; readonly on: readonly Point[] },
  canvas: { readonly width: number; readonly height: number },
  taken: readonly Box[],
): Box | null {
  const at = ({ x, y }: Point): Box => ({ x: x - width / 2, y: y - height / 2, width, height });
  const isFree = (box: Box) =>
    inside(box, canvas) &&
    taken.every((other) => !meet(box, other)) &&
    line.filter(({ x, y }) => meet(box, { x, y, width: 0, height: 0 })).length * 2 <= line.length;
  const middle = Math.floor(line.length / 2);
  const [a, b] = [line[middle - 1], line[middle]];
  const beside = a === undefined || b === undefined ? [] : besides(a, b, { width, height });
  return [...on, ...beside].map(at).find(isFree) ?? null;
}

/** Middles of boxes to both sides of a line from `a` to `b`, the nearest first. */
function besides(a: Point, b: Point, { width, height }: Omit<Box, 'x' | 'y'>): readonly Point[] {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [nx, ny] = [(b.y - a.y) / length, (a.x - b.x) / length];
  const least = (Math.abs(nx) * width + Math.abs(ny) * height) / 2;
  return [4, -4, 14, -14, 24, -24, 40, -40].map((gap) => {
    const away = gap + Math.sign(gap) * least;
    return { x: b.x + nx * away, y: b.y + ny * away };
  });
}

/**
 * `name` fit for a canvas: control characters and those that turn the direction of writing are
 * taken out, at most `most` characters are kept.
 */
export function canvasText(name: string, most = 40): string {
  const clean = name
    .slice(0, most * 16)
    .replace(/[\p{Cc}\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = Array.from(clean);
  return letters.length <= most
    ? clean
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** Names up to this long stand in one line. */
const LINE = 22;

/** A name in one line or two of about the same length, parted at a blank; the end of a long one is cut. */
export function labelLines(name: string): readonly string[] {
  const text = canvasText(name, 2 * LINE + 4);
  if (text.length <= LINE) return [text];
  const middle = text.length / 2;
  let cut = -1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    if (cut < 0 || Math.abs(at - middle) < Math.abs(cut - middle)) cut = at;
  }
  const ends = cut > 0 ? [text.slice(0, cut), text.slice(cut + 1)] : [text];
  return ends.map((line) => canvasText(line, LINE + 6));
}
