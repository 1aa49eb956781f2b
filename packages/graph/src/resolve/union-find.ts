/** Disjoint sets of the integers 0 … n − 1. */
export interface UnionFind {
  /** The smallest member of the set that holds `i`. */
  find(i: number): number;
  union(i: number, j: number): void;
}

/**
 * Disjoint sets with path halving. A set is named by its smallest member, so that the outcome does
 * not depend on the order of the unions.
 */
export function createUnionFind(n: number): UnionFind {
  const parent = Int32Array.from({ length: n }, (_, i) => i);
  const at = (i: number): number => parent[i] ?? i;
  function find(i: number): number {
    let node = i;
    while (at(node) !== node) {
      parent[node] = at(at(node));
      node = at(node);
    }
    return node;
  }
  return {
    find,
    union(i, j) {
      const [a, b] = [find(i), find(j)];
      if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
    },
  };
}
