import { FILTERS } from '../strings/controls.ts';
import { useView, useViewer } from '../viewer-context.ts';
import { Bound } from './bound.tsx';

/** Least confidence and least sources, and whether entities stay that stand alone. */
export function Thresholds() {
  const { dispatch, settle } = useViewer();
  const { filters } = useView().state;
  return (
    <section className="thresholds">
      <Bound
        label={FILTERS.confidence}
        value={filters.confidence}
        step={0.05}
        most={1}
        words={FILTERS.percent(filters.confidence)}
        onChange={(value) => {
          dispatch({ kind: 'least-confidence', value });
        }}
        onEnd={settle}
      />
      <Bound
        label={FILTERS.sources}
        value={filters.sources}
        step={1}
        most={10}
        words={String(filters.sources)}
        onChange={(value) => {
          dispatch({ kind: 'least-sources', value });
        }}
        onEnd={settle}
      />
      <label className="switch">
        <input
          type="checkbox"
          checked={filters.isolated}
          onChange={(event) => {
            dispatch({ kind: 'show-isolated', value: event.currentTarget.checked });
          }}
        />
        <span className="knob" aria-hidden="true" />
        {FILTERS.isolated}
      </label>
    </section>
  );
}
