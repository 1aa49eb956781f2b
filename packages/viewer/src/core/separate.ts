import type { Places } from './places.ts';

/** What is moved apart: disks by their radii; those that are fixed stay. */
export interface Disks extends Places {
  readonly radius: Float32Array;
  readonly fixed: Uint8Array;
}

const MOST_ROUNDS = 120;
/** An overlap smaller than this share of the two radii is none. */
const SLIGHT = 0.01;
/** From one direction to the next for disks with the same middle: the golden angle. */
const TURN = 2.39996;

/**
 * Places like those given where no two disks overlap that can move: each pair that does is pushed
 * apart along the line between their middles, over and over, until none does or the rounds are spent.
 * The build uses noverlap, which knows no nodes that stay, as pinned ones do.
 * The same input gives the same places.
 */
export function separated({ x, y, radius, fixed }: Disks): Places {
  const places = { x: x.slice(), y: y.slice() };
  let largest = 0;
  for (const one of radius) largest = Math.max(largest, one);
  if (largest <= 0) return places;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (!pushApart(places, { radius, fixed }, 2 * largest)) break;
  }
  return places;
}

/** One round over all pairs that share a cell or lie in cells side by side; whether any was moved. */
function pushApart(
  { x, y }: Places,
  { radius, fixed }: Pick<Disks, 'radius' | 'fixed'>,
  side: number,
): boolean {
  const cells = new Map<string, number[]>();
  const cellAt = (column: number, row: number) => `${String(column)} ${String(row)}`;
  let moved = false;
  const part = (a: number, b: number) => {
    const [dx, dy] = [(x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)];
    const wanted = (radius[a] ?? 0) + (radius[b] ?? 0);
    const away = Math.hypot(dx, dy);
    if (away >= wanted * (1 - SLIGHT) || (fixed[a] === 1 && fixed[b] === 1)) return;
    moved = true;
    const [ux, uy] =
      away > wanted * 1e-3 ? [dx / away, dy / away] : [Math.cos(a * TURN), Math.sin(a * TURN)];
    const share = fixed[a] === 1 ? 0 : fixed[b] === 1 ? 1 : 0.5;
    const push = wanted - away;
    x[a] = (x[a] ?? 0) + ux * push * share;
    y[a] = (y[a] ?? 0) + uy * push * share;
    x[b] = (x[b] ?? 0) - ux * push * (1 - share);
    y[b] = (y[b] ?? 0) - uy * push * (1 - share);
  };
  for (let node = 0; node < x.length; node += 1) {
    const [column, row] = [Math.floor((x[node] ?? 0) / side), Math.floor((y[node] ?? 0) / side)];
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (const other of cells.get(cellAt(column + dx, row + dy)) ?? []) part(node, other);
      }
    }
    const key = cellAt(column, row);
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [node]);
    else cell.push(node);
  }
  return moved;
}
