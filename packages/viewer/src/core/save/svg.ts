import { toXmlText } from '@entente/graph';
import type { Places } from '../places.ts';
import { arrowOf } from './arrow.ts';
import { curveBetween, loopAt, type Curve, type Point } from '../geometry.ts';
import { canvasText, placeLabels, type Wish } from '../labels.ts';
import type { Masks } from '../filter.ts';
import type { Network } from '../network.ts';

/** How a drawing looks, and what is written around it. All texts are data: they are escaped. */
export interface SvgOptions {
  /** In pixels, at least 100. */
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly text: string;
  readonly halo: string;
  /** Fill of a node and stroke of an edge, by row; CSS colors. */
  readonly nodeColor: (node: number) => string;
  readonly edgeColor: (edge: number) => string;
  /** Of a node and of a line, by row, in pixels. */
  readonly radiusOf: (node: number) => number;
  readonly widthOf: (edge: number) => number;
  /** Whether a node's name is written if there is room. */
  readonly isNamed: (node: number) => boolean;
  readonly title: string;
  readonly legend: readonly {
    readonly color: string;
    readonly label: string;
    readonly isLine?: boolean;
    readonly isDashed?: boolean;
  }[];
  /** One line each: the filters, the time window, the source. */
  readonly notes: readonly string[];
  /** Whether a line, by row, leads from one to the other. */
  readonly hasArrow: (edge: number) => boolean;
  /** Where the nodes are; y points upwards. */
  readonly places: Places;
}

const MARGIN = 48;
const LINE = 16;
const FONT = 12;
const DASHES = ' stroke-dasharray="5 3"';

/**
 * What is visible as an SVG: a `path` of class `edge` for each edge, dashed where negative, with one of
 * class `head` where it leads somewhere, a `circle` of class `node` for each node, names that do not overlap, a legend and notes.
 */
export function toSvg(network: Network, masks: Masks, options: SvgOptions): string {
  const { data, bundles } = network;
  const { width, height } = options;
  const rows = [...masks.nodes.keys()].filter((row) => masks.nodes[row] === 1);
  const below = LINE * (options.notes.length + 1) + LINE * Math.ceil(options.legend.length / 4);
  const place = fit(rows, { ...options, height: height - below });
  const { radiusOf, widthOf } = options;
  const edges = [...masks.edges.keys()]
    .filter((edge) => masks.edges[edge] === 1)
    .map((edge) => {
      const bundle = bundles.of[edge] ?? 0;
      const [from, to] = [data.edges.source[edge] ?? 0, data.edges.target[edge] ?? 0];
      const bend = bundles.curvature[bundle] ?? 0;
      const curves =
        from === to
          ? loopAt(place(from), radiusOf(from) + 6 * (bend - 1))
          : [curveBetween(place(from), place(to), bend)];
      const dash = data.claims.negative[data.edges.claim[edge] ?? 0] === 1 ? DASHES : '';
      const color = toXmlText(options.edgeColor(edge));
      const last = curves.at(-1);
      const arrow =
        last !== undefined && options.hasArrow(edge)
          ? arrowOf(last, radiusOf(to), widthOf(edge))
          : null;
      const line = arrow === null ? curves : [...curves.slice(0, -1), arrow.shaft];
      return (
        `<path class="edge" d="${line.map(pathOf).join('')}" fill="none" stroke="${color}" ` +
        `stroke-width="${short(widthOf(edge))}"${dash}/>\n` +
        (arrow === null
          ? ''
          : `<path class="head" d="M${arrow.head.map(at).join('L')}Z" fill="${color}"/>\n`)
      );
    });
  const nodes = rows.map((row) => {
    const { x, y } = place(row);
    const name = toXmlText(canvasText(data.entities.name.at(row) ?? '', 200));
    return `<circle class="node" cx="${short(x)}" cy="${short(y)}" r="${short(radiusOf(row))}" fill="${toXmlText(
      options.nodeColor(row),
    )}"><title>${name}</title></circle>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}" font-family="system-ui, sans-serif" font-size="${String(FONT)}">
<title>${toXmlText(options.title)}</title>
<rect width="100%" height="100%" fill="${toXmlText(options.background)}"/>
<g>\n${edges.join('')}</g>
<g>\n${nodes.join('')}</g>
${namesOf(network, rows, { ...options, height: height - below }, place)}${captions(options, below)}</svg>
`;
}

/** Scales the layout into the margins. */
function fit(
  rows: readonly number[],
  { width, height, places }: SvgOptions,
): (node: number) => Point {
  const placeOf = (node: number) => ({ x: places.x[node] ?? 0, y: -(places.y[node] ?? 0) });
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const row of rows) {
    const { x, y } = placeOf(row);
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  const scale = Math.min(
    (width - 2 * MARGIN) / Math.max(1e-9, right - left),
    (height - 2 * MARGIN) / Math.max(1e-9, bottom - top),
    1e6,
  );
  return (node) => {
    const { x, y } = placeOf(node);
    return {
      x: width / 2 + (x - (left + right) / 2) * scale,
      y: height / 2 + (y - (top + bottom) / 2) * scale,
    };
  };
}

function namesOf(
  { data }: Network,
  rows: readonly number[],
  options: SvgOptions,
  place: (node: number) => Point,
): string {
  const named = rows.filter(options.isNamed);
  const names = new Map(
    named.map((row) => [String(row), canvasText(data.entities.name.at(row) ?? '')]),
  );
  const wishes = named.map((row): Wish => {
    const letters = Array.from(names.get(String(row)) ?? '').length;
    const size = { width: letters * FONT * 0.58, height: FONT * 1.25 };
    return {
      id: String(row),
      ...place(row),
      radius: options.radiusOf(row),
      ...size,
      forced: false,
    };
  });
  return placeLabels(wishes, options)
    .map(({ id, x, y }) => {
      const halo = `stroke="${toXmlText(options.halo)}" stroke-width="3" paint-order="stroke"`;
      return `<text x="${short(x)}" y="${short(y + FONT)}" fill="${toXmlText(options.text)}" ${halo}>${toXmlText(
        names.get(id) ?? '',
      )}</text>\n`;
    })
    .join('');
}

/** Legend in four columns, then the notes. */
function captions({ width, height, legend, notes, text }: SvgOptions, below: number): string {
  const top = height - below;
  const entries = legend.map(({ color, label, isLine = false, isDashed = false }, i) => {
    const [x, y] = [
      MARGIN / 2 + ((i % 4) * (width - MARGIN)) / 4,
      top + LINE * (Math.floor(i / 4) + 1),
    ];
    const sample = isLine
      ? `<path d="M${short(x)} ${short(y - 4)}h24" stroke="${toXmlText(color)}" stroke-width="2"${isDashed ? DASHES : ''}/>`
      : `<rect x="${short(x)}" y="${short(y - 9)}" width="10" height="10" fill="${toXmlText(color)}"/>`;
    return (
      sample +
      `<text x="${short(x + (isLine ? 30 : 16))}" y="${short(y)}" fill="${toXmlText(text)}">${toXmlText(canvasText(label))}</text>\n`
    );
  });
  const start = top + LINE * (Math.ceil(legend.length / 4) + 1);
  const lines = notes.map(
    (note, i) =>
      `<text x="${String(MARGIN / 2)}" y="${short(start + LINE * i)}" fill="${toXmlText(text)}">${toXmlText(
        canvasText(note, 300),
      )}</text>\n`,
  );
  return [...entries, ...lines].join('');
}

function pathOf({ from, control, to }: Curve): string {
  return `M${at(from)}Q${at(control)} ${at(to)}`;
}

function at({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
