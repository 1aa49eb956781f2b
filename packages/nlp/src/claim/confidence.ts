import { round4 } from '@entente/core';
import { tokenAt, type Tree } from '../syntax/tree.ts';

/**
 * Trust in each rule before the parser's own doubt is counted: set by judgment to rank claims, not
 * measured, so no share of right claims may be read from it.
 */
const BASE: Readonly<Record<string, number>> = {
  title: 0.95,
  active: 0.9,
  passive: 0.9,
  'object-complement': 0.85,
  control: 0.85,
  copula: 0.85,
  nominal: 0.85,
  'noun-in-adjunct': 0.85,
  apposition: 0.8,
  conjunct: 0.8,
  relative: 0.75,
  participle: 0.75,
  'light-verb': 0.75,
  adjunct: 0.7,
};

/** Confidence in a claim: that of its rule, lowered by the parser's doubt about the arcs used. */
export function confidenceOf(tree: Tree, rule: string, tokens: readonly number[]): number {
  const base = BASE[rule] ?? 0.7;
  const certain = tokens.map((i) => tokenAt(tree, i).headProbability);
  const mean = certain.reduce((sum, value) => sum + value, 0) / Math.max(1, certain.length);
  return round4(base * (0.5 + 0.5 * mean));
}
