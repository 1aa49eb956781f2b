import { compareText, round4 } from '@entente/core';
import { louvain, pagerank } from './graphology-library.ts';
import { createRandom } from './random.ts';
import type { View } from './view.ts';

const SEED = 20_220_307;

/**
 * Gives every node degree, size, PageRank and community, in place. Communities are those of
 * Louvain with seeded random numbers, numbered from the largest, ties by their smallest id.
 */
export function assignMetrics(view: View): void {
  if (view.order === 0) return;
  const communities = numberBySize(louvain(view, { getEdgeWeight: null, rng: createRandom(SEED) }));
  const ranks = pagerank(view, { getEdgeWeight: null });
  view.updateEachNodeAttributes((node, attributes) => {
    const degree = view.degree(node);
    return {
      ...attributes,
      degree,
      size: round4(Math.min(20, 2 + 1.5 * Math.sqrt(degree))),
      community: communities.get(node) ?? 0,
      pagerank: round4((ranks[node] ?? 0) * view.order),
    };
  });
}

/** Communities of `labels` (node → any number) renumbered from the largest, 0. */
function numberBySize(labels: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const members = new Map<number, string[]>();
  for (const node of Object.keys(labels).sort(compareText)) {
    const label = labels[node] ?? 0;
    const group = members.get(label);
    if (group) group.push(node);
    else members.set(label, [node]);
  }
  const groups = [...members.values()].sort(
    (a, b) => b.length - a.length || compareText(a[0] ?? '', b[0] ?? ''),
  );
  return new Map(groups.flatMap((group, i) => group.map((node) => [node, i] as const)));
}
