import {
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { Button } from 'react-aria-components';
import { toOverview, type Overview } from './core/communities.ts';
import { nodeTowards } from './core/geometry.ts';
import { nodeId } from './core/network.ts';
import { OverviewList } from './controls/overview-list.tsx';
import { ARROWS, ZOOMS } from './graph-keys.ts';
import type { Drawn } from './mount.tsx';
import { overviewNetwork } from './overview-network.ts';
import { createScene, type Scene } from './sigma/scene.ts';
import { nameAt } from './stated.ts';
import { GRAPH, OVERVIEW } from './strings/app.ts';
import { THEME_PALETTES } from './themes.ts';
import { baseAfter } from './use-scene.ts';
import { useView, useViewer } from './viewer-context.ts';

interface OverviewViewProps {
  /** What takes the keys. */
  readonly ground: RefObject<HTMLDivElement | null>;
  readonly onDrawn: (drawn: Drawn | null) => void;
  /** The reader wants all of it, whatever it looks like. */
  readonly onWhole: () => void;
}

/** Communities in the place of too many entities; one of them opens to its members. */
export function OverviewView({ ground, onDrawn, onWhole }: OverviewViewProps) {
  const { network, dispatch } = useViewer();
  const { visible, state } = useView();
  const overview = useMemo(() => toOverview(network, visible), [network, visible]);
  const [listed, setListed] = useState(false);
  const open = (row: number) => {
    const [best] = overview.nodes[row]?.best ?? [];
    if (best === undefined) return;
    dispatch({ kind: 'scope', scope: { kind: 'community', of: nodeId(network, best) } });
  };
  const { holder, scene } = useOverviewScene(overview, { open, onDrawn });
  const { row, onKeyDown } = useOverviewKeys(overview, scene, open);
  const chosen = overview.nodes[row];
  return (
    <section
      className="graph overview"
      aria-label={GRAPH.name}
      inert={state.appearance.view !== 'graph'}
    >
      <div
        className="canvas-holder"
        ref={ground}
        role="application"
        aria-label={OVERVIEW.keys}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className="canvas" ref={holder} />
      </div>
      <div className="notice">
        {scene?.stats().base === 'canvas' && <p>{GRAPH.plain}</p>}
        <p>{OVERVIEW.what(visible.counts.nodes.shown, overview.nodes.length, overview.rest)}</p>
        <p className="notice-buttons">
          <Button
            className="quiet"
            aria-expanded={listed}
            onPress={() => {
              setListed(!listed);
            }}
          >
            {OVERVIEW.list}
          </Button>
          <Button className="quiet" onPress={onWhole}>
            {OVERVIEW.whole}
          </Button>
        </p>
        {listed && <OverviewList overview={overview} onOpen={open} />}
      </div>
      <p className="live" aria-live="polite">
        {chosen !== undefined &&
          OVERVIEW.spoken(
            chosen.best.map((node) => nameAt(network.data, node)),
            chosen.size,
          )}
      </p>
    </section>
  );
}

/** Arrow keys go from community to community, Enter opens one; row −1 is none. */
function useOverviewKeys(overview: Overview, scene: Scene | null, open: (row: number) => void) {
  const [chosen, choose] = useState<number | null>(null);
  const row = overview.nodes.findIndex(({ community }) => community === chosen);
  useEffect(() => {
    const item = row < 0 ? null : ({ kind: 'node', row } as const);
    scene?.focus(item);
    if (item !== null) scene?.reveal(item, false);
  }, [scene, row]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (scene === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = ARROWS[event.key];
    const zoom = ZOOMS[event.key];
    if (direction !== undefined) {
      const next = row < 0 ? 0 : nodeTowards(scene.places(), row, direction);
      if (next !== null) choose(overview.nodes[next]?.community ?? null);
    } else if (event.key === 'Enter' && row >= 0) open(row);
    else if (zoom !== undefined) scene.zoom(zoom);
    else if (event.key === '0') scene.fit();
    else return;
    event.preventDefault();
  };
  return { row, onKeyDown };
}

interface OverviewHandlers {
  readonly open: (row: number) => void;
  readonly onDrawn: (drawn: Drawn | null) => void;
}

function useOverviewScene(overview: Overview, handlers: OverviewHandlers) {
  const { network, typesOf } = useViewer();
  const { theme } = useView();
  const holder = useRef<HTMLDivElement>(null);
  const [scene, setScene] = useState<Scene | null>(null);
  const [lost, setLost] = useState(0);
  const open = useEffectEvent(handlers.open);
  const onDrawn = useEffectEvent(handlers.onDrawn);
  useEffect(() => {
    if (holder.current === null) return undefined;
    const drawn = overviewNetwork(network, overview);
    const made = createScene(holder.current, drawn, {
      palette: THEME_PALETTES[theme],
      telling: { nodes: 'community', edges: 'polarity', size: 'pagerank' },
      typesOf,
      phraseOf: () => '',
      onPick: (item) => {
        if (item?.kind === 'node') open(item.row);
      },
      onLost: () => {
        setLost((one) => one + 1);
      },
      base: baseAfter(lost),
      still: matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
    setScene(made);
    // Others speak of rows of the graph itself.
    const aside = { reveal: () => undefined, setPositions: () => undefined };
    onDrawn({ scene: { ...made, ...aside }, network: drawn });
    return () => {
      onDrawn(null);
      setScene(null);
      made.kill();
    };
  }, [network, overview, typesOf, theme, lost]);
  return { holder, scene };
}
