/** Ends of an interval, each from 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Quantile of the standard normal distribution for 95 % in the middle. */
const Z = 1.959963984540054;

/**
 * The 95 % score interval of a share that was seen among `size` independent items (Wilson, Probable
 * inference, the law of succession, and statistical inference, JASA 22, 1927): it holds its level for
 * few items and for shares near 0 and 1, where the usual ± does not. `size` may be a fraction, as an
 * effective size is; none tells nothing: 0 to 1.
 */
export function wilsonInterval(share: number, size: number): Interval {
  if (size <= 0) return { low: 0, high: 1 };
  const spread = (Z * Z) / size;
  const center = (share + spread / 2) / (1 + spread);
  const half = (Z / (1 + spread)) * Math.sqrt((share * (1 - share)) / size + spread / (4 * size));
  return { low: Math.max(0, center - half), high: Math.min(1, center + half) };
}
