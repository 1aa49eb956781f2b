import type { PartialDate, TimeBasis } from '@entente/core';

/** When an event happens: its first and last day; null is open or not told, never both. */
export interface EventTime {
  readonly eventFrom: PartialDate | null;
  readonly eventTo: PartialDate | null;
  readonly basis: TimeBasis;
}

/** A date or period in a sentence, `from`–`to` in tokens, without what its preposition says. */
export interface DatePhrase {
  readonly from: number;
  readonly to: number;
  readonly eventFrom: PartialDate;
  readonly eventTo: PartialDate;
  readonly basis: TimeBasis;
}

/** The day of publication, and whether the event is still to come then. */
export interface Reference {
  readonly published: PartialDate | null;
  readonly future: boolean;
}
