import { useRef } from 'react';
import { binOf, type Timeline } from '../core/timeline.ts';
import { TIMELINE } from '../strings/controls.ts';
import { useBrush } from '../use-brush.ts';
import { useView } from '../viewer-context.ts';
import { BrushHandle } from './brush-handle.tsx';
import { TimeAxis } from './time-axis.tsx';
import { binWords } from './window-words.ts';

interface HistogramProps {
  readonly timeline: Timeline;
}

const HEIGHT = 44;

/** Bars of relations over time, and the window over them. Dragging draws, moves or resizes it. */
export function Histogram({ timeline }: HistogramProps) {
  const { window } = useView().state;
  const ground = useRef<HTMLDivElement>(null);
  const brush = useBrush(timeline, ground);
  const { starts, counts } = timeline;
  const bins = counts.length;
  const most = counts.reduce((highest, one) => Math.max(highest, one), 1);
  const chosen = window === null ? null : [binOf(starts, window.from), binOf(starts, window.to)];
  const [first = 0, last = bins - 1] = chosen ?? [];
  const share = (bin: number) => `${String((100 * bin) / bins)}%`;
  return (
    <div className="histogram">
      <div className="histogram-ground" ref={ground} {...brush.pointer}>
        <svg
          viewBox={`0 0 ${String(bins)} ${String(HEIGHT)}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {Array.from(counts, (count, bin) => {
            const height =
              count === 0 ? 0 : Math.max(2, (HEIGHT * Math.sqrt(count)) / Math.sqrt(most));
            const inside = chosen === null || (bin >= first && bin <= last);
            return (
              <rect
                key={bin}
                className={inside ? 'bar' : 'bar outside'}
                x={bin + 0.08}
                y={HEIGHT - height}
                width={0.84}
                height={height}
              >
                <title>{TIMELINE.bin(binWords(timeline, bin), count)}</title>
              </rect>
            );
          })}
        </svg>
        {chosen !== null && (
          <div className="brush" style={{ left: share(first), width: share(last - first + 1) }} />
        )}
        <BrushHandle
          name={TIMELINE.from}
          value={first}
          most={last}
          least={0}
          left={share(first)}
          words={binWords(timeline, first)}
          isIdle={chosen === null}
          onMove={(bin) => {
            brush.choose(bin, last);
          }}
        />
        <BrushHandle
          name={TIMELINE.to}
          value={last}
          most={bins - 1}
          least={first}
          left={share(last + 1)}
          words={binWords(timeline, last)}
          isIdle={chosen === null}
          onMove={(bin) => {
            brush.choose(first, bin);
          }}
        />
      </div>
      <TimeAxis timeline={timeline} />
    </div>
  );
}
