import { compareText } from '@entente/core';
import type { JsonValue } from '../sink.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A value of the embedded store's result as JSON, of the same form as Neo4j's. */
export function fromGrafeo(value: unknown): JsonValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value.toString();
  }
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(fromGrafeo);
  if (ArrayBuffer.isView(value)) return [...(value as Uint8Array)];
  const fields = value as Fields;
  if (isNode(fields)) {
    const labels = fields._labels.map(String).sort(compareText);
    return { labels, properties: properties(fields) };
  }
  if (isRelationship(fields)) return { type: fields._type, properties: properties(fields) };
  if (isPath(fields)) {
    const ids = new Map(fields.nodes.map((node) => [node._id, fromGrafeo(node.id)]));
    return {
      nodes: fields.nodes.map(fromGrafeo),
      relationships: fields.edges.map((edge) => ({
        type: edge._type,
        from: ids.get(edge._source) ?? null,
        to: ids.get(edge._target) ?? null,
        properties: properties(edge),
      })),
    };
  }
  return toObject(Object.entries(fields));
}

interface GrafeoNode extends Fields {
  readonly _id: unknown;
  readonly _labels: readonly unknown[];
}

interface GrafeoRelationship extends Fields {
  readonly _type: string;
  readonly _source: unknown;
  readonly _target: unknown;
}

function isNode(value: unknown): value is GrafeoNode {
  return isFields(value) && '_id' in value && Array.isArray(value._labels);
}

function isRelationship(value: unknown): value is GrafeoRelationship {
  return isFields(value) && typeof value._type === 'string' && '_source' in value;
}

function isPath(
  value: Fields,
): value is Fields & { nodes: readonly GrafeoNode[]; edges: readonly GrafeoRelationship[] } {
  const { nodes, edges, ...rest } = value;
  return (
    Object.keys(rest).length === 0 &&
    Array.isArray(nodes) &&
    nodes.length > 0 &&
    nodes.every(isNode) &&
    Array.isArray(edges) &&
    edges.every(isRelationship)
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** What the user's graph holds, without the store's own fields. */
function properties(fields: Fields): JsonValue {
  const own = new Set(['_id', '_labels', '_type', '_source', '_target']);
  return toObject(Object.entries(fields).filter(([name]) => !own.has(name)));
}

function toObject(entries: readonly (readonly [string, unknown])[]): JsonValue {
  const sorted = [...entries].sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(sorted.map(([name, value]) => [name, fromGrafeo(value)]));
}
