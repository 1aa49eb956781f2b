import { countFacets, type Facet } from './facets.ts';
import { createFilterBits, WINDOW, type FilterBits } from './filter-bits.ts';
import type { Network } from './network.ts';
import type { FacetName, ViewState } from './state.ts';

/** Items shown of those that there are. */
export interface Share {
  readonly shown: number;
  readonly total: number;
}

/** Masks by row, 1 = shown. An edge is shown only with both its ends. */
export interface Masks {
  readonly nodes: Uint8Array;
  readonly edges: Uint8Array;
}

/** What is on the screen. The masks are not changed later; an equal state gives the same object. */
export interface Visible extends Masks {
  /** The same but for the time window, for the timeline and for what is the whole; the same object while only that changes. */
  readonly anytime: Masks;
  readonly counts: { readonly nodes: Share; readonly edges: Share };
}

/** Answers what is visible; of a state near the last one in little time. */
export interface Filter {
  readonly visible: (state: ViewState) => Visible;
  readonly facets: (state: ViewState) => Readonly<Record<FacetName, readonly Facet[]>>;
}

/**
 * Filters as bitmasks: each filter has a bit in a byte per item, set where it keeps the item away, and
 * only the bits of what changed are computed again. A node without a visible edge is left out unless
 * the state keeps isolated ones, the reader brought it in himself, or the graph has no edge at all.
 */
export function createFilter(network: Network): Filter {
  const bits = createFilterBits(network);
  let last: Visible | null = null;
  return {
    visible: (state) => {
      const changed = bits.refresh(state);
      if (last === null || changed === 'more') {
        last = toVisible(network, bits, state, masksOf(network, bits, state, ~WINDOW));
      } else if (changed === 'window') last = toVisible(network, bits, state, last.anytime);
      return last;
    },
    facets: (state) => {
      // `last` would no longer be that of the bits.
      if (bits.refresh(state) !== 'nothing') last = null;
      return countFacets(network, bits, state);
    },
  };
}

/** Everything is shown: for a renderer before the first filter, and for tests. */
export function everything(nodes: number, edges: number): Visible {
  const masks = { nodes: new Uint8Array(nodes).fill(1), edges: new Uint8Array(edges).fill(1) };
  return { ...masks, anytime: masks, counts: countsOf(masks) };
}

function toVisible(network: Network, bits: FilterBits, state: ViewState, anytime: Masks): Visible {
  const masks = state.window === null ? anytime : masksOf(network, bits, state, ~0);
  return { ...masks, anytime, counts: countsOf(masks) };
}

function masksOf(network: Network, bits: FilterBits, state: ViewState, regard: number): Masks {
  const { source, target } = network.data.edges;
  const edges = new Uint8Array(bits.edges.length);
  const isolated = state.filters.isolated || edges.length === 0;
  const nodes = new Uint8Array(bits.nodes.length);
  for (let edge = 0; edge < edges.length; edge += 1) {
    if (((bits.edges[edge] ?? 0) & regard) !== 0) continue;
    edges[edge] = 1;
    nodes[source[edge] ?? 0] = 1;
    nodes[target[edge] ?? 0] = 1;
  }
  for (let node = 0; node < nodes.length; node += 1) {
    if (bits.nodes[node] === 0 && (isolated || bits.kept[node] === 1)) nodes[node] = 1;
  }
  return { nodes, edges };
}

function countsOf({ nodes, edges }: Masks): Visible['counts'] {
  const share = (mask: Uint8Array) => {
    let shown = 0;
    for (const one of mask) shown += one;
    return { shown, total: mask.length };
  };
  return { nodes: share(nodes), edges: share(edges) };
}
