import type { Network } from '../core/network.ts';

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
  /** One edge of each bundle, in the order of `edges`. */
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

/** Rows that a mask lets through. */
export function rowsOf(mask: Uint8Array): Uint32Array {
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
