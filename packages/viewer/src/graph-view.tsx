import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from 'react-aria-components';
import { PALETTES } from './core/colors.ts';
import type { Visible } from './core/filter.ts';
import { nodeTowards, type Direction } from './core/geometry.ts';
import { edgeOfClaim, type ViewGraph } from './core/graph.ts';
import { count, phraseOf, type Words } from './core/phrase.ts';
import type { Selection, ViewState } from './core/state.ts';
import { createScene, type Item, type Scene } from './sigma/scene.ts';
import { useViewer } from './viewer-context.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

interface GraphViewProps {
  readonly state: ViewState;
  readonly visible: Visible;
  readonly theme: 'light' | 'dark';
  readonly onScene: (scene: Scene | null) => void;
  /** Enter was pressed on a selection. */
  readonly onEnter: () => void;
}

/** The drawn graph with its zoom buttons; arrow keys walk over it. */
export function GraphView({ state, visible, theme, onScene, onEnter }: GraphViewProps) {
  const { graph, words, select, dispatch } = useViewer();
  const holder = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<Scene | 'failed' | null>(null);
  const scene = drawn === 'failed' ? null : drawn;
  const anchor = useRef<string | null>(null);
  const start = useRef(theme);
  const item = useMemo(() => toItem(graph, state.selection), [graph, state.selection]);

  useEffect(() => {
    if (holder.current === null) return;
    const made = tryScene(holder.current, graph, {
      palette: PALETTES[start.current],
      phraseOf: (edge) => phraseOf(edge, words),
      onPick: (picked) => {
        select(toSelection(graph, picked));
      },
      still: matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
    setDrawn(made ?? 'failed');
    onScene(made);
    if (made === null) dispatch({ kind: 'set-tab', tab: 'table' });
    return () => {
      made?.kill();
      onScene(null);
    };
  }, [graph, words, select, dispatch, onScene]);

  useEffect(() => {
    scene?.setMask(visible);
  }, [scene, visible]);
  useEffect(() => {
    scene?.setPalette(PALETTES[theme]);
  }, [scene, theme]);
  useEffect(() => {
    if (item?.kind === 'node') anchor.current = item.id;
    scene?.focus(item);
    if (item !== null) scene?.reveal(item, false);
  }, [scene, item]);

  const onKeyDown = (event: KeyboardEvent) => {
    const direction = ARROWS[event.key];
    const here = anchor.current;
    if (direction !== undefined && scene !== null) {
      event.preventDefault();
      const known = here !== null && visible.nodes.has(here);
      const next = known
        ? nodeTowards(scene.places(), here, direction)
        : graph.nodes.find(({ id }) => visible.nodes.has(id))?.id;
      if (typeof next === 'string') select({ kind: 'node', id: next });
    } else if ((event.key === '[' || event.key === ']') && here !== null) {
      const edges = graph.edgesAt(here).filter(({ id }) => visible.edges.has(id));
      const at = edges.findIndex(({ id }) => id === item?.id);
      const step = event.key === ']' ? at + 1 : at <= 0 ? edges.length - 1 : at - 1;
      const edge = edges[step % Math.max(1, edges.length)];
      if (edge !== undefined) select({ kind: 'claim', id: edge.claimId });
    } else if (event.key === 'Enter' && item !== null) onEnter();
    else if (event.key === '+' || event.key === '=') scene?.zoom(1.5);
    else if (event.key === '-') scene?.zoom(1 / 1.5);
    else if (event.key === '0') scene?.fit();
  };

  return (
    <section className="graph" aria-label="Graph" inert={state.tab !== 'graph'}>
      <div
        className="canvas-holder"
        role="application"
        aria-label="Graph of entities. Arrow keys go from one to the next, brackets step through its relations, Enter opens the details, plus and minus zoom."
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className="canvas" ref={holder} />
      </div>
      {drawn === 'failed' && (
        <p className="notice">This browser cannot draw with WebGL: see the table.</p>
      )}
      <div className="zoom" role="group" aria-label="Zoom">
        <Button aria-label="Zoom in" onPress={() => scene?.zoom(1.5)}>
          +
        </Button>
        <Button aria-label="Zoom out" onPress={() => scene?.zoom(1 / 1.5)}>
          −
        </Button>
        <Button aria-label="Show everything" onPress={() => scene?.fit()}>
          ⤢
        </Button>
      </div>
      <p className="live" aria-live="polite">
        {describe(graph, words, item)}
      </p>
    </section>
  );
}

/** Null where the browser has no WebGL. */
function tryScene(...given: Parameters<typeof createScene>): Scene | null {
  try {
    return createScene(...given);
  } catch {
    return null;
  }
}

function toItem(graph: ViewGraph, selection: Selection | null): Item | null {
  if (selection === null) return null;
  if (selection.kind === 'node') return selection;
  const edge = edgeOfClaim(graph, selection.id);
  return edge === undefined ? null : { kind: 'edge', id: edge.id };
}

function toSelection(graph: ViewGraph, item: Item | null): Selection | null {
  if (item === null || item.kind === 'node') return item;
  const edge = graph.edge.get(item.id);
  return edge === undefined ? null : { kind: 'claim', id: edge.claimId };
}

function describe(graph: ViewGraph, words: Words, item: Item | null): string {
  if (item === null) return '';
  if (item.kind === 'node') {
    const node = graph.node.get(item.id);
    if (node === undefined) return '';
    return `${node.label}, ${words.type(node.type)}, ${count(node.degree, 'relation')}`;
  }
  const edge = graph.edge.get(item.id);
  if (edge === undefined) return '';
  const [subject, object] = [edge.source, edge.target].map((id) => graph.node.get(id)?.label);
  const said = count(edge.evidenceCount, 'sentence');
  return `${subject ?? ''} ${phraseOf(edge, words)} ${object ?? ''}, ${said}`;
}
