import { useEffect, useRef, useState, type RefObject } from 'react';
import { Button } from 'react-aria-components';
import { ZoomButtons } from './controls/zoom-buttons.tsx';
import type { Action } from './core/update.ts';
import { useGraphKeys } from './graph-keys.ts';
import type { Drawn } from './mount.tsx';
import { OverviewView } from './overview-view.tsx';
import { spokenItem } from './spoken.ts';
import { GRAPH } from './strings/app.ts';
import { useScene } from './use-scene.ts';
import { useView, useViewer } from './viewer-context.ts';

interface GraphViewProps {
  readonly amend: (action: Action) => void;
  readonly onDrawn: (drawn: Drawn | null) => void;
  /** Enter was pressed on a selection. */
  readonly onEnter: () => void;
}

/** The graph, or its communities where it has too many entities to be read. */
export function GraphView(props: GraphViewProps) {
  const { isOverview } = useView();
  const [isWhole, setWhole] = useState(false);
  const ground = useRef<HTMLDivElement>(null);
  const isGraph = !isOverview || isWhole;
  const last = useRef(isGraph);
  useEffect(() => {
    // What had the focus went with the drawing before.
    const isLost = last.current !== isGraph && document.activeElement === document.body;
    last.current = isGraph;
    if (isLost) ground.current?.focus();
  }, [isGraph]);
  if (isGraph) return <DrawnGraph {...props} ground={ground} />;
  return (
    <OverviewView
      ground={ground}
      onDrawn={props.onDrawn}
      onWhole={() => {
        setWhole(true);
      }}
    />
  );
}

interface DrawnGraphProps extends GraphViewProps {
  /** What takes the keys. */
  readonly ground: RefObject<HTMLDivElement | null>;
}

/** The drawn graph with its zoom buttons; arrow keys walk over it. */
function DrawnGraph({ amend, onDrawn, onEnter, ground }: DrawnGraphProps) {
  const { network, words, dispatch } = useViewer();
  const { state, visible } = useView();
  const holder = useRef<HTMLDivElement>(null);
  const { scene, byReader, item } = useScene(holder, { amend, onDrawn });
  const onKeyDown = useGraphKeys({ scene, item, byReader, onEnter });
  return (
    <section className="graph" aria-label={GRAPH.name} inert={state.appearance.view !== 'graph'}>
      <div
        className="canvas-holder"
        ref={ground}
        role="application"
        aria-label={GRAPH.keys}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDownCapture={byReader}
        onWheelCapture={byReader}
      >
        <div className="canvas" ref={holder} />
      </div>
      {scene?.stats().base === 'canvas' && <p className="notice">{GRAPH.plain}</p>}
      {visible.counts.nodes.shown === 0 && (
        <div className="nothing">
          <p>{GRAPH.nothing}</p>
          <Button
            className="button"
            onPress={() => {
              dispatch({ kind: 'clear-filters' });
            }}
          >
            {GRAPH.clear}
          </Button>
        </div>
      )}
      <ZoomButtons scene={scene} byReader={byReader} />
      <p className="live" aria-live="polite">
        {spokenItem(network, words, item)}
      </p>
    </section>
  );
}
