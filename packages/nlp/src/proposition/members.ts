import { childrenOf, conjuncts, markerOf, tokenAt, type Tree } from '../syntax/tree.ts';

/**
 * Those of a group who are named with it: "35 countries, including *China* and *India*", "15 states,
 * among them *Iran*". What the group does, they do. Heads of their phrases.
 */
export function membersOf(tree: Tree, group: number): number[] {
  if (!tokenAt(tree, group).xpos.endsWith('S')) return [];
  return childrenOf(tree, group, 'nmod').flatMap((i) => {
    const marker = markerOf(tree, i, 'case');
    if (marker === 'including') return conjuncts(tree, i);
    const them = marker === 'among' && /^(them|these|those|whom)$/i.test(tokenAt(tree, i).text);
    return them ? childrenOf(tree, i, 'appos').flatMap((name) => conjuncts(tree, name)) : [];
  });
}
