import { toMarkdownTable } from './table.ts';

/** One measured figure with what to compare it with. */
export interface Row {
  readonly task: string;
  readonly data: string;
  readonly measure: string;
  /** Null where the data is not there. */
  readonly value: number | null;
  /** What a simple method reaches, and what others publish; empty where nothing is known. */
  readonly floor: string;
  readonly reference: string;
}

const HEAD = ['task', 'data', 'measure', 'entente', 'floor', 'reference'] as const;

/** A Markdown table of figures. */
export function toTable(rows: readonly Row[]): string {
  const cells = rows.map(({ task, data, measure, value, floor, reference }) => [
    ...[task, data, measure, showValue(value)],
    ...[floor, reference],
  ]);
  return toMarkdownTable(HEAD, cells, (column) => column === 3);
}

/** A figure up to 1 with three digits, a percentage with one. */
export function showValue(value: number | null): string {
  return value === null ? 'not there' : value.toFixed(value > 1 ? 1 : 3);
}
