import { isoOfDay } from './days.ts';
import type { Network } from './network.ts';
import { FAR_FUTURE, FAR_PAST, type Periods } from './periods.ts';
import type { Basis, TimeWindow } from './state.ts';

export type Unit = 'day' | 'week' | 'month' | 'year';

/** The histogram under the graph. Bins are whole days, weeks from Monday, months or years. */
export interface Timeline {
  readonly basis: Basis;
  readonly unit: Unit;
  /** First day of each bin, and the day after the last one; empty where nothing has a date. */
  readonly starts: readonly number[];
  /** Visible edges whose period overlaps each bin: what the window of that bin would show. */
  readonly counts: Uint32Array;
  /** Visible edges without a date. */
  readonly undated: number;
}

/** So long a span, in days, still has bins of this unit. */
const LONGEST: readonly (readonly [Unit, number])[] = [
  ['day', 92],
  ['week', 800],
  ['month', 7400],
];
/** Bins that a timeline has at most; what is earlier falls off its left end. */
const MOST = 400;

/**
 * Counts the edges of a mask over time. The bins depend on all edges, so that they stay where they are
 * while filters change; give `Visible.anytime.edges`.
 */
export function toTimeline(network: Network, edges: Uint8Array, basis: Basis): Timeline {
  const periods = network.periods(basis);
  const axis = AXES.get(periods) ?? toAxis(periods);
  AXES.set(periods, axis);
  const count = Math.max(0, axis.starts.length - 1);
  const changes = new Int32Array(count + 2);
  let undated = 0;
  for (let edge = 0; edge < edges.length; edge += 1) {
    if (edges[edge] !== 1) continue;
    const first = axis.first[edge] ?? 0;
    if (first === UNDATED) undated += 1;
    else if (first !== EARLIER) {
      const end = (axis.last[edge] ?? 0) + 1;
      changes[first] = (changes[first] ?? 0) + 1;
      changes[end] = (changes[end] ?? 0) - 1;
    }
  }
  const counts = new Uint32Array(count);
  let open = 0;
  for (let bin = 0; bin < count; bin += 1) {
    open += changes[bin] ?? 0;
    counts[bin] = open;
  }
  return { basis, unit: axis.unit, starts: axis.starts, counts, undated };
}

/** Bins, and the first and last one of each edge. */
interface Axis extends Pick<Timeline, 'unit' | 'starts'> {
  readonly first: Uint16Array;
  readonly last: Uint16Array;
}

/** In place of a bin: no date, or before the first bin. */
const [UNDATED, EARLIER] = [0xffff, 0xfffe];

/** Axes do not depend on what is visible, so that one is made for each loaded graph. */
const AXES = new WeakMap<Periods, Axis>();

function toAxis({ first, last }: Periods): Axis {
  const [from, to] = extentOf(first, last);
  const unit = unitOf(to - from);
  const starts = from > to ? [] : binsOf(from, to, unit);
  const bin = (edge: number, day: number) => {
    if ((first[edge] ?? 0) > (last[edge] ?? 0)) return UNDATED;
    return (last[edge] ?? 0) < (starts[0] ?? 0) ? EARLIER : binOf(starts, day);
  };
  return {
    ...{ unit, starts },
    first: Uint16Array.from(first, (day, edge) => bin(edge, day)),
    last: Uint16Array.from(last, (day, edge) => bin(edge, day)),
  };
}

/** The bin of a day; days outside belong to the first and the last one. */
export function binOf(starts: readonly number[], day: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= day) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** The window from one bin to another, both included, in whatever order; held within the timeline. */
export function windowOf({ basis, starts }: Timeline, a: number, b: number): TimeWindow | null {
  if (starts.length < 2) return null;
  const held = (bin: number) => Math.max(0, Math.min(starts.length - 2, Math.round(bin)));
  const [first, last] = [held(Math.min(a, b)), held(Math.max(a, b))];
  return { basis, from: starts[first] ?? 0, to: (starts[last + 1] ?? 1) - 1 };
}

/**
 * The next window of a play: as many bins on. Without a window it starts with the first bin; at the
 * end it is null and the play stops.
 */
export function playStep(timeline: Timeline, window: TimeWindow | null, by = 1): TimeWindow | null {
  const { starts, basis } = timeline;
  if (window?.basis !== basis) return windowOf(timeline, 0, 0);
  const [first, last] = [binOf(starts, window.from), binOf(starts, window.to)];
  if (last + by > starts.length - 2 || first + by < 0) return null;
  return windowOf(timeline, first + by, last + by);
}

function extentOf(first: Int32Array, last: Int32Array): readonly [number, number] {
  let [from, to] = [FAR_FUTURE, FAR_PAST];
  for (let edge = 0; edge < first.length; edge += 1) {
    const [start = FAR_FUTURE, end = FAR_PAST] = [first[edge], last[edge]];
    if (start > end) continue;
    // An open period is known by its other end.
    from = Math.min(from, start === FAR_PAST ? end : start);
    to = Math.max(to, end === FAR_FUTURE ? start : end);
  }
  return [from, to];
}

function unitOf(days: number): Unit {
  return LONGEST.find(([, longest]) => days < longest)?.[0] ?? 'year';
}

function binsOf(from: number, to: number, unit: Unit): readonly number[] {
  const ends = [after(to, unit)];
  // Backwards, for the newest bins are kept.
  for (let start = beginOf(to, unit); ends.length <= MOST; start = beginOf(start - 1, unit)) {
    ends.push(start);
    if (start <= from) break;
  }
  return ends.reverse();
}

/** First day of the day, week, month or year of a day. */
function beginOf(day: number, unit: Unit): number {
  if (unit === 'day') return day;
  // 1970-01-01 was a Thursday.
  if (unit === 'week') return day - ((((day + 3) % 7) + 7) % 7);
  const [year = '', month = ''] = isoOfDay(day).split('-');
  return Date.parse(`${year}-${unit === 'month' ? month : '01'}-01T00:00:00Z`) / 86_400_000;
}

/** First day of the unit after that of `day`. */
function after(day: number, unit: Unit): number {
  const longest = { day: 1, week: 7, month: 31, year: 366 }[unit];
  return beginOf(beginOf(day, unit) + longest, unit);
}
