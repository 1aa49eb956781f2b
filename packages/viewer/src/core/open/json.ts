import { FormatError } from '@entente/core';
import { OPEN_ERRORS } from '../../strings.ts';
import type { Attributes, PlainGraph } from './plain-graph.ts';

/**
 * Reads JSON: graphology's export (`graph.json`; items with `key` and `attributes`), or nodes and
 * links as NetworkX and D3 write them (items with their attributes beside `id`, `source`, `target`).
 * @throws FormatError where it is neither
 */
export function parseJsonGraph(text: string): PlainGraph {
  const root = record(parse(text));
  const nodes = root.get('nodes');
  const edges = root.get('edges') ?? root.get('links');
  if (!Array.isArray(nodes) || !Array.isArray(edges)) {
    throw new FormatError('bad-graph', OPEN_ERRORS.noGraph);
  }
  return {
    nodes: nodes.map((item: unknown) => {
      const node = record(item);
      return {
        id: idOf(node.get('key') ?? node.get('id') ?? item),
        attributes: attributesOf(node),
      };
    }),
    edges: edges.map((item: unknown) => {
      const edge = record(item);
      const id = idOf(edge.get('key') ?? edge.get('id'));
      return {
        id: id === '' ? null : id,
        source: endOf(edge.get('source')),
        target: endOf(edge.get('target')),
        attributes: attributesOf(edge),
      };
    }),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FormatError('bad-json', OPEN_ERRORS.json, { cause: error });
  }
}

function attributesOf(item: Attributes): Attributes {
  const inner = item.get('attributes');
  return typeof inner === 'object' && inner !== null ? record(inner) : item;
}

/** D3 puts the node itself where its id was. */
function endOf(value: unknown): string {
  return typeof value === 'object' ? idOf(record(value).get('id')) : idOf(value);
}

function idOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function record(value: unknown): Attributes {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}
