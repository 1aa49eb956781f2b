import type { Box, Placed } from '../core/labels.ts';
import { clearCanvas, type Base } from './base.ts';
import { isNear, pointOf, radiusOf, type Frame } from './frame.ts';
import { drawGlyph, LEAST_RADIUS } from './glyphs.ts';
import { createNames } from './names.ts';
import type { Marks, SceneOptions } from './scene.ts';
import { drawSpotlight, markedNames, type Spotlight } from './spotlight.ts';

/** The canvases above nodes and edges: pictures and names of all, and the light on what is in focus. */
export interface Overlay {
  /** Draws pictures and names; `all` chooses the names anew, else those of before stay. */
  readonly drawNames: (frame: Frame, marks: Marks, all: boolean) => void;
  /** Draws what is in focus and dims the rest; null: nothing is. */
  readonly drawLight: (frame: Frame, light: Spotlight | null, marks: Marks) => void;
  /** Names as they stand. */
  readonly labels: () => readonly Placed<number>[];
  readonly canvases: readonly HTMLCanvasElement[];
}

/** How much is left to be seen of what is not in focus. */
const DIMMED = '0.13';
const MOST_GLYPHS = 400;
const NOTHING: ReadonlySet<number> = new Set();

export function createOverlay(
  base: Base,
  nameOf: (node: number) => string,
  phraseOf: (edge: number) => string,
  { still, coveredBy = () => [] }: Pick<SceneOptions, 'still' | 'coveredBy'>,
): Overlay {
  const names = createNames(nameOf);
  const below = base.addCanvas('names');
  const above = base.addCanvas('light');
  const faded = [...base.canvases, below];
  for (const canvas of faded) canvas.style.transition = still ? '' : 'opacity 120ms ease-out';
  let covered: readonly Box[] = [];
  let placed: readonly Placed<number>[] = [];
  let lit: readonly Placed<number>[] | null = null;
  return {
    drawNames: (frame, marks, all) => {
      const canvas = clearCanvas(below, frame.view);
      drawGlyphs(canvas, frame);
      drawPins(canvas, frame, marks.pinned);
      const marked = new Set(markedNames(marks, frame));
      const first = [...marked, ...(marks.path?.nodes ?? [])];
      if (all) covered = coveredBy();
      const shown = frame.shown.masks.nodes;
      const { labels } = frame.looks;
      const most = labels === 'all' ? frame.shown.nodes : [];
      const wanted = all ? chain(labels === 'none' ? [] : first, most) : placed.map(({ id }) => id);
      const isShown = (node: number) => shown[node] === 1;
      const strong = labels === 'none' ? NOTHING : marked;
      placed = names.write(canvas, frame, filter(wanted, isShown), strong, {
        ...{ taken: covered, disks: frame.shown.nodes },
      });
    },
    drawLight: (frame, light, marks) => {
      for (const canvas of base.canvases) canvas.style.opacity = light === null ? '' : DIMMED;
      // Pale names would run into those in the light.
      below.style.opacity = light === null ? '' : '0';
      if (light === null && lit === null) return;
      const canvas = clearCanvas(above, frame.view);
      const around = { marked: markedNames(marks, frame), covered };
      lit = light === null ? null : drawSpotlight(canvas, light, frame, names, phraseOf, around);
    },
    labels: () => lit ?? placed,
    canvases: [...faded, above],
  };
}

function drawGlyphs(canvas: CanvasRenderingContext2D, frame: Frame): void {
  const { looks, shown } = frame;
  let drawn = 0;
  for (const node of shown.nodes) {
    const radius = radiusOf(frame, node);
    const glyph = radius < LEAST_RADIUS ? null : looks.glyph(node);
    if (glyph === null) continue;
    const at = pointOf(frame, node);
    if (!isNear(at, frame)) continue;
    drawGlyph(canvas, glyph, at, radius, looks.palette.background);
    drawn += 1;
    if (drawn === MOST_GLYPHS) return;
  }
}

function drawPins(canvas: CanvasRenderingContext2D, frame: Frame, pinned: readonly number[]): void {
  canvas.strokeStyle = frame.looks.palette.focus;
  canvas.lineWidth = 1.5;
  for (const node of pinned) {
    if (frame.shown.masks.nodes[node] !== 1) continue;
    const { x, y } = pointOf(frame, node);
    canvas.beginPath();
    canvas.arc(x, y, radiusOf(frame, node) + 2.5, 0, 2 * Math.PI);
    canvas.stroke();
  }
}

function* chain(first: readonly number[], rest: Iterable<number>): Iterable<number> {
  const seen = new Set(first);
  yield* seen;
  for (const one of rest) if (!seen.has(one)) yield one;
}

function* filter(items: Iterable<number>, passes: (item: number) => boolean): Iterable<number> {
  for (const item of items) if (passes(item)) yield item;
}
