import { NO_DAY, type ViewData } from '@entente/core';
import type { Basis } from './state.ts';

/**
 * First and last day of each edge; where one end is open, that is far away. Of an edge without a date
 * the first day is after the last, so that it overlaps nothing.
 */
export interface Periods {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

export const FAR_PAST = -0x7fffffff;
export const FAR_FUTURE = 0x7fffffff;

export function toPeriods({ edges, claims }: ViewData, basis: Basis): Periods {
  const [from, to] =
    basis === 'reported'
      ? [claims.reportedFirstDay, claims.reportedLastDay]
      : [claims.eventFirstDay, claims.eventLastDay];
  const first = new Int32Array(edges.count);
  const last = new Int32Array(edges.count);
  for (let edge = 0; edge < edges.count; edge += 1) {
    const claim = edges.claim[edge] ?? 0;
    const [start = NO_DAY, end = NO_DAY] = [from[claim], to[claim]];
    const undated = start === NO_DAY && end === NO_DAY;
    first[edge] = undated ? FAR_FUTURE : start === NO_DAY ? FAR_PAST : start;
    last[edge] = undated ? FAR_PAST : end === NO_DAY ? FAR_FUTURE : end;
  }
  return { first, last };
}
