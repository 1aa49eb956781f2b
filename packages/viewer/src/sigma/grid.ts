/** Items by the cells of the unit square through which they go. */
export interface Grid {
  /** Visits items with a point within `reach` of a place, each once; some farther ones too. */
  readonly near: (x: number, y: number, reach: number, visit: (item: number) => void) => void;
}

/** Finest and coarsest division of a side. */
const MOST = 96;
const LEAST = 8;

/**
 * Sorts `items` into a grid. `walk` gives points along each, at most 1/160
 * apart; what lies outside of the square counts to the cells at its rim.
 */
export function createGrid(
  items: Uint32Array,
  walk: (item: number, add: (x: number, y: number) => void) => void,
): Grid {
  const side = Math.max(LEAST, Math.min(MOST, Math.ceil(Math.sqrt(items.length) / 2)));
  const column = (x: number) => Math.max(0, Math.min(side - 1, Math.floor(x * side)));
  const cellOf = (x: number, y: number) => column(y) * side + column(x);
  const eachCell = (visit: (cell: number, item: number) => void) => {
    for (const item of items) {
      let last = -1;
      walk(item, (x, y) => {
        const cell = cellOf(x, y);
        if (cell !== last) visit(cell, item);
        last = cell;
      });
    }
  };
  const offsets = new Uint32Array(side * side + 1);
  eachCell((cell) => {
    offsets[cell + 1] = (offsets[cell + 1] ?? 0) + 1;
  });
  for (let cell = 0; cell < side * side; cell += 1) {
    offsets[cell + 1] = (offsets[cell + 1] ?? 0) + (offsets[cell] ?? 0);
  }
  const next = offsets.slice();
  const members = new Uint32Array(offsets[side * side] ?? 0);
  eachCell((cell, item) => {
    const place = next[cell] ?? 0;
    members[place] = item;
    next[cell] = place + 1;
  });
  return {
    near: (x, y, reach, visit) => {
      const seen = new Set<number>();
      // A curve may cut a corner between two of its points: one point's distance more.
      const wide = reach + 1 / 160;
      for (let row = column(y - wide); row <= column(y + wide); row += 1) {
        for (let at = column(x - wide); at <= column(x + wide); at += 1) {
          const cell = row * side + at;
          for (let i = offsets[cell] ?? 0; i < (offsets[cell + 1] ?? 0); i += 1) {
            const item = members[i] ?? 0;
            if (seen.has(item)) continue;
            seen.add(item);
            visit(item);
          }
        }
      }
    },
  };
}
