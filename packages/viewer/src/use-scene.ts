import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Camera, Selection } from './core/state.ts';
import type { Action } from './core/update.ts';
import { createCell, type Cell } from './cell.ts';
import type { Box } from './core/labels.ts';
import { nodeId, edgeClaimId, type Network } from './core/network.ts';
import { phraseOf } from './core/phrase.ts';
import type { Drawn } from './mount.tsx';
import { roundedPlace } from './core/places.ts';
import { placesOf } from './layouts.ts';
import { createScene, type Scene } from './sigma/scene.ts';
import type { Item } from './sigma/frame.ts';
import { GRAPH, SAY } from './strings/app.ts';
import { nameAt, statedAt } from './stated.ts';
import { THEME_PALETTES } from './themes.ts';
import { useView, useViewer } from './viewer-context.ts';

/** Why the camera moves: the reader moved it, something was shown to him, or all should be seen. */
type Cause = 'reader' | 'shown' | 'whole';

interface SceneParts {
  readonly scene: Scene | null;
  /** To be called before the reader moves the camera. */
  readonly byReader: () => void;
  readonly item: Item | null;
}

/** Draws the network into `holder` and keeps the drawing in step with the state. */
export function useScene(
  holder: RefObject<HTMLElement | null>,
  { amend, onDrawn }: { amend: (action: Action) => void; onDrawn: (drawn: Drawn | null) => void },
): SceneParts {
  const { network, words, typesOf, select, dispatch, settle, say } = useViewer();
  const { state, visible, theme } = useView();
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  // When another graph comes, the scene of the one before is dead already.
  const scene = drawn?.network === network ? drawn.scene : null;
  const [turn, setTurn] = useState(0);
  const [cause] = useState(() => createCell<Cause>('whole'));
  const byReader = useCallback(() => {
    cause.set('reader');
  }, [cause]);
  const start = useRef({ theme, state, visible, onDrawn, dispatch, amend });
  useEffect(() => {
    start.current = { theme, state, visible, onDrawn, dispatch, amend };
  });

  useEffect(() => {
    if (holder.current === null) return undefined;
    const now = start.current;
    const made = createScene(holder.current, network, {
      palette: THEME_PALETTES[now.theme],
      telling: now.state.appearance,
      typesOf,
      phraseOf: (edge) =>
        phraseOf(statedAt(network.data, network.data.edges.claim[edge] ?? 0), words),
      onPick: (item) => {
        select(selectionOf(network, item));
      },
      onMove: (node, place) => {
        const id = nodeId(network, node);
        // A drag is a step of its own, also after another one of the same entity.
        settle();
        start.current.dispatch({ kind: 'pin', id, ...roundedPlace(place) });
        say(SAY.pinned(nameAt(network.data, node)));
      },
      onLost: () => {
        say(GRAPH.lost);
        setTurn((one) => one + 1);
      },
      base: baseAfter(turn),
      coveredBy: () => (holder.current === null ? [] : buttonsOver(holder.current)),
      still: matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
    // Where it stands before anybody has moved it is nobody's choice.
    let begin: Camera | null = null;
    const stop = made.onCamera((camera) => {
      const isBegin = begin !== null && isSame(camera, begin);
      begin = null;
      if (isBegin) return;
      if (cause.get() === 'reader') start.current.dispatch({ kind: 'camera', camera });
      if (cause.get() === 'shown') start.current.amend({ kind: 'camera', camera });
    });
    // Before the first frame, so that nothing else is seen.
    made.setMask(now.visible, now.visible.anytime.nodes);
    const { x, y } = placesOf(network, now.state);
    made.setPositions(x, y, true);
    made.setCamera(now.state.camera);
    begin = made.camera();
    // The whole stays the whole when the window changes its size.
    const resized = new ResizeObserver(() => {
      if (start.current.state.camera !== null) return;
      cause.set('whole');
      made.setCamera(null);
    });
    resized.observe(holder.current);
    const shown: Scene = {
      ...made,
      reveal: (item, center) => {
        cause.set('shown');
        made.reveal(item, center);
      },
    };
    setDrawn({ scene: shown, network });
    now.onDrawn({ scene: shown, network });
    return () => {
      stop();
      resized.disconnect();
      start.current.onDrawn(null);
      setDrawn(null);
      made.kill();
    };
  }, [holder, network, words, typesOf, select, settle, say, turn, cause]);

  const item = useMemo(() => itemOf(network, state.selection), [network, state.selection]);
  useStateOnScene(scene, item, cause);
  return { scene, byReader, item };
}

function useStateOnScene(scene: Scene | null, item: Item | null, cause: Cell<Cause>): void {
  const { network } = useViewer();
  const { state, visible, theme, marked } = useView();
  const { camera, appearance, pins, layout } = state;
  useEffect(() => {
    scene?.setMask(visible, visible.anytime.nodes);
  }, [scene, visible]);
  useEffect(() => {
    scene?.setAppearance(THEME_PALETTES[theme], appearance);
  }, [scene, theme, appearance]);
  useEffect(() => {
    scene?.mark({
      pinned: pins.flatMap(({ id }) => network.nodeOf(id) ?? []),
      path: marked,
    });
  }, [scene, network, pins, marked]);
  const places = useMemo(() => placesOf(network, { layout, pins }), [network, layout, pins]);
  useEffect(() => {
    scene?.setPositions(places.x, places.y);
  }, [scene, places]);
  // With no camera of the reader's own, the whole is seen whatever passes the filters.
  const nodesOfWhole = camera === null ? visible.anytime.nodes : null;
  const placesOfWhole = camera === null ? places : null;
  useEffect(() => {
    if (scene === null) return;
    const at = scene.camera();
    if (camera !== null && isSame(at, camera)) return;
    cause.set('whole');
    scene.setCamera(camera);
  }, [scene, camera, cause, nodesOfWhole, placesOfWhole]);
  const [last] = useState(() => createCell<Item | null>(item));
  const isWhole = camera === null;
  useEffect(() => {
    if (scene === null) return;
    scene.focus(item);
    const isNew = item?.row !== last.get()?.row || item?.kind !== last.get()?.kind;
    last.set(item);
    // Where the whole is seen nothing is outside; and a link says itself where to look.
    if (item !== null && isNew && !isWhole) scene.reveal(item, false);
  }, [scene, item, isWhole, last]);
}

/** Where the zoom buttons lie over the drawing. */
function buttonsOver(holder: HTMLElement): readonly Box[] {
  const { left, top } = holder.getBoundingClientRect();
  const buttons = holder.closest('.graph')?.querySelectorAll('.zoom') ?? [];
  return [...buttons].map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return { x: x - left, y: y - top, width, height };
  });
}

/** After so many losses of the GPU's memory it is left alone. */
const MOST_LOST = 3;

/** What to draw with after `lost` losses of the GPU's memory. */
export function baseAfter(lost: number): 'webgl' | 'canvas' {
  return lost > MOST_LOST ? 'canvas' : 'webgl';
}

function isSame(a: Camera, b: Camera): boolean {
  return near(a.x, b.x) && near(a.y, b.y) && near(a.ratio, b.ratio);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-4 * Math.max(1, Math.abs(b));
}

/** What of the drawing a selection is; null where it is not drawn. */
export function itemOf(network: Network, selection: Selection | null): Item | null {
  if (selection === null) return null;
  if (selection.kind === 'node') {
    const row = network.nodeOf(selection.id);
    return row === null ? null : { kind: 'node', row };
  }
  const claim = network.claimOf(selection.id);
  const row = claim === null ? undefined : network.edgesOf(claim)[0];
  return row === undefined ? null : { kind: 'edge', row };
}

/** The selection that stands for an item of the drawing. */
export function selectionOf(network: Network, item: Item | null): Selection | null {
  if (item === null) return null;
  return item.kind === 'node'
    ? { kind: 'node', id: nodeId(network, item.row) }
    : { kind: 'claim', id: edgeClaimId(network, item.row) };
}
