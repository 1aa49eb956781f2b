import type { Token } from '@entente/core';
import type { Tree } from '../syntax/tree.ts';
import { findQuantities } from './find-quantities.ts';

/**
 * The ranges of tokens that are no part of a quantity: "5 million *US* dollars" speaks of no state. A
 * range that is a currency's code and a bare number, "*COP 26*", stays: who found it read a name.
 */
export function outsideQuantities<T extends { readonly from: number; readonly to: number }>(
  tree: Tree,
  ranges: readonly T[],
): T[] {
  if (ranges.length === 0) return [];
  const quantities = findQuantities(tree, null);
  return ranges.filter(
    ({ from, to }) =>
      !quantities.some(
        (quantity) =>
          quantity.from <= from &&
          to <= quantity.to &&
          !(quantity.kind === 'money' && isCodeAndNumber(tree.tokens.slice(from, to))),
      ),
  );
}

/** "COP 26", not "$26", "EUR 20 million" or "EUR 2.5". */
function isCodeAndNumber(tokens: readonly Token[]): boolean {
  const [code, number] = tokens.map(({ text }) => text);
  return tokens.length === 2 && /^[A-Z]{3}$/.test(code ?? '') && /^\d+$/.test(number ?? '');
}
