import neo4j, {
  type Date,
  type DateTime,
  type Duration,
  type LocalDateTime,
  type LocalTime,
  type Time,
} from 'neo4j-driver';
import { compareText } from '@entente/core';
import { INTEGER_PROPERTIES, type Properties, type PropertyValue } from '../rows.ts';
import type { JsonValue } from '../sink.ts';

/** Properties as the driver must get them: numbers would all be floats otherwise. */
export function toNeo4jProperties(properties: Properties): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      INTEGER_PROPERTIES.has(name) ? toInteger(value) : value,
    ]),
  );
}

function toInteger(value: PropertyValue): unknown {
  if (typeof value === 'number') return neo4j.int(value);
  if (typeof value !== 'object') return value;
  return value.map((item) => (typeof item === 'number' ? neo4j.int(item) : item));
}

/** Parameters of a query: whole numbers become integers, at any depth. */
export function toIntegers(
  parameters: Readonly<Record<string, JsonValue>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, toParameter(value)]),
  );
}

function toParameter(value: JsonValue): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value)
    ? value.map(toParameter)
    : toIntegers(value as Readonly<Record<string, JsonValue>>);
}

/**
 * A value of a result as JSON. Integers beyond 2^53 are strings, as are dates, times and durations
 * (ISO 8601) and the floats that JSON lacks; a node is `{labels, properties}`, a relationship
 * `{type, properties}`, a path `{nodes, relationships}` with the ids of both ends of each
 * relationship, a point `{srid, x, y}` or `{srid, x, y, z}`.
 */
export function toJson(value: unknown): JsonValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') return toSafe(value);
  if (neo4j.isInt(value)) return toSafe(value.toBigInt());
  if (Array.isArray(value)) return value.map(toJson);
  if (ArrayBuffer.isView(value)) return [...(value as Int8Array)];
  if (neo4j.isNode(value)) {
    return { labels: [...value.labels].sort(compareText), properties: toObject(value.properties) };
  }
  if (neo4j.isRelationship(value)) {
    return { type: value.type, properties: toObject(value.properties) };
  }
  if (neo4j.isPath(value)) return toPath(value);
  if (isTemporal(value)) return value.toString();
  if (neo4j.isPoint(value)) return toPoint(value);
  return toObject(value);
}

function toPath(path: InstanceType<typeof neo4j.types.Path>): JsonValue {
  const last = path.segments.map((segment) => segment.end);
  const nodes = [path.start, ...last];
  const ids = new Map(nodes.map((node) => [node.elementId, toJson(node.properties.id)]));
  return {
    nodes: nodes.map(toJson),
    relationships: path.segments.map(({ relationship }) => ({
      type: relationship.type,
      from: ids.get(relationship.startNodeElementId) ?? null,
      to: ids.get(relationship.endNodeElementId) ?? null,
      properties: toObject(relationship.properties),
    })),
  };
}

/** Of a point on a plane there is no `z`. */
function toPoint({ srid, x, y, z }: InstanceType<typeof neo4j.types.Point>): JsonValue {
  return toObject({ srid, x, y, ...(z !== undefined && { z }) });
}

/** 5 as it is, 9007199254740993 as a string. */
function toSafe(value: bigint): JsonValue {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}

function toObject(value: unknown): Record<string, JsonValue> {
  const entries = Object.entries(value as Record<string, unknown>);
  return Object.fromEntries(
    entries.sort(([a], [b]) => compareText(a, b)).map(([name, item]) => [name, toJson(item)]),
  );
}

function isTemporal(value: object): value is Temporal {
  return (
    neo4j.isDate(value) ||
    neo4j.isDateTime(value) ||
    neo4j.isLocalDateTime(value) ||
    neo4j.isTime(value) ||
    neo4j.isLocalTime(value) ||
    neo4j.isDuration(value)
  );
}

type Temporal = Date | DateTime | Duration | LocalDateTime | LocalTime | Time;
