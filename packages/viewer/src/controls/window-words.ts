import { formatDate, shortDate } from '../core/dates.ts';
import { isoOfDay } from '../core/days.ts';
import type { TimeWindow } from '../core/state.ts';
import type { Timeline } from '../core/timeline.ts';

/** "7 Mar 2022 – 13 Mar 2022", one day where both are the same. */
export function windowWords({ from, to }: Pick<TimeWindow, 'from' | 'to'>): string {
  const days = from === to ? [from] : [from, to];
  return days.map((day) => shortDate(isoOfDay(day))).join(' – ');
}

/** A bin in words, as short as its unit allows: "March 2022". */
export function binWords({ starts, unit }: Timeline, bin: number): string {
  const from = starts[bin] ?? 0;
  const iso = isoOfDay(from);
  if (unit === 'year') return iso.slice(0, 4);
  if (unit === 'month') return formatDate(iso.slice(0, 7));
  return windowWords({ from, to: (starts[bin + 1] ?? from + 1) - 1 });
}
