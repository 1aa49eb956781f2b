/** What a cell may hold; null = missing. */
export type Cell = string | number | boolean | null | readonly string[];

/** One attribute of an exported row: what CSV, GraphML and the codebook know about it. */
export interface Column<Row> {
  readonly name: string;
  /** `long` is a whole number, `list` a JSON array of strings. */
  readonly kind: 'string' | 'boolean' | 'long' | 'double' | 'list';
  /** A sentence for the codebook. */
  readonly description: string;
  readonly valueOf: (row: Row) => Cell;
}
