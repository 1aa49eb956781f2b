import type { Token } from '@entente/core';

/** Heads and labels while they are being mended. */
export interface Arcs {
  readonly tokens: readonly Token[];
  readonly head: number[];
  readonly deprel: string[];
}

/** The token of `range` nearest the root: the head of its phrase. */
export function headOfRange(
  arcs: Arcs,
  range: { readonly from: number; readonly to: number },
): number {
  let best = range.from;
  for (let i = range.from + 1; i < range.to; i++) if (depth(arcs, i) < depth(arcs, best)) best = i;
  return best;
}

function depth(arcs: Arcs, i: number): number {
  let steps = 0;
  for (let at = i; at >= 0 && steps <= arcs.head.length; at = arcs.head[at] ?? -1) steps++;
  return steps;
}

/** Whether `below` hangs on `above`, at any distance, or is it. */
export function dominates(arcs: Arcs, above: number, below: number): boolean {
  let steps = 0;
  for (let at = below; at >= 0 && steps <= arcs.head.length; at = arcs.head[at] ?? -1) {
    if (at === above) return true;
    steps++;
  }
  return false;
}
