import { everything } from '../core/filter.ts';
import type { Point } from '../core/geometry.ts';
import type { Network } from '../core/network.ts';
import type { Base, BaseHandlers, Content, Size } from './base.ts';
import { fanAround, pointOf, type Frame, type Item, type Motion } from './frame.ts';
import { createFlight } from './flight.ts';
import { toLooks } from './looks.ts';
import { createOverlay } from './overlay.ts';
import { createPicker, FINGER } from './pick.ts';
import { listenPointers, type Mover } from './pointers.ts';
import type { Marks, Scene, SceneOptions } from './scene.ts';
import { rowsOf, toShown } from './shown.ts';
import { snapshotOf } from './snapshot.ts';
import { spotlightOn, spotlightOnPath, withSelected, type Spotlight } from './spotlight.ts';
import { cameraOn, createWorld, sizesFor, type CameraState, type View } from './view.ts';

/** Rest after which the camera has settled, in milliseconds. */
const REST = 120;
const FLIGHT = 250;
const LAYOUT = 400;
/** A move of nodes that nobody sees, in units of the world. */
const UNSEEN = 1e-4;
const NO_FAN: ReadonlyMap<number, number> = new Map();

/** The scene over a base that `createBase` makes: focus, names, picking, and when what is drawn. */
export function createStage(
  network: Network,
  options: SceneOptions,
  createBase: (handlers: BaseHandlers) => Base,
): Scene {
  const { entities, edges } = network.data;
  const world = createWorld(entities.x, entities.y);
  const typesOf = options.typesOf ?? ((type) => [type]);
  const masks = everything(entities.count, edges.count);
  let content: Content = {
    network,
    looks: toLooks(network, options.palette, options.telling, typesOf),
    shown: toShown(network, masks),
    motion: { from: world.places, to: world.places, part: 1 },
    fan: NO_FAN,
    moving: false,
  };
  /** What `fit` shows, as a mask and as rows. */
  let [wholeMask, wholeNodes] = [masks.nodes, content.shown.nodes];
  let whole: { readonly size: string; readonly camera: CameraState } | null = null;
  let selected: Item | null = null;
  let hovered: Item | null = null;
  let marks: Marks = { pinned: [], path: null };
  /** For what the names were written last. */
  let written: readonly unknown[] = [];
  let rest: ReturnType<typeof setTimeout> | null = null;
  let easing: number | null = null;
  let told: CameraState | null = null;
  let alive = true;
  const listeners = new Set<(camera: CameraState) => void>();
  const picker = createPicker();

  /** The camera that sees everything shown. */
  const fitted = (size: Size): CameraState => {
    const key = `${String(size.width)} ${String(size.height)}`;
    if (whole?.size !== key) {
      const margin = Math.min(56, 0.1 * Math.min(size.width, size.height));
      whole = { size: key, camera: cameraOn(content.motion.to, wholeNodes, size, margin) };
    }
    return whole.camera;
  };
  const base = createBase({
    content: () => content,
    sizesAt: (ratio, size) => sizesFor(wholeNodes.length, size, fitted(size).ratio / ratio),
    onDrawn: (view) => {
      if (!document.hidden) decorate(view);
    },
    onCamera: () => {
      set({ moving: true });
      waitForRest();
    },
    onLost: () => options.onLost?.(),
  });
  const flight = createFlight(base.camera, base.setCamera);
  const overlay = createOverlay(
    base,
    (node) => entities.name.at(node) ?? entities.id.at(node) ?? '',
    options.phraseOf,
    options,
  );
  const set = (change: Partial<Content>) => {
    content = { ...content, ...change };
  };
  const frame = (view: View = base.view()): Frame => ({ ...content, view });
  const light = (now: Frame): Spotlight | null => {
    const [pointed, kept] = [spotlightOn(hovered, now), spotlightOn(selected, now)];
    if (pointed !== null && kept !== null) return withSelected(pointed, kept);
    const found = pointed ?? kept;
    return found ?? (marks.path === null ? null : spotlightOnPath(marks.path, now));
  };
  /** Draws names where they may have changed, and the light. */
  const decorate = (view: View) => {
    const now = frame(view);
    const { scale, left, top, width, height } = view;
    const { shown, motion, looks, moving } = content;
    const key = [scale, left, top, width, height, shown, motion, looks, moving, marks];
    const changed = key.some((part, i) => part !== written[i]);
    if (changed) overlay.drawNames(now, marks, !moving);
    written = key;
    if (changed || hovered !== null) overlay.drawLight(now, light(now), marks);
  };
  /** Draws the light alone: nothing below it has changed. */
  const shine = () => {
    const item = [hovered, selected].find((one) => one?.kind === 'edge') ?? null;
    set({ fan: item === null ? NO_FAN : fanAround(frame(), item.row) });
    const now = frame();
    overlay.drawLight(now, light(now), marks);
  };
  const hover = (item: Item | null) => {
    if (item?.row === hovered?.row && item?.kind === hovered?.kind) return;
    hovered = item;
    overlay.canvases[0]?.parentElement?.style.setProperty(
      'cursor',
      item === null ? 'grab' : 'pointer',
    );
    shine();
    options.onHover?.(item);
  };

  const waitForRest = () => {
    if (rest !== null) clearTimeout(rest);
    rest = setTimeout(settle, REST);
  };
  const settle = () => {
    rest = null;
    if (!alive || document.hidden) return;
    if (flight.isOn() || easing !== null) {
      waitForRest();
      return;
    }
    set({ moving: false });
    base.drawNow();
    picker.prepare(frame());
    const camera = base.camera();
    const same = told?.x === camera.x && told.y === camera.y && told.ratio === camera.ratio;
    told = camera;
    if (!same) for (const listener of listeners) listener(camera);
  };

  const fly = (camera: CameraState, ms = FLIGHT) => {
    flight.to(camera, options.still ? 0 : ms);
  };
  const ease = (from: Float32Array, to: Float32Array, ms: number) => {
    const start = performance.now();
    const step = () => {
      const t = ms <= 0 || document.hidden ? 1 : Math.min(1, (performance.now() - start) / ms);
      const motion: Motion =
        t < 1 ? { from, to, part: t * t * (3 - 2 * t) } : { from: to, to, part: 1 };
      easing = t < 1 ? requestAnimationFrame(step) : null;
      set({ motion, moving: t < 1 });
      base.redraw();
      if (t >= 1) waitForRest();
    };
    if (easing !== null) cancelAnimationFrame(easing);
    step();
  };
  /** Moves a node along with the pointer that has grabbed it at `point`. */
  const moverOf = (node: number, point: Point): Mover => {
    const start = pointOf(frame(), node);
    return (to) => {
      if (to === null) {
        const places = content.motion.to;
        const place = { x: places[2 * node] ?? 0, y: places[2 * node + 1] ?? 0 };
        options.onMove?.(node, world.toLayout(place));
        return;
      }
      const { left, top, scale } = base.view();
      const places = placesNow(content.motion).slice();
      places[2 * node] = (to.x + start.x - point.x - left) / scale;
      places[2 * node + 1] = (to.y + start.y - point.y - top) / scale;
      picker.reset();
      ease(places, places, 0);
      // Names stay the same while it moves.
      set({ moving: true });
    };
  };
  const stopListening = listenPointers(base.catcher, {
    camera: base.camera,
    view: base.view,
    moveTo: fly,
    onHover: (point) => {
      hover(point === null ? null : picker.itemAt(frame(), point, 'hover'));
    },
    onClick: (point, isTouch) => {
      options.onPick(picker.itemAt(frame(), point, isTouch ? 'finger' : 'click'));
    },
    grab: (point, isTouch) => {
      if (options.onMove === undefined) return null;
      const node = picker.nodeAt(frame(), point, isTouch ? FINGER : 0);
      return node === null ? null : moverOf(node, point);
    },
  });
  const onVisible = () => {
    if (document.hidden) return;
    base.redraw();
    waitForRest();
  };
  document.addEventListener('visibilitychange', onVisible);
  base.setCamera(fitted(base.size()));
  set({ moving: false });
  waitForRest();

  return {
    setMask: (next, nodes = next.nodes) => {
      if (next.nodes === content.shown.masks.nodes && next.edges === content.shown.masks.edges)
        return;
      const shown = toShown(network, next);
      if (nodes !== wholeMask) {
        const rows = nodes === next.nodes ? shown.nodes : rowsOf(nodes);
        const same =
          rows.length === wholeNodes.length && rows.every((row, i) => row === wholeNodes[i]);
        if (!same) whole = null;
        [wholeMask, wholeNodes] = [nodes, rows];
      }
      set({ shown });
      picker.reset();
      shine();
      base.redraw();
      waitForRest();
    },
    focus: (item) => {
      selected = item;
      shine();
    },
    mark: (next) => {
      marks = next;
      shine();
      base.redraw();
    },
    setAppearance: (palette, telling) => {
      set({ looks: toLooks(network, palette, telling, typesOf) });
      base.redraw();
    },
    setPositions: (x, y, atOnce = false) => {
      whole = null;
      picker.reset();
      const [from, to] = [placesNow(content.motion), world.toPlaces(x, y)];
      const isSame = to.every((place, i) => Math.abs(place - (from[i] ?? 0)) < UNSEEN);
      ease(from, to, options.still || atOnce || isSame ? 0 : LAYOUT);
    },
    layoutAt: ({ x, y }) => {
      const { left, top, scale } = base.view();
      return world.toLayout({ x: (x - left) / scale, y: (y - top) / scale });
    },
    pick: (point) => picker.itemAt(frame(), point, 'click'),
    placeOf: (item) => {
      const mask = item.kind === 'node' ? content.shown.masks.nodes : content.shown.masks.edges;
      return mask[item.row] === 1 ? picker.placeOf(frame(), item) : null;
    },
    places: () => {
      const now = frame();
      const nodes = Array.from(content.shown.nodes);
      return new Map(nodes.map((node): [number, Point] => [node, pointOf(now, node)]));
    },
    camera: base.camera,
    setCamera: (camera) => {
      fly(camera ?? fitted(base.size()));
    },
    onCamera: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reveal: (item, center) => {
      const now = frame();
      const ends =
        item.kind === 'node' ? [item.row] : [edges.source[item.row], edges.target[item.row]];
      const points = ends.map((node) => pointOf(now, node ?? 0));
      const { width, height, scale } = now.view;
      const isOutside = ({ x, y }: Point) => x < 24 || y < 24 || x > width - 24 || y > height - 24;
      if (!center && !points.some(isOutside)) return;
      const { x, y, ratio } = base.camera();
      const mean = (axis: 'x' | 'y') =>
        points.reduce((sum, one) => sum + one[axis], 0) / points.length;
      const near = fitted(now.view).ratio * (center ? 0.6 : 1);
      fly({
        x: x + (mean('x') - width / 2) / scale,
        y: y - (mean('y') - height / 2) / scale,
        ratio: Math.min(ratio, near),
      });
    },
    fit: () => {
      fly(fitted(base.size()));
    },
    zoom: (factor) => {
      const { ratio, ...middle } = base.camera();
      fly({ ...middle, ratio: ratio / factor });
    },
    snapshot: () => snapshotOf(base, overlay.canvases, content.looks.palette.background),
    stats: () => {
      const { shown } = content;
      return {
        base: base.kind,
        nodes: shown.nodes.length,
        edges: shown.edges.length,
        lines: shown.lines.length,
        labels: overlay.labels(),
        reducerCalls: base.itemsProcessed(),
      };
    },
    kill: () => {
      alive = false;
      if (rest !== null) clearTimeout(rest);
      if (easing !== null) cancelAnimationFrame(easing);
      flight.stop();
      stopListening();
      document.removeEventListener('visibilitychange', onVisible);
      listeners.clear();
      base.kill();
    },
  };
}

/** Where everything is at this moment of a move. */
function placesNow({ from, to, part }: Motion): Float32Array {
  if (part >= 1) return to;
  return to.map((place, i) => (from[i] ?? 0) + (place - (from[i] ?? 0)) * part);
}
