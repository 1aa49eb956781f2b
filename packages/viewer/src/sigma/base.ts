import type { Frame } from './frame.ts';
import type { CameraState, View } from './view.ts';

/** A frame before it is known how the camera sees it. */
export type Content = Omit<Frame, 'view'> & {
  /** Whether the camera or the layout is on its way: the less important may be left out. */
  readonly moving: boolean;
};

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a base tells the scene, and asks of it. */
export interface BaseHandlers {
  /** What to draw now. It is immutable: what is the same object as before has not changed. */
  readonly content: () => Content;
  /** The scale of radii and widths at a distance of the camera. */
  readonly sizesAt: (ratio: number, size: Size) => number;
  readonly onDrawn: (view: View) => void;
  readonly onCamera: () => void;
  /** The browser took the drawing's memory away: the scene has to be made anew. */
  readonly onLost: () => void;
}

/** Draws nodes and edges as a camera sees them. It knows nothing of names, focus and pointers. */
export interface Base {
  readonly kind: 'webgl' | 'canvas';
  readonly size: () => Size;
  readonly view: () => View;
  readonly camera: () => CameraState;
  readonly setCamera: (camera: CameraState) => void;
  /** Draws at the next frame. */
  readonly redraw: () => void;
  readonly drawNow: () => void;
  /** What is dimmed while something is in focus, from the ground up. */
  readonly canvases: readonly HTMLCanvasElement[];
  /** A canvas above those before, and below what catches the pointer. */
  readonly addCanvas: (name: string) => HTMLCanvasElement;
  /** The canvas on top, which hears of pointers. */
  readonly catcher: HTMLCanvasElement;
  /** How often single items were handed to sigma since the start; its reducers would run as often. */
  readonly itemsProcessed: () => number;
  readonly kill: () => void;
}

/** Device pixels for one CSS pixel: 2 at most, more cannot be seen and costs. */
export function pixelRatio(): number {
  return Math.min(2, globalThis.devicePixelRatio || 1);
}

/** Fits a canvas to its size, empties it and lets it be drawn in CSS pixels. */
export function clearCanvas(canvas: HTMLCanvasElement, { width, height }: Size) {
  const ratio = pixelRatio();
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser cannot draw on a canvas.');
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}
