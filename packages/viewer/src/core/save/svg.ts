import { toXmlText } from '@entente/graph';
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
  }[];
  /** One line each: the filters, the time window, the source. */
  readonly notes: readonly string[];
  /** Places in place of those of the layout, by row. */
  readonly placeOf?: (node: number) => Point;
}

const MARGIN = 48;
const LINE = 16;
const FONT = 12;

/**
 * What is visible as an SVG: a `path` of class `edge` for each edge, dashed where negative, a `circle`
 * of class `node` for each node, names that do not overlap, a legend and notes.
 */
export function toSvg(network: Network, masks: Masks, options: SvgOptions): string {
  const { data, bundles } = network;
  const { width, height } = options;
  const rows = [...masks.nodes.keys()].filter((row) => masks.nodes[row] === 1);
  const below = LINE * (options.notes.length + 1) + LINE * Math.ceil(options.legend.length / 4);
  const place = fit(network, rows, { ...options, height: height - below });
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
      const dash = data.claims.negative[data.edges.claim[edge] ?? 0] === 1;
      return `<path class="edge" d="${curves.map(pathOf).join('')}" fill="none" stroke="${toXmlText(
        options.edgeColor(edge),
      )}" stroke-width="${short(widthOf(edge))}"${dash ? ' stroke-dasharray="5 3"' : ''}/>\n`;
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

/** Scales the layout into the margins; its y points upwards. */
function fit(
  { data }: Network,
  rows: readonly number[],
  { width, height, placeOf }: SvgOptions,
): (node: number) => Point {
  const at =
    placeOf ??
    ((node: number) => ({ x: data.entities.x[node] ?? 0, y: -(data.entities.y[node] ?? 0) }));
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const row of rows) {
    const { x, y } = at(row);
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  const scale = Math.min(
    (width - 2 * MARGIN) / Math.max(1e-9, right - left),
    (height - 2 * MARGIN) / Math.max(1e-9, bottom - top),
    1e6,
  );
  return (node) => {
    const { x, y } = at(node);
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
  const entries = legend.map(({ color, label, isLine = false }, i) => {
    const [x, y] = [
      MARGIN / 2 + ((i % 4) * (width - MARGIN)) / 4,
      top + LINE * (Math.floor(i / 4) + 1),
    ];
    return (
      `<rect x="${short(x)}" y="${short(isLine ? y - 5 : y - 9)}" width="10" height="${isLine ? '3' : '10'}" fill="${toXmlText(color)}"/>` +
      `<text x="${short(x + 16)}" y="${short(y)}" fill="${toXmlText(text)}">${toXmlText(canvasText(label))}</text>\n`
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
  const at = ({ x, y }: Point) => `${short(x)} ${short(y)}`;
  return `M${at(from)}Q${at(control)} ${at(to)}`;
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
