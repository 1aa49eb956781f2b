import { compareText, FormatError, type Modality, type Polarity } from '@entente/core';

/** An entity on the screen. `x` and `y` are the build's layout, in its own units. */
export interface ViewNode {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  /** `type`, then its supertypes. */
  readonly types: readonly string[];
  readonly aliases: readonly string[];
  readonly x: number;
  readonly y: number;
  /** Edges that meet here; a self-loop counts once. */
  readonly degree: number;
}

/** A claim between two entities. */
export interface ViewEdge {
  /** Key in the graph; equals `claimId` where the claim makes one edge only. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly claimId: string;
  readonly predicate: string | null;
  readonly surface: string;
  readonly value: string | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly attributed: boolean;
  readonly symmetric: boolean;
  readonly evidenceCount: number;
  readonly lastReported: string | null;
}

/** What the viewer draws. Nodes by falling degree, edges by key; ends exist. */
export interface ViewGraph {
  readonly nodes: readonly ViewNode[];
  readonly edges: readonly ViewEdge[];
  readonly node: ReadonlyMap<string, ViewNode>;
  readonly edge: ReadonlyMap<string, ViewEdge>;
  /** Edges at a node, in their order. */
  readonly edgesAt: (node: string) => readonly ViewEdge[];
}

/**
 * Reads graphology's `export()` of the view. Missing attributes get neutral values, nodes without
 * a position are put on a circle. @throws FormatError when it is no such export.
 */
export function toViewGraph(data: unknown): ViewGraph {
  const { nodes: rawNodes, edges: rawEdges } = record(data);
  if (!Array.isArray(rawNodes) || !Array.isArray(rawEdges)) {
    throw new FormatError('bad-graph', 'graph.json holds no graph. Run: entente build');
  }
  const ids = new Set(rawNodes.map((node: unknown) => text(record(node).key) ?? ''));
  const edges = rawEdges
    .map((edge: unknown) => toEdge(record(edge)))
    .filter(({ source, target }) => ids.has(source) && ids.has(target))
    .sort((a, b) => compareText(a.id, b.id));
  const at = new Map<string, ViewEdge[]>([...ids].map((id) => [id, []]));
  for (const edge of edges) {
    at.get(edge.source)?.push(edge);
    if (edge.target !== edge.source) at.get(edge.target)?.push(edge);
  }
  const nodes = rawNodes
    .map((node: unknown, i) => toNode(record(node), i / rawNodes.length, at))
    .sort((a, b) => b.degree - a.degree || compareText(a.id, b.id));
  return {
    nodes,
    edges,
    node: new Map(nodes.map((node) => [node.id, node])),
    edge: new Map(edges.map((edge) => [edge.id, edge])),
    edgesAt: (node) => at.get(node) ?? [],
  };
}

/** The edge that shows a claim, if the view has it. */
export function edgeOfClaim(graph: ViewGraph, claimId: string): ViewEdge | undefined {
  return graph.edge.get(claimId) ?? graph.edges.find((edge) => edge.claimId === claimId);
}

function toNode(
  raw: Readonly<Record<string, unknown>>,
  turn: number,
  edges: ReadonlyMap<string, readonly ViewEdge[]>,
): ViewNode {
  const id = text(raw.key) ?? '';
  const given = record(raw.attributes);
  const type = text(given.type) ?? '';
  const types = texts(given.types);
  return {
    id,
    label: text(given.label) ?? text(given.name) ?? id,
    type,
    types: types.length > 0 ? types : [type],
    aliases: texts(given.aliases),
    x: number(given.x) ?? Math.cos(2 * Math.PI * turn),
    y: number(given.y) ?? Math.sin(2 * Math.PI * turn),
    degree: edges.get(id)?.length ?? 0,
  };
}

function toEdge(raw: Readonly<Record<string, unknown>>): ViewEdge {
  const given = record(raw.attributes);
  const source = text(raw.source) ?? '';
  const target = text(raw.target) ?? '';
  const claimId = text(given.claimId) ?? text(raw.key) ?? '';
  return {
    id: text(raw.key) ?? `${claimId} ${source} ${target}`,
    source,
    target,
    claimId,
    predicate: text(given.predicate),
    surface: text(given.surface) ?? '',
    value: text(given.value),
    polarity: given.polarity === 'negative' ? 'negative' : 'positive',
    modality: (text(given.modality) ?? 'asserted') as Modality,
    attributed: given.attributed === true,
    symmetric: given.symmetric === true,
    evidenceCount: number(given.evidenceCount) ?? 1,
    lastReported: text(given.lastReported),
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
