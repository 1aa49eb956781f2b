import type { Palette } from '../core/colors.ts';
import type { Point } from '../core/geometry.ts';
import type { Box } from '../core/labels.ts';
import type { Network } from '../core/network.ts';
import { createCanvasBase } from './canvas-2d.ts';
import type { Item } from './frame.ts';
import type { Telling } from './looks.ts';
import type { Masks } from './shown.ts';
import { createSigmaBase } from './sigma-base.ts';
import { createStage } from './stage.ts';
import type { CameraState } from './view.ts';

export interface SceneOptions {
  readonly palette: Palette;
  readonly telling: Telling;
  /** A type with its supertypes, nearest first; by itself where they are not known. */
  readonly typesOf?: (type: string) => readonly string[];
  /** Words of an edge, shown when it is in focus. */
  readonly phraseOf: (edge: number) => string;
  /** A click; null on empty ground. */
  readonly onPick: (item: Item | null) => void;
  /** The reader dragged a node to a place, in units of the layout; without it nodes stay. */
  readonly onMove?: (node: number, place: Point) => void;
  /** The pointer rests on something else than before. */
  readonly onHover?: (item: Item | null) => void;
  /** The browser took the GPU's memory away: kill the scene and make another one. */
  readonly onLost?: () => void;
  /** What lies over the drawing, in its CSS pixels: no name is written there. */
  readonly coveredBy?: () => readonly Box[];
  /** No flights, for readers who want less motion. */
  readonly still: boolean;
  /** `canvas`: without WebGL even where there is some. */
  readonly base?: 'webgl' | 'canvas';
}

/** What the reader has marked: it gets a name before others, and paths stay bright. */
export interface Marks {
  readonly pinned: readonly number[];
  readonly path: { readonly nodes: readonly number[]; readonly edges: readonly number[] } | null;
}

/** What is on the screen, in numbers. */
export interface SceneStats {
  readonly base: 'webgl' | 'canvas';
  /** Items that pass the masks. */
  readonly nodes: number;
  readonly edges: number;
  /** Lines as drawn: one a bundle. */
  readonly lines: number;
  /** Names as written, in CSS pixels. */
  readonly labels: readonly (Box & { readonly id: number })[];
  /** Items that sigma was given since the start: each would be a call of a reducer. */
  readonly reducerCalls: number;
}

/**
 * The drawing. Everything outside of this folder knows sigma by this interface only. Items are rows of
 * the network, places CSS pixels of the container.
 */
export interface Scene {
  /**
   * Shows what the masks let through; they must not be changed later. Sizes and the whole that `fit`
   * shows are those of `whole`, more nodes than those shown while a time is played.
   */
  readonly setMask: (masks: Masks, whole?: Uint8Array) => void;
  /** What is selected stays bright and the rest fades; hovering does the same for a moment. */
  readonly focus: (item: Item | null) => void;
  readonly mark: (marks: Marks) => void;
  readonly setAppearance: (palette: Palette, telling: Telling) => void;
  /** Moves all nodes to a new layout, in units of the network's own, within 400 ms. */
  readonly setPositions: (x: Float32Array, y: Float32Array, atOnce?: boolean) => void;
  /** What a place is in units of the layout. */
  readonly layoutAt: (point: Point) => Point;
  readonly pick: (point: Point) => Item | null;
  /** Where a click opens the item; null for what is not shown. */
  readonly placeOf: (item: Item) => Point | null;
  /** Places of the shown nodes. */
  readonly places: () => ReadonlyMap<number, Point>;
  readonly camera: () => CameraState;
  /** Null shows everything, as `fit`. */
  readonly setCamera: (camera: CameraState | null) => void;
  /** Called when the camera has come to rest after a move; returns how to stop. */
  readonly onCamera: (listener: (camera: CameraState) => void) => () => void;
  /** Brings an item into view, in the middle when `center` is set. */
  readonly reveal: (item: Item, center: boolean) => void;
  readonly fit: () => void;
  /** Above 1 comes nearer. */
  readonly zoom: (factor: number) => void;
  /** A PNG of all layers on the palette's background. */
  readonly snapshot: () => Promise<Blob>;
  readonly stats: () => SceneStats;
  /** Takes everything out of the container and gives WebGL's memory back. */
  readonly kill: () => void;
}

/** Draws `network` into `container`, with WebGL 2 where there is some, else on a plain canvas. */
export function createScene(
  container: HTMLElement,
  network: Network,
  options: SceneOptions,
): Scene {
  return createStage(network, options, (handlers) => {
    const base = options.base === 'canvas' ? null : createSigmaBase(container, handlers);
    return base ?? createCanvasBase(container, handlers);
  });
}
