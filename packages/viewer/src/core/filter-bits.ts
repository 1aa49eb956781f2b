import { toDimensions, toTypes, type Dimension, type TypeDimension } from './dimensions.ts';
import { expandedNodes } from './expand.ts';
import { importantNodes } from './important.ts';
import { once, type Network } from './network.ts';
import { overlaps } from './periods.ts';
import type { Chosen, ViewState } from './state.ts';

/** Bits of what keeps an edge away; those of the dimensions come first. */
export const [CONFIDENCE, WINDOW, ENDS] = [32, 64, 128];
/** Bits of what keeps a node away. */
export const [TYPE, SCOPE, HIDDEN] = [1, 2, 4];

/**
 * For each item, as bits, which filters keep it away: 0 is shown. Changed in place, only as far as the
 * state changed.
 */
export interface FilterBits {
  readonly types: TypeDimension;
  readonly dimensions: readonly Dimension[];
  readonly edges: Uint8Array;
  readonly nodes: Uint8Array;
  /** 1: stays without a visible edge (selected, pinned, expanded). */
  readonly kept: Uint8Array;
  /** Brings the bits up to `state`; says what changed: nothing, the time window alone, or more. */
  readonly refresh: (state: ViewState) => 'nothing' | 'window' | 'more';
}

export function createFilterBits(network: Network): FilterBits {
  const { data } = network;
  const types = toTypes(data);
  const dimensions = toDimensions(data);
  const edges = new Uint8Array(data.edges.count);
  const nodes = new Uint8Array(data.entities.count);
  const kept = new Uint8Array(data.entities.count);
  const important = once(() => importantNodes(network));
  const done = new Map<string, string>();

  /** Runs `work` unless it was run for an equal `part` of the state before. */
  function redo(name: string, part: unknown, work: () => void): boolean {
    const key = JSON.stringify(part);
    if (done.get(name) === key) return false;
    done.set(name, key);
    work();
    return true;
  }

  function setNodes(bit: number, fails: (node: number) => boolean): void {
    for (let node = 0; node < nodes.length; node += 1) {
      const others = (nodes[node] ?? 0) & ~bit;
      nodes[node] = fails(node) ? others | bit : others;
    }
  }

  function setEdges(bit: number, fails: (edge: number) => boolean): void {
    for (let edge = 0; edge < edges.length; edge += 1) {
      const others = (edges[edge] ?? 0) & ~bit;
      edges[edge] = fails(edge) ? others | bit : others;
    }
  }

  function refreshNodes({ filters, hidden, expanded, pins, selection }: ViewState): boolean {
    const typed = redo('types', filters.types, () => {
      const allowed = allowedCodes(types.keys, filters.types);
      setNodes(TYPE, (node) => allowed[types.codes[node] ?? 0] === 0);
    });
    const scoped = redo('scope', [filters.scope, expanded, pins, selection], () => {
      const forced = forcedNodes(network, { expanded, pins, selection });
      kept.fill(0);
      for (const node of forced.kept) kept[node] = 1;
      const inside = insideOf(filters.scope, forced.all);
      setNodes(SCOPE, (node) => inside[node] === 0);
    });
    const taken = redo('hidden', hidden, () => {
      const gone = new Set(hidden.map((id) => network.nodeOf(id)));
      setNodes(HIDDEN, (node) => gone.has(node));
    });
    return typed || scoped || taken;
  }

  function insideOf(scope: ViewState['filters']['scope'], also: Iterable<number>): Uint8Array {
    const unrelated = data.edges.count === 0;
    if (scope.kind === 'all' || unrelated) return new Uint8Array(nodes.length).fill(1);
    const { community } = data.entities;
    const inside = new Uint8Array(nodes.length);
    const one = scope.kind === 'community' ? network.nodeOf(scope.of) : null;
    if (one === null) for (const node of important()) inside[node] = 1;
    else
      nodes.forEach((_bits, node) => (inside[node] = Number(community[node] === community[one])));
    for (const node of also) inside[node] = 1;
    return inside;
  }

  function refreshEdges({ filters }: ViewState): boolean {
    const chosen = dimensions.map((dimension, i) =>
      redo(dimension.name, filters[dimension.name], () => {
        const { offsets, items } = dimension.codes;
        const allowed = allowedCodes(dimension.keys, filters[dimension.name]);
        setEdges(1 << i, (edge) => {
          for (let at = offsets[edge] ?? 0; at < (offsets[edge + 1] ?? 0); at += 1) {
            if (allowed[items[at] ?? 0] === 1) return false;
          }
          return true;
        });
      }),
    );
    const { confidence, sources } = filters;
    const trusted = redo('confidence', [confidence, sources], () => {
      const { claim } = data.edges;
      // A stored confidence is a 32-bit number, and so is its bound.
      const least = Math.fround(confidence);
      setEdges(CONFIDENCE, (edge) => {
        const row = claim[edge] ?? 0;
        const weak = (data.claims.confidence[row] ?? 0) < least;
        return weak || (data.claims.sourceCount[row] ?? 0) < sources;
      });
    });
    return chosen.includes(true) || trusted;
  }

  function refreshWindow({ window }: ViewState): boolean {
    return redo('window', window, () => {
      if (window === null) {
        setEdges(WINDOW, () => false);
        return;
      }
      const periods = network.periods(window.basis);
      setEdges(WINDOW, (edge) => !overlaps(periods, edge, window.from, window.to));
    });
  }

  return {
    ...{ types, dimensions, edges, nodes, kept },
    refresh: (state) => {
      const nodesChanged = refreshNodes(state);
      if (nodesChanged) {
        const { source, target } = data.edges;
        setEdges(
          ENDS,
          (edge) => ((nodes[source[edge] ?? 0] ?? 0) | (nodes[target[edge] ?? 0] ?? 0)) !== 0,
        );
      }
      const edgesChanged = refreshEdges(state);
      const isolatedChanged = redo('isolated', state.filters.isolated, () => undefined);
      const windowChanged = refreshWindow(state);
      if (nodesChanged || edgesChanged || isolatedChanged) return 'more';
      return windowChanged ? 'window' : 'nothing';
    },
  };
}

/** 1 for each key that a choice lets through: any, but those asked for where there are some. */
function allowedCodes(keys: readonly string[], { only, without }: Chosen): Uint8Array {
  return Uint8Array.from(keys, (key) =>
    Number((only.length === 0 || only.includes(key)) && !without.includes(key)),
  );
}

/** Nodes that the reader brought in; those that he named himself are `kept` even alone. */
function forcedNodes(
  network: Network,
  { expanded, pins, selection }: Pick<ViewState, 'expanded' | 'pins' | 'selection'>,
): { readonly all: ReadonlySet<number>; readonly kept: readonly number[] } {
  const named = [...expanded, ...pins].map(({ id }) => network.nodeOf(id));
  const { subject, object } = network.data.claims;
  const ends: (number | null)[] = [];
  if (selection?.kind === 'node') ends.push(network.nodeOf(selection.id));
  if (selection?.kind === 'claim') {
    const claim = network.claimOf(selection.id);
    if (claim !== null) ends.push(subject[claim] ?? null, object[claim] ?? null);
  }
  const { count } = network.data.entities;
  const kept = [...named, ...ends].filter((node) => node !== null).filter((node) => node < count);
  return {
    all: new Set([...kept, ...expanded.flatMap((one) => expandedNodes(network, one))]),
    kept,
  };
}
