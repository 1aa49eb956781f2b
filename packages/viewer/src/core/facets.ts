import { compareText } from '@entente/core';
import { ENDS, TYPE, type FilterBits } from './filter-bits.ts';
import type { Network } from './network.ts';
import type { Choice, Chosen, FacetName, ViewState } from './state.ts';
import { choiceOf } from './update.ts';

/** A value that can be chosen: edges have it, of types nodes. */
export interface Facet {
  readonly id: string;
  readonly choice: Choice;
  /** Items with it that all other filters let through: what choosing it would leave. */
  readonly count: number;
  readonly total: number;
}

/** Values of each facet that occur or are chosen, most frequent first, ties by id. */
export function countFacets(
  network: Network,
  bits: FilterBits,
  { filters }: ViewState,
): Readonly<Record<FacetName, readonly Facet[]>> {
  const [predicates, polarity, modality, attribution, outlets] = bits.dimensions.map(
    ({ name, keys, codes }, i) => {
      const [counts, totals] = [new Uint32Array(keys.length), new Uint32Array(keys.length)];
      const others = ~(1 << i);
      const { offsets, items } = codes;
      for (let edge = 0; edge < bits.edges.length; edge += 1) {
        const passes = Number(((bits.edges[edge] ?? 0) & others) === 0);
        for (let at = offsets[edge] ?? 0; at < (offsets[edge + 1] ?? 0); at += 1) {
          const code = items[at] ?? 0;
          counts[code] = (counts[code] ?? 0) + passes;
          totals[code] = (totals[code] ?? 0) + 1;
        }
      }
      return toFacets(keys, counts, totals, filters[name]);
    },
  );
  return {
    types: typeFacets(network, bits, filters),
    predicates: predicates ?? [],
    polarity: polarity ?? [],
    modality: modality ?? [],
    attribution: attribution ?? [],
    outlets: outlets ?? [],
  };
}

function typeFacets(
  { data }: Network,
  { types, edges, nodes, kept }: FilterBits,
  filters: ViewState['filters'],
): readonly Facet[] {
  const { source, target } = data.edges;
  const passes = (node: number) => ((nodes[node] ?? 0) & ~TYPE) === 0;
  const joined = new Uint8Array(nodes.length);
  for (let edge = 0; edge < edges.length; edge += 1) {
    const [from = 0, to = 0] = [source[edge], target[edge]];
    if (((edges[edge] ?? 0) & ~ENDS) !== 0 || !passes(from) || !passes(to)) continue;
    joined[from] = 1;
    joined[to] = 1;
  }
  const counts = new Uint32Array(types.keys.length);
  const totals = new Uint32Array(types.keys.length);
  for (let node = 0; node < nodes.length; node += 1) {
    const code = types.codes[node] ?? 0;
    const alone = filters.isolated || kept[node] === 1;
    const shown = passes(node) && (joined[node] === 1 || alone);
    counts[code] = (counts[code] ?? 0) + Number(shown);
    totals[code] = (totals[code] ?? 0) + 1;
  }
  return toFacets(types.keys, counts, totals, filters.types);
}

function toFacets(
  keys: readonly string[],
  counts: Uint32Array,
  totals: Uint32Array,
  chosen: Chosen,
): readonly Facet[] {
  // A value of another build's link may be chosen that no item has.
  const unknown = [...chosen.only, ...chosen.without].filter((id) => !keys.includes(id));
  return [...keys, ...unknown]
    .map((id, code) => ({
      ...{ id, choice: choiceOf(chosen, id) },
      ...{ count: counts[code] ?? 0, total: totals[code] ?? 0 },
    }))
    .filter(({ total, choice }) => total > 0 || choice !== 'any')
    .sort((a, b) => b.total - a.total || compareText(a.id, b.id));
}
