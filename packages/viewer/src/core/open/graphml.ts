import type { PlainEdge, PlainGraph, PlainNode } from './plain-graph.ts';
import { readXml } from './xml-events.ts';

interface Key {
  readonly name: string;
  readonly of: string;
  fallback: string | null;
}

/**
 * Reads GraphML (http://graphml.graphdrawing.org) of NetworkX, igraph, Gephi, yEd and our own:
 * nodes, edges and their data by name; nested graphs are flattened, ports and hyperedges left out.
 * @throws FormatError where it is not well-formed
 */
export function parseGraphml(xml: string): PlainGraph {
  const keys = new Map<string, Key>();
  const nodes: PlainNode[] = [];
  const edges: PlainEdge[] = [];
  // Items that are open: data belongs to the last one.
  const items: { readonly of: 'node' | 'edge'; readonly attributes: Map<string, unknown> }[] = [];
  readXml(xml, {
    open: ({ name, attributes }) => {
      const get = (key: string) => attributes.get(key) ?? '';
      if (name === 'key') {
        const named = attributes.get('attr.name') ?? get('id');
        keys.set(get('id'), { name: named, of: attributes.get('for') ?? 'all', fallback: null });
      } else if (name === 'node' || name === 'edge') {
        const found = new Map<string, unknown>();
        items.push({ of: name, attributes: found });
        if (name === 'node') nodes.push({ id: get('id'), attributes: found });
        else {
          const [source, target] = [get('source'), get('target')];
          edges.push({ id: attributes.get('id') ?? null, source, target, attributes: found });
        }
      }
    },
    close: ({ name, attributes }, text, parents) => {
      const item = items.at(-1);
      const parent = parents.at(-1);
      if (name === 'default' && parent?.name === 'key') {
        const key = keys.get(parent.attributes.get('id') ?? '');
        if (key !== undefined) key.fallback = text;
      } else if (name === 'data' && item !== undefined && parent?.name === item.of) {
        const id = attributes.get('key') ?? '';
        const value = text.trim();
        if (value !== '') item.attributes.set(keys.get(id)?.name ?? id, value);
      } else if (name === 'NodeLabel' || name === 'EdgeLabel') {
        // What yEd draws beside an item.
        if (item !== undefined && text.trim() !== '') item.attributes.set('label', text.trim());
      } else if (name === 'node' || name === 'edge') {
        for (const { name: key, of, fallback } of keys.values()) {
          const fits = of === 'all' || of === name;
          if (fits && fallback !== null && item?.attributes.has(key) === false) {
            item.attributes.set(key, fallback);
          }
        }
        items.pop();
      }
    },
  });
  return { nodes, edges };
}
