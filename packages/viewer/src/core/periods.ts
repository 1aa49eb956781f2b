import { NO_DAY, type ViewData } from '@entente/core';
import { toOffsets } from './rows.ts';
import type { Basis } from './state.ts';

/**
 * When each edge was reported, or happened: periods of days, both ends included, as lists by edge. An
 * edge was reported on the day of each of its sentences, newest first, and happened in one period, whose
 * open end is far away. An edge without a date has none.
 */
export interface Periods {
  /** One more than there are edges: where the periods of each begin. */
  readonly offsets: Uint32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
}

export const FAR_PAST = -0x7fffffff;
export const FAR_FUTURE = 0x7fffffff;

export function toPeriods(data: ViewData, basis: Basis): Periods {
  const { count } = data.edges;
  const visit = basis === 'reported' ? eachReport(data) : eachEvent(data);
  const counts = new Uint32Array(count);
  for (let edge = 0; edge < count; edge += 1) {
    visit(edge, () => {
      counts[edge] = (counts[edge] ?? 0) + 1;
    });
  }
  const offsets = toOffsets(counts);
  const total = offsets[count] ?? 0;
  const [first, last] = [new Int32Array(total), new Int32Array(total)];
  let filled = 0;
  for (let edge = 0; edge < count; edge += 1) {
    visit(edge, (from, to) => {
      first[filled] = from;
      last[filled] = to;
      filled += 1;
    });
  }
  return { offsets, first, last };
}

/** Whether one of an edge's periods overlaps the days from `from` to `to`. */
export function overlaps(periods: Periods, edge: number, from: number, to: number): boolean {
  const { offsets, first, last } = periods;
  const end = offsets[edge + 1] ?? 0;
  for (let i = offsets[edge] ?? 0; i < end; i += 1) {
    if ((first[i] ?? 0) <= to && (last[i] ?? 0) >= from) return true;
  }
  return false;
}

type Visit = (edge: number, found: (from: number, to: number) => void) => void;

/** Days of sentences; of a graph that came without any, from the first to the last report. */
function eachReport({ edges, claims, evidence, documents }: ViewData): Visit {
  return (edge, found) => {
    const claim = edges.claim[edge] ?? 0;
    const [start = 0, end = 0] = [claims.evidence[claim], claims.evidence[claim + 1]];
    if (start === end) {
      const { reportedFirstDay, reportedLastDay } = claims;
      const [from = NO_DAY, to = NO_DAY] = [reportedFirstDay[claim], reportedLastDay[claim]];
      if (from !== NO_DAY && to !== NO_DAY) found(from, to);
    }
    let before = NO_DAY;
    for (let row = start; row < end; row += 1) {
      const day = documents.day[evidence.document[row] ?? 0] ?? NO_DAY;
      if (day !== NO_DAY && day !== before) found(day, day);
      before = day;
    }
  };
}

function eachEvent({ edges, claims }: ViewData): Visit {
  return (edge, found) => {
    const claim = edges.claim[edge] ?? 0;
    const { eventFirstDay, eventLastDay } = claims;
    const [from = NO_DAY, to = NO_DAY] = [eventFirstDay[claim], eventLastDay[claim]];
    if (from === NO_DAY && to === NO_DAY) return;
    found(from === NO_DAY ? FAR_PAST : from, to === NO_DAY ? FAR_FUTURE : to);
  };
}
