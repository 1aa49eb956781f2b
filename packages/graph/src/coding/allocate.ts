/**
 * How many of `count` items to draw from each stratum: in proportion to `sizes` by largest remainders
 * (Hamilton's method), but at least one from each where there are as many items as strata. The sum is
 * `count`, or that of `sizes` where it is less; no stratum gives more than it has. Ties go to the
 * earlier stratum.
 */
export function allocate(sizes: readonly number[], count: number): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const wanted = Math.min(count, total);
  const quotas = sizes.map((size) => (total === 0 ? 0 : (wanted * size) / total));
  const given = quotas.map(Math.floor);
  const remainders = quotas
    .map((quota, i) => ({ i, rest: quota - Math.floor(quota) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  const missing = wanted - given.reduce((sum, one) => sum + one, 0);
  for (const { i } of remainders.slice(0, missing)) given[i] = (given[i] ?? 0) + 1;
  if (wanted < sizes.filter((size) => size > 0).length) return given;
  for (const [i, size] of sizes.entries()) {
    if (size === 0 || given[i] !== 0) continue;
    const largest = given.indexOf(Math.max(...given));
    given[largest] = (given[largest] ?? 0) - 1;
    given[i] = 1;
  }
  return given;
}
