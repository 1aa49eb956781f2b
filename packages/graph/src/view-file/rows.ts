import { NONE } from '@entente/core';

/** Numbers of rows by id. */
export type Rows = ReadonlyMap<string, number>;

/** The row of each of `ids`, which are in the order of rows. */
export function toRows(ids: readonly string[]): Rows {
  return new Map(ids.map((id, row) => [id, row]));
}

/** The row of `id`, or `NONE` where it has none. */
export function rowOf(rows: Rows, id: string | null): number {
  return id === null ? NONE : (rows.get(id) ?? NONE);
}

/** The rows of `ids`, each once, in their order; ids without a row are passed over. */
export function rowsOf(rows: Rows, ids: Iterable<string>): readonly number[] {
  return [...new Set(ids)].flatMap((id) => rows.get(id) ?? []);
}
