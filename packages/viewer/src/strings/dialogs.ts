import { grouped } from '../strings.ts';
import { LEGEND } from './controls.ts';

/** Words of the dialogs: opening files, exporting, saved views. */

export const DIALOG_TITLES = {
  open: 'Open a graph',
  export: 'Export',
  views: 'Saved views',
} as const;

export const DIALOG_MENU = {
  open: 'Open a file …',
  export: 'Export …',
  views: 'Saved views …',
} as const;

export const OPEN = {
  why: 'Drop a file anywhere on this page, or choose one. It is read here and sent nowhere.',
  formats: 'view.arrows of Entente, GraphML, GEXF, graph.json of graphology, NetworkX or D3',
  choose: 'Choose a file',
  drop: 'Drop to open',
  reading: (name: string) => `Reading ${name} …`,
  large: 'This file is larger than 500 MB.',
  failed: 'The file could not be read.',
  noWorker:
    'Files of other programs cannot be opened here: open.js, which reads them, did not start. It must lie beside viewer.js, and the page must let workers run.',
  many: 'Drop one file at a time.',
  noSentences: 'Files of other programs hold no sentences: their lines open without evidence.',
  back: 'Back to the graph before',
} as const;

export const EXPORT = {
  what: 'What',
  visible: 'What is shown',
  whole: 'The whole graph',
  picture: 'Picture',
  data: 'Data',
  graph: 'Graph of other programs',
  png: 'PNG',
  pngWhy: 'as on the screen, with legend, filters and source',
  svg: 'SVG',
  svgWhy: 'for print, with legend, filters and source',
  nodes: 'Entities as CSV',
  edges: 'Relations as CSV',
  csvWhy: 'for spreadsheets',
  json: 'JSON',
  jsonWhy: 'graphology, as graph.json',
  graphml: 'GraphML',
  graphmlWhy: 'Gephi, NetworkX, igraph, Neo4j',
  gexf: 'GEXF',
  gexfWhy: 'Gephi',
  wholePngWhy: 'all of it, with legend and source',
  wholeSvgWhy: 'for print, with legend and source',
  crowded: (most: number) =>
    `too large: of more than ${grouped(most)} entities none could be read. Narrow the filters, or take SVG or GraphML`,
  heavy: (most: number) =>
    `too large: more than ${grouped(most)} entities and relations are too many for a picture. Narrow the filters, or take GraphML`,
  scale: (size: string) => `Larger entities: ${size}. Wider lines: ${LEGEND.width}.`,
  failed: 'The export failed.',
  title: 'Graph made with Entente',
} as const;

/** "120 entities, 300 relations". */
export function sizeOf(nodes: number, edges: number): string {
  return `${grouped(nodes)} ${nodes === 1 ? 'entity' : 'entities'}, ${grouped(edges)} ${
    edges === 1 ? 'relation' : 'relations'
  }`;
}

/** "Saved graph.svg." */
export function savedAs(name: string): string {
  return `Saved ${name}.`;
}

export const VIEWS = {
  why: 'A view is everything that you have chosen: filters, time, selection, camera. Views are kept in this browser; export them to keep or to send them.',
  caption: 'Caption of this view',
  save: 'Save this view',
  none: 'No view is saved yet.',
  open: 'Open',
  remove: (caption: string) => `Delete “${caption}”`,
  rename: (caption: string) => `Caption of “${caption}”`,
  export: 'Export all as JSON',
  import: 'Import …',
  bad: 'This file holds no saved views.',
  full: 'This browser keeps no more views.',
} as const;
