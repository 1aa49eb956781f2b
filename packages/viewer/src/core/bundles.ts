import type { ViewData } from '@entente/core';
import { toOffsets, type Lists } from './rows.ts';

/**
 * Edges that say the same of the same two: source, target, predicate and polarity are equal (a
 * symmetric predicate has its ends in the order of their ids). They are drawn as one line.
 */
export interface Bundles {
  readonly count: number;
  /** Bundle of each edge. */
  readonly of: Uint32Array;
  /** Edges of each bundle, by rising row. */
  readonly members: Lists;
  /** Sentences behind a bundle; an edge without any counts as one. The width grows with its root. */
  readonly evidence: Uint32Array;
  /**
   * Bend of each bundle's curve as `curveBetween` takes it, seen from its source; never 0. The bundles
   * of a pair fan out, whatever their direction. Of loops: 1 for the innermost, 2 for the next one.
   */
  readonly curvature: Float32Array;
}

const SLIGHT = 0.08;
const APART = 0.24;
/** However many bundles a pair has, they fan out by no more than this to either side. */
const WIDEST = 0.9;

/** Bundles edges. `incident` lists the edges at each node. Bundles are numbered by their ends. */
export function toBundles(data: ViewData, incident: Lists): Bundles {
  const { edges, entities } = data;
  const order = new Uint32Array(edges.count);
  const pairs: number[] = [];
  let filled = 0;
  for (let node = 0; node < entities.count; node += 1) {
    const from = filled;
    for (let i = incident.offsets[node] ?? 0; i < (incident.offsets[node + 1] ?? 0); i += 1) {
      const edge = incident.items[i] ?? 0;
      if (lowEnd(data, edge) === node) order[filled++] = edge;
    }
    order.subarray(from, filled).sort((a, b) => compareEdges(data, a, b));
    for (let i = from; i < filled; i += 1) {
      const [edge = 0, before = 0] = [order[i], order[i - 1]];
      if (i === from || highEnd(data, edge) !== highEnd(data, before)) pairs.push(i);
    }
  }
  pairs.push(filled);
  return cut(data, order, pairs);
}

function cut(data: ViewData, order: Uint32Array, pairs: readonly number[]): Bundles {
  const of = new Uint32Array(order.length);
  const starts: number[] = [];
  const curvature: number[] = [];
  for (let pair = 0; pair + 1 < pairs.length; pair += 1) {
    const first = starts.length;
    for (let i = pairs[pair] ?? 0; i < (pairs[pair + 1] ?? 0); i += 1) {
      const edge = order[i] ?? 0;
      const fresh = i === pairs[pair] || !sameBundle(data, edge, order[i - 1] ?? 0);
      if (fresh) starts.push(i);
      of[edge] = starts.length - 1;
    }
    for (let i = first; i < starts.length; i += 1) {
      const edge = order[starts[i] ?? 0] ?? 0;
      curvature.push(bend(data, edge, i - first, starts.length - first));
    }
  }
  const evidence = new Uint32Array(starts.length);
  const counts = new Uint32Array(starts.length);
  for (let edge = 0; edge < of.length; edge += 1) {
    const bundle = of[edge] ?? 0;
    counts[bundle] = (counts[bundle] ?? 0) + 1;
    evidence[bundle] = (evidence[bundle] ?? 0) + Math.max(1, sentencesOf(data, edge));
  }
  const members = { offsets: toOffsets(counts), items: order };
  return { count: starts.length, of, members, evidence, curvature: Float32Array.from(curvature) };
}

/** Number of sentences that say an edge; 0 where the graph came without any. */
export function sentencesOf({ edges, claims }: ViewData, edge: number): number {
  const claim = edges.claim[edge] ?? 0;
  return (claims.evidence[claim + 1] ?? 0) - (claims.evidence[claim] ?? 0);
}

function bend(data: ViewData, edge: number, place: number, of: number): number {
  const [source = 0, target = 0] = [data.edges.source[edge], data.edges.target[edge]];
  if (source === target) return place + 1;
  if (of === 1) return SLIGHT;
  const middle = (of - 1) / 2;
  const bent = (place - middle) * Math.min(APART, WIDEST / middle) || SLIGHT;
  return source < target ? bent : -bent;
}

function lowEnd({ edges }: ViewData, edge: number): number {
  return Math.min(edges.source[edge] ?? 0, edges.target[edge] ?? 0);
}

function highEnd({ edges }: ViewData, edge: number): number {
  return Math.max(edges.source[edge] ?? 0, edges.target[edge] ?? 0);
}

function compareEdges(data: ViewData, a: number, b: number): number {
  const { source } = data.edges;
  return (
    highEnd(data, a) - highEnd(data, b) ||
    predicateAt(data, a) - predicateAt(data, b) ||
    negativeAt(data, a) - negativeAt(data, b) ||
    (source[a] ?? 0) - (source[b] ?? 0) ||
    a - b
  );
}

function sameBundle(data: ViewData, a: number, b: number): boolean {
  return (
    data.edges.source[a] === data.edges.source[b] &&
    predicateAt(data, a) === predicateAt(data, b) &&
    negativeAt(data, a) === negativeAt(data, b)
  );
}

function predicateAt({ edges, claims }: ViewData, edge: number): number {
  return claims.predicate[edges.claim[edge] ?? 0] ?? 0;
}

function negativeAt({ edges, claims }: ViewData, edge: number): number {
  return claims.negative[edges.claim[edge] ?? 0] ?? 0;
}
