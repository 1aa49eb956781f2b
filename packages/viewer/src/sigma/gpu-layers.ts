import type { Content } from './base.ts';
import { LEAST_WIDTH, type Motion } from './frame.ts';
import { createDrawer, createTable, tableLength } from './gpu.ts';
import { rgbOf } from './looks.ts';
import { HEAD_BY_WIDTH } from './paint.ts';
import { EDGE_SHADERS, NODE_SHADERS } from './shaders.ts';
import type { View } from './view.ts';

/** Draws all nodes, or all edges, into the WebGL context for which it was made. */
export interface GpuLayer {
  readonly draw: (content: Content, view: View, pixel: number) => void;
}

/** While the camera moves, so many edges are drawn at most. */
const MOST_MOVING = 40_000;

/** A layer of nodes; it sends to the GPU only what is another object than at the last time. */
export function createNodeLayer(gl: WebGL2RenderingContext, first: Content): GpuLayer {
  const count = first.network.data.entities.count;
  const places = createPlaces(gl, count);
  const look = createTable(gl, first.looks.nodes);
  const drawer = createDrawer(gl, NODE_SHADERS, { u_place: places.table, u_look: look }, count);
  let [looks, shown] = [first.looks.nodes, null as Content['shown'] | null];
  return {
    draw: (content, view, pixel) => {
      places.set(content.motion);
      if (content.looks.nodes !== looks) look.upload(content.looks.nodes);
      looks = content.looks.nodes;
      // The best connected last, so that they lie on top.
      if (content.shown !== shown) {
        drawer.setRows(content.shown.nodes.toReversed());
      }
      shown = content.shown;
      drawer.draw(shown.nodes.length, 2, {
        ...viewUniforms(view, content.motion),
        u_ground: [...channels(content.looks.palette.background), 1],
        u_pixel: [pixel],
      });
    },
  };
}

/** A layer of edges: one line for each bundle. */
export function createEdgeLayer(gl: WebGL2RenderingContext, first: Content): GpuLayer {
  const { network } = first;
  const places = createPlaces(gl, network.data.entities.count);
  const look = createTable(gl, first.looks.nodes);
  const edge = createTable(gl, first.looks.edges);
  const drawer = createDrawer(
    gl,
    EDGE_SHADERS,
    { u_place: places.table, u_look: look, u_edge: edge },
    network.data.edges.count,
  );
  let { looks } = first;
  let rows: Uint32Array | null = null;
  return {
    draw: (content, view, pixel) => {
      places.set(content.motion);
      if (content.looks !== looks) {
        look.upload(content.looks.nodes);
        edge.upload(content.looks.edges);
      }
      looks = content.looks;
      const { lines } = content.shown;
      if (lines !== rows) drawer.setRows(lines);
      rows = lines;
      const segments = segmentsFor(rows.length);
      const heads = rows.length <= 20_000;
      const count = content.moving ? Math.min(MOST_MOVING, rows.length) : rows.length;
      drawer.draw(count, segments + (heads ? 3 : 1), {
        ...viewUniforms(view, content.motion),
        u_line: [view.sizes, LEAST_WIDTH, HEAD_BY_WIDTH, pixel],
        u_segments: { int: segments },
        u_heads: { int: Number(heads) },
        u_opacity: [opacityFor(rows.length)],
      });
    },
  };
}

/** Pieces of a curve: the fewer, the more curves there are. */
function segmentsFor(lines: number): number {
  if (lines <= 4000) return 14;
  if (lines <= 20_000) return 6;
  return lines <= 60_000 ? 3 : 1;
}

/** Many lines are drawn paler, so that what lies below them shows. */
export function opacityFor(lines: number): number {
  return Math.max(0.14, Math.min(0.9, 0.9 * (600 / Math.max(1, lines)) ** 0.3));
}

function viewUniforms(view: View, motion: Motion) {
  return {
    u_view: [view.scale, view.left, view.top, view.sizes],
    u_size: [view.width, view.height],
    u_ease: [motion.part],
  };
}

function createPlaces(gl: WebGL2RenderingContext, count: number) {
  const cells = new Float32Array(tableLength(count));
  const table = createTable(gl, cells);
  let last: Pick<Motion, 'from' | 'to'> | null = null;
  return {
    table,
    set: ({ from, to }: Motion) => {
      if (last?.from === from && last.to === to) return;
      last = { from, to };
      for (let i = 0; i < count; i += 1) {
        cells[4 * i] = from[2 * i] ?? 0;
        cells[4 * i + 1] = from[2 * i + 1] ?? 0;
        cells[4 * i + 2] = to[2 * i] ?? 0;
        cells[4 * i + 3] = to[2 * i + 1] ?? 0;
      }
      table.upload(cells);
    },
  };
}

function channels(color: string): readonly number[] {
  const rgb = rgbOf(color);
  return [rgb & 255, (rgb >> 8) & 255, (rgb >> 16) & 255].map((part) => part / 255);
}
