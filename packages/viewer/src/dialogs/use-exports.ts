import { EntenteError } from '@entente/core';
import { colorOf } from '../core/colors.ts';
import { everything, type Masks } from '../core/filter.ts';
import { entityLink } from '../core/links.ts';
import { toCsvTables, toGexf, toGraphmlText, toJson } from '../core/save/save.ts';
import { toSvg } from '../core/save/svg.ts';
import { filterLines, sourceLine } from '../strings.ts';
import { EXPORT } from '../strings/dialogs.ts';
import { THEME_PALETTES } from '../themes.ts';
import { useView, useViewer } from '../viewer-context.ts';
import { composePng } from './compose-png.ts';
import { typeLegend } from './legend.ts';

/** What an export gives; see `EXPORT` for its words. */
export type Format = 'png' | 'svg' | 'nodes' | 'edges' | 'json' | 'graphml' | 'gexf';

/** Width and height of an SVG. */
const [WIDTH, HEIGHT] = [1600, 1000];

/** Makes the files of a graph; of what is shown, or of all of it. */
export function useExports(): (
  format: Format,
  whole: boolean,
) => Promise<readonly [name: string, content: Blob | string, type: string]> {
  const { network, words, typesOf, scene } = useViewer();
  const { state, visible, theme } = useView();
  const { data } = network;
  const palette = THEME_PALETTES[theme];
  const legendOf = (masks: Masks) => typeLegend({ network, words, typesOf }, masks, palette);
  const source = sourceLine(data.meta);
  const png = async () => {
    const drawn = scene();
    if (drawn === null) throw new EntenteError('no-picture', EXPORT.noPicture);
    const ratio = Math.min(2, devicePixelRatio);
    const notes = [...filterLines(state, words), source];
    const captions = { legend: legendOf(visible), notes, palette };
    return composePng(await drawn.snapshot(), captions, ratio);
  };
  const svg = (masks: Masks, whole: boolean) =>
    toSvg(network, masks, {
      ...{ width: WIDTH, height: HEIGHT, title: EXPORT.title },
      ...{ background: palette.background, text: palette.text, halo: palette.background },
      nodeColor: (node) => colorOf(entityLink(data, node).types, palette),
      edgeColor: (edge) =>
        data.claims.negative[data.edges.claim[edge] ?? 0] === 1 ? palette.negative : palette.edge,
      legend: legendOf(masks),
      notes: [...(whole ? [] : filterLines(state, words)), source],
    });
  return async (format, whole) => {
    const masks = whole ? everything(data.entities.count, data.edges.count) : visible;
    switch (format) {
      case 'png':
        return ['graph.png', await png(), 'image/png'];
      case 'svg':
        return ['graph.svg', svg(masks, whole), 'image/svg+xml'];
      case 'nodes':
      case 'edges':
        return [`${format}.csv`, toCsvTables(network, masks)[format], 'text/csv'];
      case 'json':
        return ['graph.json', toJson(network, masks), 'application/json'];
      case 'graphml':
        return ['graph.graphml', toGraphmlText(network, masks), 'application/xml'];
      case 'gexf':
        return ['graph.gexf', toGexf(network, masks), 'application/xml'];
    }
  };
}
