import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { toTimeline, type Span } from '../core/timeline.ts';
import type { Basis } from '../core/state.ts';
import { TIMELINE } from '../strings/controls.ts';
import { useTimelinePlay } from '../use-timeline-play.ts';
import { useView, useViewer } from '../viewer-context.ts';
import { Histogram } from './histogram.tsx';
import { Icon } from './icon.tsx';
import { Segments } from './segments.tsx';
import { windowWords } from './window-words.ts';

const BASES: readonly Basis[] = ['reported', 'event'];

/** When it was said or when it happened: a histogram to choose a time from, and to play through. */
export function Timeline() {
  const { network, dispatch } = useViewer();
  const { state, visible } = useView();
  const basis = state.window?.basis ?? state.appearance.basis;
  const { edges } = visible.anytime;
  const [near, setNear] = useState<Span | null>(null);
  const timeline = useMemo(
    () => toTimeline(network, edges, basis, near),
    [network, edges, basis, near],
  );
  const { isPlaying, toggle } = useTimelinePlay(timeline);
  const isEmpty = timeline.starts.length < 2;
  return (
    <section className="timeline" aria-label={TIMELINE.region}>
      <div className="timeline-head">
        <Button
          className="round"
          aria-label={isPlaying ? TIMELINE.pause : TIMELINE.play}
          isDisabled={isEmpty}
          onPress={toggle}
        >
          <Icon name={isPlaying ? 'pause' : 'play'} />
        </Button>
        <Segments
          label={TIMELINE.basis}
          values={BASES}
          names={TIMELINE}
          value={basis}
          onChange={(next) => {
            setNear(null);
            dispatch({ kind: 'appearance', appearance: { basis: next } });
          }}
        />
        <p className="timeline-words">
          {state.window === null ? TIMELINE.all : windowWords(state.window)}
        </p>
        {state.window !== null && timeline.unit !== 'day' && (
          <Button
            className="quiet"
            onPress={() => {
              if (state.window !== null) setNear([state.window.from, state.window.to]);
            }}
          >
            {TIMELINE.nearer}
          </Button>
        )}
        {near !== null && (
          <Button
            className="quiet"
            onPress={() => {
              setNear(null);
            }}
          >
            {TIMELINE.farther}
          </Button>
        )}
        {state.window !== null && (
          <Button
            className="quiet"
            onPress={() => {
              dispatch({ kind: 'window', window: null });
            }}
          >
            {TIMELINE.clear}
          </Button>
        )}
        <small>
          {[
            timeline.outside > 0 && TIMELINE.outside(timeline.outside),
            timeline.undated > 0 && TIMELINE.undated(timeline.undated),
          ]
            .filter((words) => words !== false)
            .join(', ')}
        </small>
      </div>
      {isEmpty ? <p className="timeline-none">{TIMELINE.none}</p> : <Histogram {...{ timeline }} />}
    </section>
  );
}
