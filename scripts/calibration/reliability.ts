/** A forecast and what came true. */
export interface Forecast {
  readonly confidence: number;
  readonly right: boolean;
}

/** Forecasts of a range of confidence. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean confidence and share that is right; 0 of none. */
  readonly confidence: number;
  readonly right: number;
}

/** Forecasts by ranges between `edges`, which ascend from 0 to 1; the last range has its upper edge. */
export function reliability(forecasts: readonly Forecast[], edges: readonly number[]): Bin[] {
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1] ?? 1;
    const last = i === edges.length - 2;
    const within = forecasts.filter(
      ({ confidence: c }) => c >= from && (c < to || (last && c === to)),
    );
    const mean = (value: (one: Forecast) => number): number =>
      within.reduce((sum, one) => sum + value(one), 0) / Math.max(1, within.length);
    const right = mean((one) => (one.right ? 1 : 0));
    return { from, to, count: within.length, confidence: mean((one) => one.confidence), right };
  });
}

/** Mean gap between confidence and share right, weighed by count (Naeini et al. 2015). */
export function expectedCalibrationError(bins: readonly Bin[]): number {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce(
    (sum, { count, confidence, right }) =>
      sum + (count / Math.max(1, total)) * Math.abs(confidence - right),
    0,
  );
}

/** Mean square of the error (Brier 1950). */
export function brierScore(forecasts: readonly Forecast[]): number {
  return (
    forecasts.reduce((sum, { confidence, right }) => sum + (confidence - (right ? 1 : 0)) ** 2, 0) /
    Math.max(1, forecasts.length)
  );
}

/** Share of pairs of a right and a wrong one in which the right one has more confidence; ties count half. */
export function discrimination(forecasts: readonly Forecast[]): number {
  const right = forecasts.filter((one) => one.right);
  const wrong = forecasts.filter((one) => !one.right);
  let sum = 0;
  for (const a of right)
    for (const b of wrong)
      sum += a.confidence > b.confidence ? 1 : a.confidence === b.confidence ? 0.5 : 0;
  return sum / Math.max(1, right.length * wrong.length);
}
