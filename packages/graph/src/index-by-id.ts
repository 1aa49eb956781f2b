/**
 * Rows by their ids, and by the ids that decisions retired: an old permalink finds what it has
 * become. An id that a row bears goes before one that another has borne; of several that have, the
 * first row is found.
 */
export function indexById<
  T extends { readonly id: string; readonly formerIds?: readonly string[] },
>(rows: readonly T[]): ReadonlyMap<string, T> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const row of rows) {
    for (const id of row.formerIds ?? []) if (!byId.has(id)) byId.set(id, row);
  }
  return byId;
}
