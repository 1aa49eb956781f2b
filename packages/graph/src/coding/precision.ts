import { wilsonInterval, type Interval } from './wilson.ts';

/** An item that was judged, and the part of the population that it was drawn from. */
export interface JudgedItem {
  readonly right: boolean;
  readonly stratum: string;
  /** Number of items in that part; at least 1. */
  readonly stratumPopulation: number;
}

/** Share of right items with its 95 % interval. */
export interface Precision extends Interval {
  readonly items: number;
  readonly right: number;
  /** Estimate for the population: items weigh as many as they stand for; null without items. */
  readonly precision: number | null;
  /** Number of equally weighted items that would tell as much (Kish); `items` where all weigh alike. */
  readonly effectiveItems: number;
}

/**
 * What `chosen` items tell of the population that `all` of them were drawn from. An item stands for the
 * size of its stratum divided by the judged items of that stratum, so that strata from which more or
 * fewer were drawn than is their share count by their share (Cochran, Sampling Techniques, 3rd ed.
 * 1977, ch. 5). Strata without a judged item are not estimated. The interval is Wilson's at the
 * effective size (Σw)² / Σw² (Kish, Survey Sampling, 1965), with no correction for a finite population.
 */
export function precisionOf(
  all: readonly JudgedItem[],
  chosen: readonly JudgedItem[] = all,
): Precision {
  const judged = new Map<string, number>();
  for (const { stratum } of all) judged.set(stratum, (judged.get(stratum) ?? 0) + 1);
  let total = 0;
  let squares = 0;
  let right = 0;
  for (const item of chosen) {
    const weight = item.stratumPopulation / (judged.get(item.stratum) ?? 1);
    total += weight;
    squares += weight * weight;
    if (item.right) right += weight;
  }
  const precision = total === 0 ? null : right / total;
  const effectiveItems = total === 0 ? 0 : (total * total) / squares;
  return {
    items: chosen.length,
    right: chosen.filter((item) => item.right).length,
    precision,
    effectiveItems,
    ...wilsonInterval(precision ?? 0, effectiveItems),
  };
}
