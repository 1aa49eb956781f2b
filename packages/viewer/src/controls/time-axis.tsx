import { isoOfDay } from '../core/days.ts';
import { shortDate } from '../core/dates.ts';
import type { Timeline } from '../core/timeline.ts';

const MOST = 7;

/** A few dates under the bars. */
export function TimeAxis({ timeline: { starts, unit } }: { readonly timeline: Timeline }) {
  const bins = starts.length - 1;
  const every = Math.max(1, Math.ceil(bins / MOST));
  const ticks = Array.from({ length: Math.ceil(bins / every) }, (_, i) => i * every);
  return (
    <div className="time-axis" aria-hidden="true">
      {ticks.map((bin) => (
        <span key={bin} style={{ left: `${String((100 * bin) / bins)}%` }}>
          {tickWords(starts[bin] ?? 0, unit)}
        </span>
      ))}
    </div>
  );
}

function tickWords(day: number, unit: Timeline['unit']): string {
  const iso = isoOfDay(day);
  if (unit === 'year') return iso.slice(0, 4);
  return shortDate(unit === 'month' ? iso.slice(0, 7) : iso);
}
