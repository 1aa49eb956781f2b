import {
  EDGE_COLUMNS,
  NODE_COLUMNS,
  toXmlText,
  type Cell,
  type EdgeRow,
  type ExportColumn,
  type NodeRow,
} from '@entente/graph';

/** Said by GEXF itself. */
const OWN = ['label', 'x', 'y', 'size'];

const NODES = NODE_COLUMNS.filter(({ name }) => !OWN.includes(name));
const EDGES: readonly ExportColumn<EdgeRow>[] = [
  {
    name: 'claim_id',
    kind: 'string',
    description: 'Id of the claim.',
    valueOf: ({ claimId }) => claimId,
  },
  ...EDGE_COLUMNS,
];

/**
 * GEXF 1.3 (https://gexf.net): positions and sizes as `viz`, lists as JSON, every edge directed and of
 * its own id, for Gephi joins parallel edges that have none.
 */
export function gexfOf(nodes: readonly NodeRow[], edges: readonly EdgeRow[]): string {
  const node = (row: NodeRow) =>
    `<node id="${toXmlText(row.id)}" label="${toXmlText(row.name)}">${values(NODES, row)}` +
    `<viz:position x="${String(row.x)}" y="${String(row.y)}" z="0"/>` +
    `<viz:size value="${String(row.size)}"/></node>\n`;
  const edge = (row: EdgeRow, i: number) =>
    `<edge id="${String(i)}" source="${toXmlText(row.source)}" target="${toXmlText(row.target)}" ` +
    `kind="${toXmlText(row.type)}" label="${toXmlText(row.label)}" ` +
    `weight="${String(Math.max(1, row.independentCount))}">${values(EDGES, row)}</edge>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<graph mode="static" defaultedgetype="directed">
${declared('node', NODES)}${declared('edge', EDGES)}<nodes>
${nodes.map(node).join('')}</nodes>
<edges>
${edges.map(edge).join('')}</edges>
</graph>
</gexf>
`;
}

function declared<Row>(of: 'node' | 'edge', columns: readonly ExportColumn<Row>[]): string {
  const kind = (name: ExportColumn<Row>['kind']) => (name === 'list' ? 'string' : name);
  const lines = columns.map(
    (column, i) =>
      `<attribute id="${String(i)}" title="${column.name}" type="${kind(column.kind)}"/>\n`,
  );
  return `<attributes class="${of}">\n${lines.join('')}</attributes>\n`;
}

function values<Row>(columns: readonly ExportColumn<Row>[], row: Row): string {
  const cells = columns.map((column, i) => {
    const cell = column.valueOf(row);
    return cell === null ? '' : `<attvalue for="${String(i)}" value="${toXmlText(text(cell))}"/>`;
  });
  return `<attvalues>${cells.join('')}</attvalues>`;
}

function text(cell: Exclude<Cell, null>): string {
  if (typeof cell === 'string') return cell;
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
