import type { Measure, PartialDate, TimeBasis } from '@entente/core';

/** Half-open range of tokens of a sentence. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Money, a share or a count: "more than *$40 billion*", "12 per cent", "some 3,000" troops. */
export interface Amount extends Range {
  readonly kind: 'money' | 'percent' | 'count';
  readonly measure: Measure;
  /** Token of the noun that is counted, else null. */
  readonly counted: number | null;
}

/** A date, a period or a length of time: "Tuesday evening", "2014 and 2016", "three weeks". */
export interface Period extends Range {
  readonly kind: 'date';
  /** First and last day that it may mean; null where open ("since February") or not told. */
  readonly dateFrom: PartialDate | null;
  readonly dateTo: PartialDate | null;
  readonly basis: TimeBasis;
}

/** What has a value and is nobody's mention. */
export type Quantity = Amount | Period;
