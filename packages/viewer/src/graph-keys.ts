import { useRef, type KeyboardEvent } from 'react';
import { rankedNodes } from './core/important.ts';
import { nodeTowards, type Direction } from './core/geometry.ts';
import { roundedPlace } from './core/places.ts';
import { placesOf } from './layouts.ts';
import { nodeId, edgeClaimId, otherEnd } from './core/network.ts';
import type { Item } from './sigma/frame.ts';
import type { Scene } from './sigma/scene.ts';
import { nameAt } from './stated.ts';
import { SAY } from './strings/app.ts';
import { useView, useViewer } from './viewer-context.ts';

/** Where arrow keys lead. */
export const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** By how many CSS pixels Shift with an arrow key moves an entity. */
const SHIFTS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-16, 0],
  right: [16, 0],
  up: [0, -16],
  down: [0, 16],
};

/** How much nearer a key comes. */
export const ZOOMS: Readonly<Record<string, number>> = { '+': 1.5, '=': 1.5, '-': 1 / 1.5 };

interface KeyParts {
  readonly scene: Scene | null;
  readonly item: Item | null;
  readonly byReader: () => void;
  /** Enter was pressed on a selection. */
  readonly onEnter: () => void;
}

/** What keys do in the graph. */
export function useGraphKeys({ scene, item, byReader, onEnter }: KeyParts) {
  const walk = useWalk(scene, item);
  const { network, expand, dispatch, say } = useViewer();
  const { state } = useView();
  const pin = (node: number) => {
    const id = nodeId(network, node);
    const name = nameAt(network.data, node);
    const isPinned = state.pins.some((one) => one.id === id);
    const { x, y } = placesOf(network, state);
    if (isPinned) dispatch({ kind: 'unpin', id });
    else dispatch({ kind: 'pin', id, ...roundedPlace({ x: x[node] ?? 0, y: y[node] ?? 0 }) });
    say(isPinned ? SAY.unpinned(name) : SAY.pinned(name));
  };
  const shift = (node: number, direction: Direction) => {
    const at = scene?.placeOf({ kind: 'node', row: node });
    if (scene === null || !at) return;
    const [x, y] = SHIFTS[direction];
    const place = scene.layoutAt({ x: at.x + x, y: at.y + y });
    dispatch({ kind: 'pin', id: nodeId(network, node), ...roundedPlace(place) });
  };
  const hide = (node: number) => {
    dispatch({ kind: 'hide', id: nodeId(network, node) });
    say(SAY.hidden(nameAt(network.data, node)));
  };
  const onNode = (act: (node: number) => void) => () => {
    if (item?.kind === 'node') act(item.row);
  };
  const keys: Readonly<Record<string, () => void>> = {
    '[': () => {
      walk.relation(-1);
    },
    ']': () => {
      walk.relation(1);
    },
    Enter: () => {
      if (item !== null) onEnter();
    },
    e: onNode((node) => {
      expand(nodeId(network, node));
    }),
    p: onNode(pin),
    h: onNode(hide),
    '0': () => {
      dispatch({ kind: 'camera', camera: null });
    },
  };
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = ARROWS[event.key];
    const zoom = ZOOMS[event.key];
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (direction !== undefined && event.shiftKey) {
      if (item?.kind === 'node') shift(item.row, direction);
    } else if (direction !== undefined) walk.towards(direction);
    else if (zoom !== undefined) {
      byReader();
      scene?.zoom(zoom);
    } else if (act !== undefined) act();
    else return;
    event.preventDefault();
  };
}

/** Steps from entity to entity, and through the relations of the last one. */
function useWalk(scene: Scene | null, item: Item | null) {
  const { network, select } = useViewer();
  const { visible } = useView();
  const last = useRef<number | null>(null);
  const anchor = () => {
    if (item?.kind === 'node') last.current = item.row;
    const here = last.current;
    return here !== null && visible.nodes[here] === 1 ? here : null;
  };
  const go = (node: number | null | undefined) => {
    if (node === null || node === undefined) return;
    last.current = node;
    select({ kind: 'node', id: nodeId(network, node) });
  };
  return {
    towards: (direction: Direction) => {
      const here = anchor();
      if (here === null || scene === null) {
        go(rankedNodes(network).find((node) => visible.nodes[node] === 1));
        return;
      }
      const places = scene.places();
      const shown = Array.from(network.edgesAt(here)).filter((edge) => visible.edges[edge] === 1);
      const near = new Map(
        [here, ...shown.map((edge) => otherEnd(network, edge, here))].flatMap((node) => {
          const at = places.get(node);
          return at === undefined ? [] : [[node, at] as const];
        }),
      );
      go(nodeTowards(near, here, direction) ?? nodeTowards(places, here, direction));
    },
    relation: (by: 1 | -1) => {
      const here = anchor();
      if (here === null) return;
      const edges = Array.from(network.edgesAt(here)).filter((edge) => visible.edges[edge] === 1);
      const at = item?.kind === 'edge' ? edges.indexOf(item.row) : -1;
      const next = at < 0 ? (by === 1 ? 0 : edges.length - 1) : at + by;
      const edge = edges[(next + edges.length) % Math.max(1, edges.length)];
      if (edge !== undefined) select({ kind: 'claim', id: edgeClaimId(network, edge) });
    },
  };
}
