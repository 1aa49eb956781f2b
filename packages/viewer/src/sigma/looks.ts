import { colorOf, communitySlot, type Palette } from '../core/colors.ts';
import type { Network } from '../core/network.ts';
import type { Appearance } from '../core/state.ts';
import { glyphKind, type GlyphKind } from './glyphs.ts';
import { tableLength } from './gpu.ts';

/** What color and size tell, and which names are written: all that fit where it is not said. */
export type Telling = Pick<Appearance, 'nodes' | 'edges' | 'size'> &
  Partial<Pick<Appearance, 'labels'>>;

/** How everything looks, before the camera: sizes in CSS pixels for a canvas with few nodes. */
export interface Looks {
  readonly palette: Palette;
  readonly radius: Float32Array;
  /** Red, green, blue and an eighth of a pixel of the radius, for the GPU. */
  readonly nodes: Uint8Array;
  /** Source, target, style, color, for the GPU. Style: curvature, width, `NEGATIVE`, `ARROW`. */
  readonly edges: Uint32Array;
  readonly nodeColor: (node: number) => string;
  readonly edgeColor: (edge: number) => string;
  readonly glyph: (node: number) => GlyphKind | null;
  /** Width of an edge's bundle: √ of its sentences. */
  readonly width: (edge: number) => number;
  readonly isNegative: (edge: number) => boolean;
  readonly hasArrow: (edge: number) => boolean;
  readonly labels: Appearance['labels'];
}

const NEGATIVE = 1;
const ARROW = 2;
/** Steps of a radius in `Looks.nodes`; the shader reads them as 32 pixels. */
const LARGEST = 32;

/** The largest radius of a node. */
const MOST = 24;
const LEAST = 5.5;

/** Works out how all of `network` looks. `typesOf` gives a type with its supertypes, nearest first. */
export function toLooks(
  network: Network,
  palette: Palette,
  telling: Telling,
  typesOf: (type: string) => readonly string[],
): Looks {
  const { entities, edges } = network.data;
  const types = network.data.meta.types.map(({ id }) => typesOf(id));
  const typeColors = types.map((one) => colorOf(one, palette));
  const glyphs = types.map(glyphKind);
  const radius = radiiOf(network, telling.size);
  const nodeColor = (node: number) =>
    telling.nodes === 'type'
      ? (typeColors[entities.type[node] ?? 0] ?? palette.muted)
      : (palette.types[communitySlot(entities.community[node] ?? 0)] ?? palette.muted);
  const predicateOf = (edge: number) => network.data.claims.predicate[edges.claim[edge] ?? 0] ?? 0;
  const isNegative = (edge: number) => network.data.claims.negative[edges.claim[edge] ?? 0] === 1;
  const symmetric = network.data.meta.predicates.map((one) => one.symmetric);
  const hasArrow = (edge: number) => symmetric[predicateOf(edge)] !== true;
  const ranks = telling.edges === 'predicate' ? ranksOf(network) : null;
  const edgeColor = (edge: number) => {
    if (ranks !== null) return palette.types[ranks[predicateOf(edge)] ?? 7] ?? palette.edge;
    return isNegative(edge) ? palette.negative : palette.edge;
  };
  const width = (edge: number) => widthFor(network.bundles.evidence[network.bundles.of[edge] ?? 0]);
  const looks = { palette, radius, nodeColor, edgeColor, width, isNegative, hasArrow };
  return {
    ...looks,
    labels: telling.labels ?? 'all',
    glyph: (node) => glyphs[entities.type[node] ?? 0] ?? null,
    nodes: packNodes(radius, nodeColor),
    edges: packEdges(network, looks),
  };
}

/** Width of a bundle of so many sentences, in CSS pixels. */
export function widthFor(evidence = 1): number {
  return Math.min(6, 0.5 + 0.75 * Math.sqrt(evidence));
}

function radiiOf({ data, bundles }: Network, size: Telling['size']): Float32Array {
  const { count, degree, pagerank } = data.entities;
  const measure: Float32Array | Uint32Array =
    size === 'pagerank' ? pagerank : size === 'degree' ? degree : new Float32Array(count);
  if (size === 'evidence') {
    for (let bundle = 0; bundle < bundles.count; bundle += 1) {
      const edge = bundles.members.items[bundles.members.offsets[bundle] ?? 0] ?? 0;
      for (const node of new Set([data.edges.source[edge] ?? 0, data.edges.target[edge] ?? 0])) {
        measure[node] = (measure[node] ?? 0) + (bundles.evidence[bundle] ?? 0);
      }
    }
  }
  let largest = 0;
  for (const one of measure) largest = Math.max(largest, one);
  // Degrees mean the same in every graph, ranks only beside each other.
  const factor = size === 'degree' ? 2.6 : (MOST - LEAST) / Math.sqrt(largest || 1);
  const radii = new Float32Array(count);
  for (let node = 0; node < count; node += 1) {
    const exact = Math.min(MOST, LEAST + factor * Math.sqrt(measure[node] ?? 0));
    radii[node] = (Math.round((exact * 255) / LARGEST) * LARGEST) / 255;
  }
  return radii;
}

/** Place of each predicate among those with most edges; from the eighth on they share a color. */
function ranksOf({ data }: Network): Uint32Array {
  const counts = new Uint32Array(data.meta.predicates.length);
  for (const claim of data.edges.claim) {
    const predicate = data.claims.predicate[claim] ?? 0;
    if (predicate < counts.length) counts[predicate] = (counts[predicate] ?? 0) + 1;
  }
  const order = Array.from(counts.keys()).sort(
    (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b,
  );
  const ranks = new Uint32Array(counts.length);
  order.forEach((predicate, rank) => {
    ranks[predicate] = rank;
  });
  return ranks;
}

function packNodes(radius: Float32Array, colorAt: (node: number) => string): Uint8Array {
  const cells = new Uint8Array(tableLength(radius.length));
  for (let node = 0; node < radius.length; node += 1) {
    const rgb = rgbOf(colorAt(node));
    cells[4 * node] = rgb & 255;
    cells[4 * node + 1] = (rgb >> 8) & 255;
    cells[4 * node + 2] = (rgb >> 16) & 255;
    cells[4 * node + 3] = Math.round(((radius[node] ?? 0) * 255) / LARGEST);
  }
  return cells;
}

function packEdges(
  { data: { edges }, bundles }: Network,
  looks: Pick<Looks, 'edgeColor' | 'width' | 'isNegative' | 'hasArrow'>,
): Uint32Array {
  const cells = new Uint32Array(tableLength(edges.count));
  for (let edge = 0; edge < edges.count; edge += 1) {
    const bend = Math.round((bundles.curvature[bundles.of[edge] ?? 0] ?? 0) * 2048) + 32768;
    const width = Math.round(looks.width(edge) * 16);
    const flags = (looks.isNegative(edge) ? NEGATIVE : 0) | (looks.hasArrow(edge) ? ARROW : 0);
    cells[4 * edge] = edges.source[edge] ?? 0;
    cells[4 * edge + 1] = edges.target[edge] ?? 0;
    cells[4 * edge + 2] =
      (Math.max(0, Math.min(65535, bend)) | (width << 16) | (flags << 24)) >>> 0;
    cells[4 * edge + 3] = (rgbOf(looks.edgeColor(edge)) | 0xff000000) >>> 0;
  }
  return cells;
}

const known = new Map<string, number>();

/** `#rrggbb` as a number, red in the lowest byte. */
export function rgbOf(color: string): number {
  const found = known.get(color);
  if (found !== undefined) return found;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const rgb = r | (g << 8) | (b << 16);
  known.set(color, rgb);
  return rgb;
}
