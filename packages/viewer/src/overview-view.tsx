import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { toOverview, type Overview } from './core/communities.ts';
import { nodeId } from './core/network.ts';
import { OverviewList } from './controls/overview-list.tsx';
import { overviewNetwork } from './overview-network.ts';
import { createScene } from './sigma/scene.ts';
import { GRAPH, OVERVIEW } from './strings/app.ts';
import { THEME_PALETTES } from './themes.ts';
import { useView, useViewer } from './viewer-context.ts';

interface OverviewViewProps {
  /** The reader wants all of it, whatever it looks like. */
  readonly onWhole: () => void;
}

/** Communities in the place of too many entities; one of them opens to its members. */
export function OverviewView({ onWhole }: OverviewViewProps) {
  const { network, dispatch } = useViewer();
  const { visible, state } = useView();
  const overview = useMemo(() => toOverview(network, visible), [network, visible]);
  const [listed, setListed] = useState(false);
  const open = (row: number) => {
    const [best] = overview.nodes[row]?.best ?? [];
    if (best === undefined) return;
    dispatch({ kind: 'scope', scope: { kind: 'community', of: nodeId(network, best) } });
  };
  const holder = useOverviewScene(overview, open);
  return (
    <section
      className="graph overview"
      aria-label={GRAPH.name}
      inert={state.appearance.view !== 'graph'}
    >
      <div className="canvas" ref={holder} />
      <div className="notice">
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
    </section>
  );
}

function useOverviewScene(overview: Overview, open: (row: number) => void) {
  const { network, typesOf } = useViewer();
  const { theme } = useView();
  const holder = useRef<HTMLDivElement>(null);
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    if (holder.current === null) return undefined;
    const scene = createScene(holder.current, overviewNetwork(network, overview), {
      palette: THEME_PALETTES[theme],
      telling: { nodes: 'community', edges: 'polarity', size: 'pagerank' },
      typesOf,
      phraseOf: () => '',
      onPick: (item) => {
        if (item?.kind === 'node') latest.current(item.row);
      },
      still: matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
    return scene.kill;
  }, [network, overview, typesOf, theme]);
  return holder;
}
