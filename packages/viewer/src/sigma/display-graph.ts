import { MultiDirectedGraph } from 'graphology';
import { colorOf, type Palette } from '../core/colors.ts';
import { curvatures } from '../core/geometry.ts';
import type { ViewEdge, ViewGraph } from '../core/graph.ts';

/** What sigma reads of a node. */
export interface DisplayNode {
  x: number;
  y: number;
  size: number;
  color: string;
  borderColor: string;
  hidden: boolean;
}

/** What sigma reads of an edge; `hidden` also for those that plain canvas draws. */
export interface DisplayEdge {
  type: 'arrow' | 'line';
  size: number;
  color: string;
  curvature: number;
  hidden: boolean;
}

export type DisplayGraph = MultiDirectedGraph<DisplayNode, DisplayEdge>;

/** Radius of a node in CSS pixels at the first camera: area grows with the degree. */
export function radiusOf(degree: number): number {
  return Math.min(24, 5.5 + 2.6 * Math.sqrt(degree));
}

/** Thickness of an edge in CSS pixels: √ of its sentences. */
export function thicknessOf(edge: ViewEdge): number {
  return Math.min(6, 0.6 + Math.sqrt(edge.evidenceCount));
}

/** How much smaller everything is drawn where `count` nodes share the canvas: 1 to 0.3. */
export function crowding(count: number): number {
  return Math.max(0.3, Math.min(1, Math.sqrt(60 / Math.max(1, count))));
}

/** Whether plain canvas draws the edge: dashes and loops are not in the WebGL programs. */
export function isDrawnByHand(edge: ViewEdge): boolean {
  return edge.polarity === 'negative' || edge.source === edge.target;
}

/** The graph as sigma wants it: ids as in `graph`, everything else its looks. */
export function toDisplayGraph(graph: ViewGraph, palette: Palette): DisplayGraph {
  const display: DisplayGraph = new MultiDirectedGraph();
  for (const { id, x, y, degree } of graph.nodes) {
    const place = { x, y, size: radiusOf(degree), hidden: false };
    display.addNode(id, { ...place, color: '', borderColor: '' });
  }
  const bends = curvatures(graph.edges);
  for (const edge of graph.edges) {
    display.addDirectedEdgeWithKey(edge.id, edge.source, edge.target, {
      type: edge.symmetric ? 'line' : 'arrow',
      size: thicknessOf(edge),
      color: '',
      curvature: bends.get(edge.id) ?? 0,
      hidden: isDrawnByHand(edge),
    });
  }
  paint(display, graph, palette);
  return display;
}

/** Gives everything the colors of a theme. */
export function paint(display: DisplayGraph, graph: ViewGraph, palette: Palette): void {
  display.updateEachNodeAttributes((id, attributes) => ({
    ...attributes,
    color: colorOf(graph.node.get(id)?.types ?? [], palette),
    borderColor: palette.background,
  }));
  display.updateEachEdgeAttributes((_id, attributes) => ({ ...attributes, color: palette.edge }));
}

/** Hides what is not in the sets, and draws the rest the smaller the more there is. */
export function mask(
  display: DisplayGraph,
  graph: ViewGraph,
  visible: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> },
): void {
  const scale = crowding(visible.nodes.size);
  display.updateEachNodeAttributes((id, attributes) => ({
    ...attributes,
    size: radiusOf(graph.node.get(id)?.degree ?? 0) * scale,
    hidden: !visible.nodes.has(id),
  }));
  display.updateEachEdgeAttributes((id, attributes) => {
    const edge = graph.edge.get(id);
    return {
      ...attributes,
      size: edge === undefined ? 0 : thicknessOf(edge) * scale,
      hidden: edge === undefined || isDrawnByHand(edge) || !visible.edges.has(id),
    };
  });
}
