import { canvasText } from '../core/labels.ts';
import type { Palette } from '../core/colors.ts';
import type { LegendEntry } from './legend.ts';

interface Captions {
  readonly legend: readonly LegendEntry[];
  /** One line each: filters, time window, source. */
  readonly notes: readonly string[];
  readonly palette: Palette;
}

/** Pixels of a line at one device pixel a pixel. */
const LINE = 20;
const MARGIN = 16;

/** The picture with its legend and its notes beneath, as PNG. `ratio` is its device pixels a pixel. */
export async function composePng(
  picture: Blob,
  { legend, notes, palette }: Captions,
  ratio: number,
): Promise<Blob> {
  const image = await createImageBitmap(picture);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  const font = `${String(13 * ratio)}px system-ui, sans-serif`;
  context.font = font;
  const places = placeLegend(context, legend, image.width, ratio);
  const rows = legend.length === 0 ? 0 : (places.at(-1)?.row ?? 0) + 1;
  canvas.width = image.width;
  canvas.height = image.height + (2 * MARGIN + LINE * (rows + notes.length)) * ratio;
  context.fillStyle = palette.background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0);
  context.font = font;
  context.textBaseline = 'middle';
  const middle = (row: number) => image.height + (MARGIN + LINE * (row + 0.5)) * ratio;
  for (const { x, row, color, label, isLine, isDashed } of places) {
    context.fillStyle = color;
    context.beginPath();
    if (isDashed) {
      for (const at of [0, 8])
        context.rect(x + at * ratio, middle(row) - ratio, 5 * ratio, 2 * ratio);
    } else if (isLine) context.rect(x, middle(row) - ratio, 13 * ratio, 2 * ratio);
    else context.arc(x + 5 * ratio, middle(row), 5 * ratio, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = palette.text;
    context.fillText(label, x + 18 * ratio, middle(row));
  }
  context.fillStyle = palette.muted;
  notes.forEach((note, i) => {
    context.fillText(
      canvasText(note, 200),
      MARGIN * ratio,
      middle(rows + i),
      canvas.width - 2 * MARGIN * ratio,
    );
  });
  // Only now: a closed image has no height.
  image.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('no picture'));
      else resolve(blob);
    }, 'image/png');
  });
}

/** Entries from left to right, in as many rows as they need. */
function placeLegend(
  context: CanvasRenderingContext2D,
  legend: readonly LegendEntry[],
  width: number,
  ratio: number,
): readonly (Required<LegendEntry> & { readonly x: number; readonly row: number })[] {
  let [x, row] = [MARGIN * ratio, 0];
  return legend.map(({ color, label: words, isLine = false, isDashed = false }) => {
    const label = canvasText(words);
    const needed = context.measureText(label).width + 38 * ratio;
    if (x > MARGIN * ratio && x + needed > width) [x, row] = [MARGIN * ratio, row + 1];
    const place = { color, label, isLine, isDashed, x, row };
    x += needed;
    return place;
  });
}
