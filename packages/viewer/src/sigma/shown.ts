import { NO_DAY } from '@entente/core';
import type { Network } from '../core/network.ts';
import type { TimeWindow } from '../core/state.ts';

/** Masks by row: 1 is shown. An edge is shown only with both its ends. */
export interface Masks {
  readonly nodes: Uint8Array;
  readonly edges: Uint8Array;
}

/** What passes the masks, as rows. */
export interface Shown {
  readonly masks: Masks;
  /** Best connected first. */
  readonly nodes: Uint32Array;
  /** Positive ones first, so that denied ones lie above them. */
  readonly edges: Uint32Array;
  /** One edge of each bundle, for where no time window picks among them; in the order of `edges`. */
  readonly lines: Uint32Array;
}

/** Lists what `masks` let through. */
export function toShown({ data, bundles }: Network, masks: Masks): Shown {
  const nodes = rowsOf(masks.nodes);
  const { negative } = data.claims;
  const { claim } = data.edges;
  const count = sumOf(masks.edges);
  const edges = new Uint32Array(count);
  // Positive ones from the front, denied ones from the back, which turns them round.
  let [front, back] = [0, count];
  for (let edge = 0; edge < masks.edges.length; edge += 1) {
    if (masks.edges[edge] !== 1) continue;
    if (negative[claim[edge] ?? 0] === 1) edges[(back -= 1)] = edge;
    else edges[front++] = edge;
  }
  edges.subarray(back).reverse();
  const lines = new Uint32Array(count);
  const seen = new Uint8Array(bundles.count);
  let drawn = 0;
  for (const edge of edges) {
    const bundle = bundles.of[edge] ?? 0;
    if (seen[bundle] === 1) continue;
    seen[bundle] = 1;
    lines[drawn++] = edge;
  }
  return { masks, nodes, edges, lines: lines.subarray(0, drawn) };
}

function rowsOf(mask: Uint8Array): Uint32Array {
  const rows = new Uint32Array(sumOf(mask));
  let filled = 0;
  for (let row = 0; row < mask.length; row += 1) if (mask[row] === 1) rows[filled++] = row;
  return rows;
}

function sumOf(mask: Uint8Array): number {
  let sum = 0;
  for (const one of mask) sum += one;
  return sum;
}

/**
 * Whether the period of an edge's claim overlaps the window. A period with one open end reaches on
 * forever there, one without any day lies in no window.
 */
export function isInTime({ data }: Network, edge: number, window: TimeWindow | null): boolean {
  if (window === null) return true;
  const { claims, edges } = data;
  const claim = edges.claim[edge] ?? 0;
  const reported = window.basis === 'reported';
  const first = (reported ? claims.reportedFirstDay : claims.eventFirstDay)[claim] ?? NO_DAY;
  const last = (reported ? claims.reportedLastDay : claims.eventLastDay)[claim] ?? NO_DAY;
  if (first === NO_DAY && last === NO_DAY) return false;
  if (first !== NO_DAY && first > window.to) return false;
  return last === NO_DAY || last >= window.from;
}
