import { compareText } from '@entente/core';
import { edgeOfClaim, type ViewEdge, type ViewGraph } from './graph.ts';
import type { ViewState } from './state.ts';

/** Nodes shown at the start; more are a hairball. */
export const MANY = 150;

/** A choice of the sidebar: `shown` of `total` are on the screen. */
export interface Facet {
  readonly id: string;
  readonly shown: number;
  readonly total: number;
  readonly hidden: boolean;
}

export interface Visible {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** Most frequent first, ties by id. */
  readonly types: readonly Facet[];
  readonly predicates: readonly Facet[];
  /** How many nodes only the limit of `MANY` keeps away. */
  readonly beyondLimit: number;
}

/** What a filter by predicate goes by: `~` where the ontology has no word for the claim. */
export function predicateKey(edge: Pick<ViewEdge, 'predicate'>): string {
  return edge.predicate ?? '~';
}

/** What is on the screen. An edge is shown when it and both its ends pass. */
export function visibleOf(graph: ViewGraph, state: ViewState): Visible {
  const types = new Set(state.hiddenTypes);
  const predicates = new Set(state.hiddenPredicates);
  const near = state.all ? null : nearest(graph, state);
  const nodes = new Set<string>();
  let beyondLimit = 0;
  for (const { id, type } of graph.nodes) {
    if (types.has(type)) continue;
    if (near === null || near.has(id)) nodes.add(id);
    else beyondLimit += 1;
  }
  const edges = new Set<string>();
  for (const edge of graph.edges) {
    const fits = state.polarity === null || edge.polarity === state.polarity;
    const shown = fits && !predicates.has(predicateKey(edge));
    if (shown && nodes.has(edge.source) && nodes.has(edge.target)) edges.add(edge.id);
  }
  return {
    nodes,
    edges,
    types: facets(graph.nodes, ({ type }) => type, nodes, types),
    predicates: facets(graph.edges, predicateKey, edges, predicates),
    beyondLimit,
  };
}

function nearest(graph: ViewGraph, { selection }: ViewState): Set<string> {
  const near = new Set(graph.nodes.slice(0, MANY).map(({ id }) => id));
  if (selection?.kind === 'node') {
    near.add(selection.id);
    for (const { source, target } of graph.edgesAt(selection.id)) near.add(source).add(target);
  } else if (selection?.kind === 'claim') {
    const edge = edgeOfClaim(graph, selection.id);
    if (edge !== undefined) near.add(edge.source).add(edge.target);
  }
  return near;
}

function facets<T extends { readonly id: string }>(
  items: readonly T[],
  keyOf: (item: T) => string,
  visible: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
): readonly Facet[] {
  const counts = new Map<string, { shown: number; total: number }>();
  for (const item of items) {
    const key = keyOf(item);
    const count = counts.get(key) ?? { shown: 0, total: 0 };
    counts.set(key, count);
    count.total += 1;
    if (visible.has(item.id)) count.shown += 1;
  }
  return [...counts]
    .map(([id, count]) => ({ id, ...count, hidden: hidden.has(id) }))
    .sort((a, b) => b.total - a.total || compareText(a.id, b.id));
}
