import {
  EDGE_TABLE,
  graphJsonOf,
  graphmlOf,
  NODE_TABLE,
  toCsvHeader,
  toCsvRow,
  type ExportColumn,
} from '@entente/graph';
import type { Masks } from '../filter.ts';
import type { Network } from '../network.ts';
import type { Places } from '../places.ts';
import { gexfOf } from './gexf.ts';
import { edgeRows, nodeRows } from './rows.ts';

/** Entities and claims of a mask for spreadsheets, as RFC 4180; no cell runs as a formula. */
export function toCsvTables(
  network: Network,
  masks: Masks,
): { readonly nodes: string; readonly edges: string } {
  return {
    nodes: table(NODE_TABLE, nodeRows(network, masks)),
    edges: table(EDGE_TABLE, edgeRows(network, masks)),
  };
}

/** The graph of a mask as graphology's JSON, as `graph.json` is. */
export function toJson(network: Network, masks: Masks, places?: Places): string {
  return graphJsonOf(nodeRows(network, masks, places), edgeRows(network, masks));
}

/** The graph of a mask as GraphML for Gephi, NetworkX, igraph and Neo4j. */
export function toGraphmlText(network: Network, masks: Masks, places?: Places): string {
  return [...graphmlOf(nodeRows(network, masks, places), edgeRows(network, masks))].join('');
}

/** The graph of a mask as GEXF 1.3 for Gephi. */
export function toGexf(network: Network, masks: Masks, places?: Places): string {
  return gexfOf(nodeRows(network, masks, places), edgeRows(network, masks));
}

function table<Row>(columns: readonly ExportColumn<Row>[], rows: readonly Row[]): string {
  return toCsvHeader(columns) + rows.map((row) => toCsvRow(columns, row)).join('');
}
