import type { GraphRecords } from '@entente/core';
import type { View } from '../view/view.ts';
import { toCodebook } from './codebook.ts';
import type { Column } from './column.ts';
import { toCsvHeader, toCsvRow } from './csv-row.ts';
import {
  CLAIM_COLUMNS,
  EVIDENCE_COLUMNS,
  type ClaimRow,
  type EvidenceRow,
} from './record-columns.ts';
import { edgeRows, nodeRows } from './rows.ts';
import { EDGE_COLUMNS, NODE_COLUMNS, type EdgeRow, type NodeRow } from './view-columns.ts';

/** Five files for spreadsheets and statistics; the tables come in pieces of one row. */
export interface CsvFiles {
  readonly nodes: Iterable<string>;
  readonly edges: Iterable<string>;
  readonly claims: Iterable<string>;
  readonly evidence: Iterable<string>;
  /** Markdown: what each column of each table means. */
  readonly codebook: string;
}

/** Columns of nodes.csv. */
export const NODE_TABLE: readonly Column<NodeRow>[] = [
  { name: 'id', kind: 'string', description: 'Id of the entity.', valueOf: ({ id }) => id },
  ...NODE_COLUMNS,
];

/** Columns of edges.csv. */
export const EDGE_TABLE: readonly Column<EdgeRow>[] = [
  { name: 'id', kind: 'string', description: 'Id of the claim.', valueOf: (row) => row.claimId },
  {
    name: 'source',
    kind: 'string',
    description: 'Id of the entity that it is said of.',
    valueOf: ({ source }) => source,
  },
  {
    name: 'target',
    kind: 'string',
    description: 'Id of the entity that is its object.',
    valueOf: ({ target }) => target,
  },
  ...EDGE_COLUMNS,
];

/** The view as nodes and edges, and all claims and evidence of the records, as CSV (RFC 4180). */
export function toCsv(records: GraphRecords, view: View): CsvFiles {
  return {
    nodes: toTable(NODE_TABLE, () => nodeRows(view)),
    edges: toTable(EDGE_TABLE, () => edgeRows(view)),
    claims: toTable(CLAIM_COLUMNS, () => claimRows(records)),
    evidence: toTable(EVIDENCE_COLUMNS, () => evidenceRows(records)),
    codebook: toCodebook([
      { file: 'nodes.csv', about: 'Entities of the view.', columns: NODE_TABLE },
      { file: 'edges.csv', about: 'Claims between two entities.', columns: EDGE_TABLE },
      { file: 'claims.csv', about: 'All claims.', columns: CLAIM_COLUMNS },
      { file: 'evidence.csv', about: 'The sentences behind them.', columns: EVIDENCE_COLUMNS },
    ]),
  };
}

/** Can be gone through more than once. */
function toTable<Row>(
  columns: readonly Column<Row>[],
  rows: () => Iterable<Row>,
): Iterable<string> {
  return {
    *[Symbol.iterator]() {
      yield toCsvHeader(columns);
      for (const row of rows()) yield toCsvRow(columns, row);
    },
  };
}

function* claimRows({ claims, entities }: GraphRecords): Generator<ClaimRow> {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  for (const claim of claims) {
    const { subject, object } = claim;
    const objectName = object === null ? null : (names.get(object) ?? object);
    yield { claim, subjectName: names.get(subject) ?? subject, objectName };
  }
}

function* evidenceRows({ claims }: GraphRecords): Generator<EvidenceRow> {
  for (const { id, evidence } of claims) {
    for (const piece of evidence) yield { claim: id, evidence: piece };
  }
}
