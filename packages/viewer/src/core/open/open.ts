import { FormatError, MODALITIES, type ViewData } from '@entente/core';
import { layoutView, toView, toViewData } from '@entente/graph';
import { OPEN_ERRORS } from '../../strings.ts';
import { parseGexf } from './gexf.ts';
import { parseGraphml } from './graphml.ts';
import { parseJsonGraph } from './json.ts';
import { numberOf, textOf, type PlainGraph } from './plain-graph.ts';
import { toRecords } from './to-records.ts';

/** More is not read: the page would hang. */
const MOST_ITEMS = 2_000_000;

/**
 * The tables of a graph of another program: GraphML, GEXF, or JSON of graphology, NetworkX or D3,
 * recognized by what it begins with. Positions are kept where all nodes have one, else the graph is
 * laid out, which takes seconds for thousands of nodes: call it in a worker. There are no sentences.
 * @throws FormatError that says what is wrong with the file
 */
export function openGraph(text: string): ViewData {
  const plain = parse(text.replace(/^\ufeff/, ''));
  if (plain.nodes.length === 0) throw new FormatError('empty-graph', OPEN_ERRORS.empty);
  if (plain.nodes.length + plain.edges.length > MOST_ITEMS) {
    throw new FormatError('too-large', OPEN_ERRORS.large);
  }
  const { records, ontology } = toRecords(plain);
  const view = toView(records, ontology, { modalities: MODALITIES, leastConfidence: 0 });
  layoutView(view);
  const data = toViewData(records, ontology, view);
  return withPlaces(data, plain);
}

function parse(text: string): PlainGraph {
  const start = text.trimStart().slice(0, 2000);
  if (start.startsWith('{')) return parseJsonGraph(text);
  if (/<(\w+:)?graphml[\s>]/.test(start)) return parseGraphml(text);
  if (/<(\w+:)?gexf[\s>]/.test(start)) return parseGexf(text);
  throw new FormatError('unknown-format', OPEN_ERRORS.unknown);
}

/** Puts entities where the file has them. */
function withPlaces(data: ViewData, { nodes }: PlainGraph): ViewData {
  const places = new Map<string, readonly [number, number]>();
  for (const { id, attributes } of nodes) {
    const [x, y] = [numberOf(attributes, 'x'), numberOf(attributes, 'y')];
    if (x === null || y === null) return data;
    places.set(textOf(attributes, 'entity_id') ?? id, [x, y]);
  }
  const { entities } = data;
  const at = (axis: 0 | 1) =>
    Float32Array.from(
      { length: entities.count },
      (_, row) => places.get(entities.id.at(row) ?? '')?.[axis] ?? 0,
    );
  return { ...data, entities: { ...entities, x: at(0), y: at(1) } };
}
