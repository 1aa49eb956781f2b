import type { EntityColumns, EntityRecord } from '@entente/core';
import { toSpiral } from '../view/spiral.ts';
import type { View, ViewNode } from '../view/view.ts';
import { rowOf, rowsOf, type Rows } from './rows.ts';

/** Distance between entities that no edge holds. */
const APART = 20;

/** Edges of `view` at an entity; a self-loop counts once, and 0 is one that is not in it. */
export function degreeOf(view: View, id: string): number {
  return view.hasNode(id) ? (view.degree(id) + view.degreeWithoutSelfLoops(id)) / 2 : 0;
}

/** `entities`, in the order of rows, as columns; those that are not in `view` are placed around it. */
export function toEntityColumns(
  entities: readonly EntityRecord[],
  view: View,
  rows: { readonly entities: Rows; readonly documents: Rows; readonly types: Rows },
  days: Int32Array,
): EntityColumns {
  const nodes = entities.map(({ id }) => (view.hasNode(id) ? view.getNodeAttributes(id) : null));
  const places = placeAll(nodes);
  const communities = view.reduceNodes(
    (most, _node, { community }) => Math.max(most, community),
    -1,
  );
  const lonely = communities + 1;
  const byDate = (a: number, b: number): number => (days[b] ?? 0) - (days[a] ?? 0) || a - b;
  return {
    count: entities.length,
    id: entities.map(({ id }) => id),
    name: entities.map(({ name }) => name),
    type: Uint32Array.from(entities, ({ type }) => rowOf(rows.types, type)),
    aliases: entities.map(({ aliases }) => aliases),
    iso3: entities.map(({ iso3 }) => iso3),
    qid: entities.map(({ qid }) => qid),
    capital: entities.map(({ capital }) => capital),
    region: entities.map(({ region }) => region),
    subregion: entities.map(({ subregion }) => subregion),
    accepted: Uint8Array.from(entities, ({ status }) => (status === 'accepted' ? 1 : 0)),
    formerIds: entities.map(({ formerIds }) => formerIds ?? []),
    documents: entities.map(({ mentions }) =>
      rowsOf(
        rows.documents,
        mentions.map(({ document }) => document),
      ).toSorted(byDate),
    ),
    x: Float32Array.from(places, ({ x }) => x),
    y: Float32Array.from(places, ({ y }) => y),
    degree: Uint32Array.from(entities, ({ id }) => degreeOf(view, id)),
    pagerank: Float32Array.from(nodes, (node) => node?.pagerank ?? 0),
    community: Uint32Array.from(nodes, (node) => node?.community ?? lonely),
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Places of the view where it has one; the rest on the spiral that goes on around it. */
function placeAll(nodes: readonly (ViewNode | null)[]): readonly Point[] {
  const placed = nodes.filter((node) => node !== null);
  const radius = placed.reduce((most, { x, y }) => Math.max(most, Math.sqrt(x * x + y * y)), 0);
  const first = placed.length === 0 ? 0 : Math.ceil(((radius + 2 * APART) / (0.6 * APART)) ** 2);
  const lonely = toSpiral(nodes.length - placed.length, APART, first);
  let next = 0;
  return nodes.map((node) => node ?? lonely[next++] ?? { x: 0, y: 0 });
}
