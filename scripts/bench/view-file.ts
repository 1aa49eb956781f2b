import { ONTOLOGY } from '@entente/core';
import {
  layoutView,
  readViewFile,
  toView,
  toViewData,
  writeViewFile,
  type View,
} from '@entente/graph';
import { toMarkdownTable } from '../eval/table.ts';
import { makeLargeRecords } from './large-records.ts';

/** Entities of the made-up graphs; each has three times as many edges. */
const SIZES = [1000, 10_000, 100_000];

/** A table, and the largest of the files that were measured. */
export interface ViewFileCosts {
  readonly table: string;
  readonly largest: { readonly entities: number; readonly bytes: Uint8Array<ArrayBuffer> };
}

/**
 * What the viewer's file costs for made-up graphs, as Markdown: layout with communities and PageRank,
 * making and writing the tables, reading them, size. Processor seconds, one run each.
 */
export function measureViewFile(sizes: readonly number[] = SIZES): ViewFileCosts {
  let largest = { entities: 0, bytes: new Uint8Array() };
  const rows = sizes.map((size) => {
    const records = makeLargeRecords(size, ONTOLOGY);
    const view: View = toView(records, ONTOLOGY);
    const [layout, laidOut] = timed(() => layoutView(view));
    const [making, data] = timed(() => toViewData(records, ONTOLOGY, view));
    const [writing, bytes] = timed(() => writeViewFile(data));
    const [reading, read] = timed(() => readViewFile(bytes));
    largest = { entities: read.entities.count, bytes };
    return [
      read.entities.count.toLocaleString('en-US'),
      read.edges.count.toLocaleString('en-US'),
      read.evidence.count.toLocaleString('en-US'),
      laidOut.steps.toLocaleString('en-US'),
      layout.toFixed(1),
      making.toFixed(1),
      writing.toFixed(1),
      reading.toFixed(2),
      (bytes.length / 1e6).toFixed(1),
    ];
  });
  const columns = ['entities', 'edges', 'sentences', 'steps', 'layout, s', 'tables, s'];
  const names = [...columns, 'write, s', 'read, s', 'MB'];
  return { table: toMarkdownTable(names, rows, () => true), largest };
}

function timed<T>(work: () => T): readonly [seconds: number, result: T] {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1e6, result];
}
