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
  /** Visible edges with a period that overlaps each bin: what the window of that bin would show. */
  readonly counts: Uint32Array;
  /** Visible edges without a date. */
  readonly undated: number;
  /** Visible edges whose periods all lie outside the bins. */
  readonly outside: number;
}

/** First and last day of a part of the time. */
export type Span = readonly [from: number, to: number];

/** So long a span, in days, still has bins of this unit. */
const LONGEST: readonly (readonly [Unit, number])[] = [
  ['day', 92],
  ['week', 1100],
  ['month', 7400],
];
/** Bins that a timeline has at most; what is earlier falls off its left end. */
const MOST = 400;
/** So much of the edges, at either end, may lie outside where the rest can then have finer bins. */
const OUTLIERS = 0.05;

/**
 * Counts the edges of a mask over time. The bins depend on all edges, so that they stay where they are
 * while filters change; give `Visible.anytime.edges`. They cover `span`; where it is null, all times,
 * but for a few outliers if the rest is finer without them.
 */
export function toTimeline(
  network: Network,
  edges: Uint8Array,
  basis: Basis,
  span: Span | null = null,
): Timeline {
  const periods = network.periods(basis);
  const { unit, starts, first, last } = axisOf(periods, span);
  const count = Math.max(0, starts.length - 1);
  const changes = new Int32Array(count + 2);
  let [undated, outside] = [0, 0];
  for (let edge = 0; edge < edges.length; edge += 1) {
    if (edges[edge] !== 1) continue;
    const [from = 0, to = 0] = [periods.offsets[edge], periods.offsets[edge + 1]];
    let before = OUTSIDE;
    for (let i = from; i < to; i += 1) {
      const bin = first[i] ?? OUTSIDE;
      // Several reports within a bin are one edge.
      if (bin === OUTSIDE || bin === before) continue;
      const end = (last[i] ?? 0) + 1;
      changes[bin] = (changes[bin] ?? 0) + 1;
      changes[end] = (changes[end] ?? 0) - 1;
      before = bin;
    }
    if (from === to) undated += 1;
    else if (before === OUTSIDE) outside += 1;
  }
  const counts = new Uint32Array(count);
  let open = 0;
  for (let bin = 0; bin < count; bin += 1) {
    open += changes[bin] ?? 0;
    counts[bin] = open;
  }
  return { basis, unit, starts, counts, undated, outside };
}

/** Bins, and the first and last one of each period. */
interface Axis extends Pick<Timeline, 'unit' | 'starts'> {
  readonly span: Span | null;
  readonly first: Uint16Array;
  readonly last: Uint16Array;
}

/** In place of a bin: before the first or after the last one. */
const OUTSIDE = 0xffff;

/** Axes do not depend on what is visible: the last one of each graph is kept. */
const AXES = new WeakMap<Periods, Axis>();

function axisOf(periods: Periods, span: Span | null): Axis {
  const known = AXES.get(periods);
  if (known?.span?.join() === span?.join() && known !== undefined) return known;
  const axis = toAxis(periods, span);
  AXES.set(periods, axis);
  return axis;
}

function toAxis({ first, last }: Periods, span: Span | null): Axis {
  const [from, to] = span ?? extentOf(first, last);
  const unit = unitOf([from, to]);
  const starts = from > to ? [] : binsOf(from, to, unit);
  const [begin = 0, end = 0] = [starts[0], starts.at(-1)];
  const bins = (days: Int32Array) => {
    const found = new Uint16Array(days.length);
    // In a loop, for there are many: `from` takes ten times as long.
    for (let i = 0; i < found.length; i += 1) {
      const isOutside = (last[i] ?? 0) < begin || (first[i] ?? 0) >= end;
      found[i] = isOutside ? OUTSIDE : binOf(starts, days[i] ?? 0);
    }
    return found;
  };
  return { span, unit, starts, first: bins(first), last: bins(last) };
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
 * The next window of a play: a bin on, and on over time in which there is nothing. Without a window it
 * starts with the first bin that has something; at the end it is null and the play stops.
 */
export function playStep(timeline: Timeline, window: TimeWindow | null): TimeWindow | null {
  const { starts, basis, counts } = timeline;
  const next = (bin: number) => counts.findIndex((count, at) => at >= bin && count > 0);
  if (window?.basis !== basis) return windowOf(timeline, next(0), next(0));
  const [first, last] = [binOf(starts, window.from), binOf(starts, window.to)];
  const filled = next(first + 1);
  if (filled < 0 || last + 1 > counts.length - 1) return null;
  const by = Math.max(1, filled - last);
  return windowOf(timeline, first + by, last + by);
}

/** The time of all periods; without the few at an end or both where the rest has finer bins. */
function extentOf(first: Int32Array, last: Int32Array): Span {
  const froms = known(first, FAR_PAST, last).sort();
  const tos = known(last, FAR_FUTURE, first).sort();
  const few = Math.floor(OUTLIERS * froms.length);
  const spans = [
    [0, 0],
    [few, 0],
    [0, few],
    [few, few],
  ].map(([early = 0, late = 0]): Span => [
    froms[early] ?? FAR_FUTURE,
    tos[tos.length - 1 - late] ?? FAR_PAST,
  ]);
  const finest = Math.min(...spans.map(coarseness));
  return spans.find((span) => coarseness(span) === finest) ?? [FAR_FUTURE, FAR_PAST];
}

/** A copy of `days`; an open period is known by its other end. */
function known(days: Int32Array, open: number, others: Int32Array): Int32Array {
  const found = days.slice();
  for (let i = found.length - 1; i >= 0; i -= 1) if (found[i] === open) found[i] = others[i] ?? 0;
  return found;
}

/** 0 for days, and up to years. */
function coarseness([from, to]: Span): number {
  const found = LONGEST.findIndex(([, longest]) => to - from < longest);
  return found < 0 ? LONGEST.length : found;
}

function unitOf(span: Span): Unit {
  return LONGEST[coarseness(span)]?.[0] ?? 'year';
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
