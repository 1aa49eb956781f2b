import type { Analyzer } from '@entente/nlp';

/** One input line of JSON. */
export type Row = Readonly<Record<string, unknown>>;

/** A task of which every input line is predicted for itself. */
export interface Task {
  /** What to write for a row. @throws FormatError when it lacks a field. */
  readonly predict: (analyzer: Analyzer, row: Row) => object;
  /** What to write, beside the id, for a line that cannot be read. */
  readonly empty: object;
}
