/** A name that wants to be written beside a node. Sizes in CSS pixels. */
export interface Wish {
  readonly id: string;
  /** Middle of the node. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Written even where it covers another one. */
  readonly forced: boolean;
}

/** Where a name is written; `x`, `y` is its upper left corner. */
export interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

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
const FEW = 40;

/**
 * Chooses the names to write: the first wish first, each right, left, under or above its node,
 * never over a name that was written before, over a `taken` box or outside of the canvas. A place
 * that covers no node is preferred, after the first names it is needed. A grid keeps it near linear.
 */
export function placeLabels(
  wishes: readonly Wish[],
  canvas: { readonly width: number; readonly height: number },
  taken: readonly Box[] = [],
): readonly Placed[] {
  const names = createGrid();
  const nodes = createGrid();
  for (const box of taken) names.add(box);
  for (const { x, y, radius } of wishes) {
    nodes.add({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
  }
  const placed: Placed[] = [];
  for (const [rank, wish] of wishes.entries()) {
    const places = candidates(wish).filter((box) => inside(box, canvas));
    const free = places.filter((box) => names.hits(box) === 0);
    const clear = free.find((box) => nodes.hits(box) === 0);
    const best = clear ?? (rank < FEW ? free[0] : undefined);
    const chosen = best ?? (wish.forced ? (places[0] ?? candidates(wish)[0]) : undefined);
    if (chosen === undefined) continue;
    names.add(chosen);
    placed.push({ id: wish.id, x: chosen.x, y: chosen.y });
  }
  return placed;
}

function candidates({ x, y, radius, width, height }: Wish): readonly Box[] {
  const size = { width, height };
  return [
    { ...size, x: x + radius + GAP, y: y - height / 2 },
    { ...size, x: x - width / 2, y: y + radius + GAP },
    { ...size, x: x - radius - GAP - width, y: y - height / 2 },
    { ...size, x: x - width / 2, y: y - radius - GAP - height },
  ];
}

function inside(box: Box, canvas: { readonly width: number; readonly height: number }): boolean {
  return (
    box.x >= 0 &&
    box.y >= 0 &&
    box.x + box.width <= canvas.width &&
    box.y + box.height <= canvas.height
  );
}

function createGrid(): { add: (box: Box) => void; hits: (box: Box) => number } {
  const cells = new Map<string, Box[]>();
  const keys = (box: Box): string[] => {
    const found: string[] = [];
    for (let cx = Math.floor(box.x / CELL); cx <= Math.floor((box.x + box.width) / CELL); cx += 1) {
      for (
        let cy = Math.floor(box.y / CELL);
        cy <= Math.floor((box.y + box.height) / CELL);
        cy += 1
      ) {
        found.push(`${String(cx)} ${String(cy)}`);
      }
    }
    return found;
  };
  return {
    add: (box) => {
      for (const key of keys(box)) {
        const cell = cells.get(key);
        if (cell === undefined) cells.set(key, [box]);
        else cell.push(box);
      }
    },
    hits: (box) => {
      const near = keys(box).flatMap((key) => cells.get(key) ?? []);
      return near.filter((other) => meet(box, other)).length;
    },
  };
}

/** Whether two rectangles share more than an edge. */
export function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * `name` fit for a canvas: control characters and those that turn the direction of writing are
 * taken out, at most `most` characters are kept.
 */
export function canvasText(name: string, most = 40): string {
  const clean = name
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
