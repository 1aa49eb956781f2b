/** How many of a predicate's claims people judged, and found right. */
export interface JudgedShare {
  readonly right: number;
  readonly judged: number;
}

/**
 * What is known of a predicate's precision. `developed`: claims that were judged while rules were written and are
 * made still, so expect less elsewhere; `heldOut`: edges of articles that nobody who writes rules has read.
 */
export interface PredicatePrecision {
  readonly developed: JudgedShare;
  readonly heldOut: JudgedShare;
}

/** Fewer judged claims than this tell nothing. */
const FEWEST = 8;
const RELIABLE = 0.95;

/** Whether a predicate is published as reliable: by what was judged in developing, never by what was held out. */
export function isReliable({ developed: { right, judged } }: PredicatePrecision): boolean {
  return judged >= FEWEST && right / judged >= RELIABLE;
}
