import type { View } from '../view/view.ts';
import type { Cell, Column } from './column.ts';
import { edgeRows, nodeRows } from './rows.ts';
import { EDGE_COLUMNS, NODE_COLUMNS, type EdgeRow, type NodeRow } from './view-columns.ts';
import { toXmlText } from './xml-text.ts';

/** A column and the id of its `<key>`, unique over the file. */
interface Key<Row> extends Column<Row> {
  readonly id: string;
}

const NODE_KEYS: readonly Key<NodeRow>[] = [
  {
    id: 'labels',
    name: 'labels',
    kind: 'string',
    description: 'Labels for Neo4j.',
    valueOf: ({ types }) => [':Entity', ...types].join(':'),
  },
  {
    id: 'n_entity_id',
    name: 'entity_id',
    kind: 'string',
    description: 'Id of the entity.',
    valueOf: ({ id }) => id,
  },
  ...NODE_COLUMNS.map((column) => ({ ...column, id: `n_${column.name}` })),
];

const EDGE_KEYS: readonly Key<EdgeRow>[] = [
  {
    id: 'label',
    name: 'label',
    kind: 'string',
    description: 'The type: name of the edge in Gephi, type of the relationship in Neo4j.',
    valueOf: ({ type }) => type,
  },
  {
    id: 'e_claim_id',
    name: 'claim_id',
    kind: 'string',
    description: 'Id of the claim.',
    valueOf: ({ claimId }) => claimId,
  },
  {
    id: 'e_weight',
    name: 'weight',
    kind: 'double',
    description: 'Independent documents, for Gephi.',
    valueOf: ({ independentCount }) => independentCount,
  },
  ...EDGE_COLUMNS.map((column) => ({ ...column, id: `e_${column.name}` })),
];

/**
 * The view as GraphML (http://graphml.graphdrawing.org), in pieces of one node or edge, for Gephi,
 * NetworkX, igraph and Neo4j alike:
 * - XML ids are `n0` … and `e0` …; the real ones are the attributes `entity_id` and `claim_id`,
 *   for igraph corrupts ids with `&` and takes the attribute `id` for itself;
 * - one key serves either nodes or edges, and types are string, boolean, long and double only;
 * - booleans are always written (igraph reads a missing one as false), other missing values never;
 * - lists are JSON in a string; every edge is directed and says whether it is `symmetric`;
 * - the key `labels` and the first data of an edge, `label`, are what Neo4j's importer reads.
 * With NetworkX: `read_graphml(file, force_multigraph=True, edge_key_type=str)`.
 */
export function toGraphml(view: View): Generator<string, void, undefined> {
  return graphmlOf(nodeRows(view), edgeRows(view));
}

/** As `toGraphml`, of any rows; ends of edges must be among the nodes. */
export function* graphmlOf(
  nodes: Iterable<NodeRow>,
  edges: Iterable<EdgeRow>,
): Generator<string, void, undefined> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield NODE_KEYS.map((key) => keyElement(key, 'node')).join('');
  yield EDGE_KEYS.map((key) => keyElement(key, 'edge')).join('');
  yield '<graph id="G" edgedefault="directed">\n';
  const numbers = new Map<string, string>();
  for (const row of nodes) {
    const id = `n${String(numbers.size)}`;
    numbers.set(row.id, id);
    yield `<node id="${id}">${dataElements(NODE_KEYS, row)}</node>\n`;
  }
  let count = 0;
  for (const row of edges) {
    const ends = `source="${numbers.get(row.source) ?? ''}" target="${numbers.get(row.target) ?? ''}"`;
    yield `<edge id="e${String(count++)}" ${ends}>${dataElements(EDGE_KEYS, row)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function keyElement<Row>({ id, name, kind }: Key<Row>, element: 'node' | 'edge'): string {
  const type = kind === 'list' ? 'string' : kind;
  return `<key id="${id}" for="${element}" attr.name="${name}" attr.type="${type}"/>\n`;
}

function dataElements<Row>(keys: readonly Key<Row>[], row: Row): string {
  let data = '';
  for (const key of keys) {
    const value = key.valueOf(row);
    if (value !== null) data += `<data key="${key.id}">${toXmlText(cellText(value))}</data>`;
  }
  return data;
}

function cellText(cell: Exclude<Cell, null>): string {
  if (typeof cell === 'string') return cell;
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
