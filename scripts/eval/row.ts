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

/** A Markdown table with columns of even width, figures right-aligned. */
export function toTable(rows: readonly Row[]): string {
  const cells = rows.map(({ task, data, measure, value, floor, reference }) => [
    ...[task, data, measure, value === null ? 'not there' : value.toFixed(value > 1 ? 1 : 3)],
    ...[floor, reference],
  ]);
  const widths = HEAD.map((head, i) =>
    Math.max(3, head.length, ...cells.map((row) => row[i]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => pad(cell, widths[i] ?? 0, i === 3)).join(' | ')} |`;
  const rule = widths.map((width, i) =>
    i === 3 ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [line(HEAD), line(rule), ...cells.map(line), ''].join('\n');
}

function pad(cell: string, width: number, right: boolean): string {
  return right ? cell.padStart(width) : cell.padEnd(width);
}
