import type { PlainEdge, PlainGraph, PlainNode } from './plain-graph.ts';
import { readXml } from './xml-events.ts';

interface Declared {
  readonly title: string;
  fallback: string | null;
}

/**
 * Reads GEXF 1.1 to 1.3 (https://gexf.net) of Gephi, NetworkX and our own: nodes, edges, attributes by
 * title, positions of `viz`; of attributes that change over time the last value.
 * @throws FormatError where it is not well-formed
 */
export function parseGexf(xml: string): PlainGraph {
  const declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() };
  const nodes: PlainNode[] = [];
  const edges: PlainEdge[] = [];
  const items: { readonly of: 'node' | 'edge'; readonly attributes: Map<string, unknown> }[] = [];
  const classOf = (text: string | undefined) => (text === 'edge' ? 'edge' : 'node');
  let last: Declared | null = null;
  readXml(xml, {
    open: ({ name, attributes }, parents) => {
      const get = (key: string) => attributes.get(key) ?? '';
      const item = items.at(-1);
      if (name === 'attribute') {
        last = { title: attributes.get('title') ?? get('id'), fallback: null };
        declared[classOf(parents.at(-1)?.attributes.get('class'))].set(get('id'), last);
      } else if (name === 'node' || name === 'edge') {
        const own = ['label', 'kind', 'weight', 'type', 'start', 'end'] as const;
        const found = new Map<string, unknown>();
        // The type of an edge is whether it has a direction.
        for (const key of own) {
          const value = attributes.get(key);
          if (value !== undefined && !(name === 'edge' && key === 'type')) found.set(key, value);
        }
        items.push({ of: name, attributes: found });
        if (name === 'node') nodes.push({ id: get('id'), attributes: found });
        else {
          const [source, target] = [get('source'), get('target')];
          edges.push({ id: attributes.get('id') ?? null, source, target, attributes: found });
        }
      } else if (name === 'attvalue' && item !== undefined) {
        const id = attributes.get('for') ?? get('id');
        item.attributes.set(declared[item.of].get(id)?.title ?? id, get('value'));
      } else if (name === 'position' && item !== undefined) {
        item.attributes.set('x', get('x')).set('y', get('y'));
      }
    },
    close: ({ name }, text) => {
      if (name === 'default' && last !== null) last.fallback = text;
      if (name !== 'node' && name !== 'edge') return;
      const item = items.pop();
      for (const { title, fallback } of declared[name].values()) {
        if (fallback !== null && item?.attributes.has(title) === false) {
          item.attributes.set(title, fallback);
        }
      }
    },
  });
  return { nodes, edges };
}
