/**
 * Krippendorff's alpha for nominal values: how far coders agree beyond chance, 1 = always, 0 = as
 * chance would have it (Krippendorff, Content Analysis, 2nd ed. 2004, ch. 11). `units` holds for each
 * unit the values that its coders gave; units with fewer than two do not count. Null where it is not
 * defined: nothing to compare, or one value only, which leaves no variation to agree on.
 */
export function krippendorffAlpha(units: readonly (readonly string[])[]): number | null {
  const totals = new Map<string, number>();
  let size = 0;
  let observed = 0;
  for (const values of units) {
    if (values.length < 2) continue;
    const counts = countsOf(values);
    for (const [value, count] of counts) totals.set(value, (totals.get(value) ?? 0) + count);
    size += values.length;
    observed += unlikePairs(values.length, counts) / (values.length - 1);
  }
  const expected = unlikePairs(size, totals) / (size - 1);
  return size === 0 || expected === 0 ? null : 1 - observed / expected;
}

function countsOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Ordered pairs of different values among `size` values. */
function unlikePairs(size: number, counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((pairs, count) => pairs - count * count, size * size);
}
