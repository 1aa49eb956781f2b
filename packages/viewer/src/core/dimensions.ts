import { MODALITIES, NONE, type ViewData } from '@entente/core';
import { toOffsets, type Lists } from './rows.ts';
import type { FacetName } from './state.ts';

/** What has no value: no predicate of the ontology, no outlet. */
export const OTHER = '~';

/** The values of edges by one kind of filter. */
export interface Dimension {
  readonly name: Exclude<FacetName, 'types'>;
  /** Values by code. */
  readonly keys: readonly string[];
  /** Codes of each edge; different ones, at least one. */
  readonly codes: Lists;
}

/** Codes of nodes: indexes of `keys`, one each. */
export interface TypeDimension {
  readonly keys: readonly string[];
  readonly codes: Uint32Array;
}

/** Types of nodes; an unknown one is `OTHER`. */
export function toTypes({ entities, meta }: ViewData): TypeDimension {
  const keys = [...meta.types.map(({ id }) => id), OTHER];
  return { keys, codes: entities.type.map((type) => Math.min(type, keys.length - 1)) };
}

/** All kinds of values of edges, in the order of their bits. */
export function toDimensions(data: ViewData): readonly Dimension[] {
  const { claims, meta } = data;
  const predicates = [...meta.predicates.map(({ id }) => id), OTHER];
  const single = (
    name: Dimension['name'],
    keys: readonly string[],
    codeOf: (claim: number) => number,
  ): Dimension => ({ name, keys, codes: singleCodes(data, codeOf) });
  return [
    single('predicates', predicates, (claim) =>
      Math.min(claims.predicate[claim] ?? NONE, predicates.length - 1),
    ),
    single('polarity', ['positive', 'negative'], (claim) => claims.negative[claim] ?? 0),
    single('modality', MODALITIES, (claim) => claims.modality[claim] ?? 0),
    single('attribution', ['author', 'attributed'], (claim) => claims.attributed[claim] ?? 0),
    toOutlets(data),
  ];
}

function singleCodes({ edges }: ViewData, codeOf: (claim: number) => number): Lists {
  const items = new Uint32Array(edges.count);
  for (let edge = 0; edge < edges.count; edge += 1) items[edge] = codeOf(edges.claim[edge] ?? 0);
  return { offsets: toOffsets(new Uint32Array(edges.count).fill(1)), items };
}

/** Outlets that say an edge, of all its sentences. */
function toOutlets(data: ViewData): Dimension {
  const { edges, claims, evidence } = data;
  const { keys, codes: outletOf } = outletCodes(data);
  const items: number[] = [];
  const offsets = new Uint32Array(edges.count + 1);
  for (let edge = 0; edge < edges.count; edge += 1) {
    const claim = edges.claim[edge] ?? 0;
    const start = items.length;
    for (let row = claims.evidence[claim] ?? 0; row < (claims.evidence[claim + 1] ?? 0); row += 1) {
      const code = outletOf[evidence.document[row] ?? 0] ?? 0;
      if (!items.includes(code, start)) items.push(code);
    }
    if (items.length === start) items.push(0);
    offsets[edge + 1] = items.length;
  }
  return { name: 'outlets', keys, codes: { offsets, items: Uint32Array.from(items) } };
}

/** Outlets of documents; code 0 is `OTHER`. */
export function outletCodes({ documents }: ViewData): TypeDimension {
  const codes = new Uint32Array(documents.count);
  const known = new Map<string, number>([[OTHER, 0]]);
  for (let row = 0; row < documents.count; row += 1) {
    const outlet = documents.outlet.at(row) ?? OTHER;
    const code = known.get(outlet) ?? known.size;
    known.set(outlet, code);
    codes[row] = code;
  }
  return { keys: [...known.keys()], codes };
}
