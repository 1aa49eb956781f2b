import { useEffect, useRef, useState } from 'react';
import type { Masks } from './core/filter.ts';
import type { Network } from './core/network.ts';
import type { Pin } from './core/state.ts';
import { keepLayout, placesOf } from './layouts.ts';
import { sizesFor } from './sigma/view.ts';
import { useView, useViewer } from './viewer-context.ts';
import type { LayoutRequest, Places } from './worker/protocol.ts';
import type { Running } from './worker/task-runner.ts';

interface Tidy {
  /** How much is done; null while nothing runs. */
  readonly part: number | null;
  readonly isChanged: boolean;
  readonly start: () => void;
  readonly stop: () => void;
  readonly reset: () => void;
}

/** Lays out what is shown from where it stands; the drawing eases there once, at the end. One step of undo. */
export function useTidy(): Tidy {
  const { network, runner, dispatch } = useViewer();
  const { state, visible } = useView();
  const running = useRef<Running<Places> | null>(null);
  const [part, setPart] = useState<number | null>(null);
  useEffect(() => () => running.current?.stop(), []);
  return {
    part,
    isChanged: state.layout > 0,
    start: () => {
      const now = placesOf(network, state);
      const { rows, request } = toRequest(network, visible, state.pins, now);
      setPart(0);
      const task = runner.start('layout', request, setPart);
      running.current = task;
      task.done
        .then((places) => {
          const layout = keepLayout(network, merged(now, rows, places));
          dispatch({ kind: 'layout', layout });
        })
        .catch(() => undefined)
        .finally(() => {
          running.current = null;
          setPart(null);
        });
    },
    stop: () => running.current?.stop(),
    reset: () => {
      dispatch({ kind: 'layout', layout: 0 });
    },
  };
}

function toRequest(
  network: Network,
  masks: Masks,
  pins: readonly Pin[],
  { x, y }: Places,
): { readonly rows: readonly number[]; readonly request: LayoutRequest } {
  const { entities, edges } = network.data;
  const rows = Array.from(masks.nodes.keys()).filter((node) => masks.nodes[node] === 1);
  const place = new Map(rows.map((node, i) => [node, i]));
  const lines = Array.from(masks.edges.keys()).filter((edge) => masks.edges[edge] === 1);
  const pinned = new Set(pins.map(({ id }) => network.nodeOf(id)));
  const end = (column: Uint32Array) =>
    Uint32Array.from(lines, (edge) => place.get(column[edge] ?? 0) ?? 0);
  const at = {
    x: Float32Array.from(rows, (node) => x[node] ?? 0),
    y: Float32Array.from(rows, (node) => y[node] ?? 0),
  };
  const pixel = Math.max(widthOf(at.x), widthOf(at.y)) / CANVAS.height;
  const scale = pixel * sizesFor(rows.length, CANVAS, 1);
  return {
    rows,
    request: {
      ...at,
      size: Float32Array.from(rows, (node) => {
        return scale * (ROOM + 2.6 * Math.sqrt(entities.degree[node] ?? 0));
      }),
      fixed: Uint8Array.from(rows, (node) => Number(pinned.has(node))),
      source: end(edges.source),
      target: end(edges.target),
    },
  };
}

/** A canvas as most are, in CSS pixels: how large nodes are there says how far apart they must stand. */
const CANVAS = { width: 640, height: 520 };
/** The radius of a node without edges with room around it, before the canvas's crowding. */
const ROOM = 9;

function widthOf(values: Float32Array): number {
  const [low, high] = values.reduce(
    ([least, most], one) => [Math.min(least, one), Math.max(most, one)],
    [Infinity, -Infinity],
  );
  return high > low ? high - low : 1;
}

function merged(before: Places, rows: readonly number[], after: Places): Places {
  const [x, y] = [before.x.slice(), before.y.slice()];
  rows.forEach((node, i) => {
    x[node] = after.x[i] ?? 0;
    y[node] = after.y[i] ?? 0;
  });
  return { x, y };
}
