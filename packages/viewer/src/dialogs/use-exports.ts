import { everything } from '../core/filter.ts';
import { toCsvTables, toGexf, toGraphmlText, toJson } from '../core/save/save.ts';
import { toSvg } from '../core/save/svg.ts';
import { pixelRatio } from '../sigma/base.ts';
import { LEAST_WIDTH } from '../sigma/frame.ts';
import { toLooks } from '../sigma/looks.ts';
import { sizesFor } from '../sigma/view.ts';
import { filterLines, sourceLine } from '../strings.ts';
import { LEGEND } from '../strings/controls.ts';
import { EXPORT } from '../strings/dialogs.ts';
import { placesOf } from '../layouts.ts';
import { THEME_PALETTES } from '../themes.ts';
import { itemOf } from '../use-scene.ts';
import { useView, useViewer } from '../viewer-context.ts';
import { composePng } from './compose-png.ts';
import { pictureLegend } from './legend.ts';
import { paintPicture } from './paint-picture.ts';
import { pictureSize, tooLarge } from './picture-size.ts';

/** What an export gives; see `EXPORT` for its words. */
export type Format = 'png' | 'svg' | 'nodes' | 'edges' | 'json' | 'graphml' | 'gexf';

/** Makes the files of a graph; of what is shown, or of all of it. */
export interface Exports {
  readonly make: (
    format: Format,
    whole: boolean,
  ) => Promise<readonly [name: string, content: Blob | string, type: string]>;
  /** Why a format is not to be had; null where it is. */
  readonly refuse: (format: Format, whole: boolean) => string | null;
}

/** Makes files as things look at the moment. */
export function useExports(): Exports {
  const { network, words, typesOf, scene } = useViewer();
  const { state, visible, theme, marked } = useView();
  const { appearance, selection, pins } = state;
  const { data } = network;
  const palette = THEME_PALETTES[theme];
  // The reader may have tidied and moved them.
  const places = placesOf(network, state);
  const all = everything(data.entities.count, data.edges.count);
  const masksOf = (whole: boolean) => (whole ? all : visible);
  const captionsOf = (whole: boolean) => ({
    legend: pictureLegend({ network, words, typesOf }, masksOf(whole), appearance, palette),
    notes: [
      EXPORT.scale(LEGEND.sizes[appearance.size]),
      ...(whole ? [] : filterLines(state, words)),
      sourceLine(data.meta),
    ],
  });
  const sizeOf = (whole: boolean) => pictureSize(masksOf(whole).counts.nodes.shown);
  const png = async (whole: boolean) => {
    const looks = { palette, typesOf, telling: appearance };
    const drawn = whole ? null : scene();
    const picture =
      drawn === null
        ? paintPicture(network, masksOf(whole), sizeOf(whole), { ...looks, places })
        : drawn.snapshot();
    return composePng(await picture, { ...captionsOf(whole), palette }, pixelRatio());
  };
  const svg = (whole: boolean) => {
    const [masks, size] = [masksOf(whole), sizeOf(whole)];
    const { radius, width, ...looks } = toLooks(network, palette, appearance, typesOf);
    const scale = sizesFor(masks.counts.nodes.shown, size, 1);
    const item = itemOf(network, selection);
    const { source, target } = data.edges;
    const ends = item?.kind === 'edge' ? [source[item.row], target[item.row]] : [item?.row];
    const pinned = pins.map(({ id }) => network.nodeOf(id));
    const focus = new Set([...ends, ...pinned, ...(marked?.nodes ?? [])]);
    return toSvg(network, masks, {
      ...{ places, hasArrow: looks.hasArrow },
      ...{ ...size, ...captionsOf(whole), title: EXPORT.title },
      ...{ background: palette.background, text: palette.text, halo: palette.background },
      ...{ nodeColor: looks.nodeColor, edgeColor: looks.edgeColor },
      radiusOf: (node) => (radius[node] ?? 0) * scale,
      widthOf: (edge) => Math.max(LEAST_WIDTH, width(edge) * scale),
      isNamed: (node) => looks.labels === 'all' || (looks.labels === 'focus' && focus.has(node)),
    });
  };
  return {
    refuse: (format, whole) => {
      const { nodes, edges } = masksOf(whole).counts;
      const asOnScreen = format === 'png' && !whole && scene() !== null;
      return (format === 'png' || format === 'svg') && !asOnScreen
        ? tooLarge(format, nodes.shown, edges.shown)
        : null;
    },
    make: async (format, whole) => {
      const masks = masksOf(whole);
      const name = fileName(format, whole);
      switch (format) {
        case 'png':
          return [`${name}.png`, await png(whole), 'image/png'];
        case 'svg':
          return [`${name}.svg`, svg(whole), 'image/svg+xml'];
        case 'nodes':
        case 'edges':
          return [`${name}.csv`, toCsvTables(network, masks)[format], 'text/csv'];
        case 'json':
          return [`${name}.json`, toJson(network, masks, places), 'application/json'];
        case 'graphml':
          return [`${name}.graphml`, toGraphmlText(network, masks, places), 'application/xml'];
        case 'gexf':
          return [`${name}.gexf`, toGexf(network, masks, places), 'application/xml'];
      }
    },
  };
}

/** "entente-relations-whole-2026-03-01": files of different days stand side by side. */
function fileName(format: Format, whole: boolean): string {
  const what = format === 'nodes' ? 'entities' : format === 'edges' ? 'relations' : 'graph';
  const day = new Date().toISOString().slice(0, 10);
  return `entente-${what}-${whole ? 'whole-' : ''}${day}`;
}
