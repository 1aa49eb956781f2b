import type { Tree } from '../syntax/tree.ts';
import { findQuantities } from './find-quantities.ts';

/** The ranges of tokens that are no part of a quantity: "5 million *US* dollars" speaks of no state. */
export function outsideQuantities<T extends { readonly from: number; readonly to: number }>(
  tree: Tree,
  ranges: readonly T[],
): T[] {
  if (ranges.length === 0) return [];
  const quantities = findQuantities(tree, null);
  return ranges.filter(
    ({ from, to }) => !quantities.some((quantity) => quantity.from <= from && to <= quantity.to),
  );
}
