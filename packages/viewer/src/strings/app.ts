import { count, grouped } from '../strings.ts';

/** Words of the frame around the graph: loading, header, controls. */

export const API_ERRORS = {
  noServer: 'The server does not answer. Start it again: entente view',
  readOnly: 'This page is a copy: it can be read only.',
} as const;

export const EMBED = {
  noData: 'Give mountViewer `data`: the bytes of a view.arrows, or its address.',
} as const;

export const LOADING = {
  waiting: 'Loading the graph…',
  reading: 'Reading the graph…',
  failed: 'The graph could not be loaded',
  again: 'Try again',
  empty: 'This graph is empty',
  emptyWhy: 'No entity was found in the articles. Build it from more text: entente build FILES',
} as const;

/** "3.2 of 8.0 MB". */
export function loadedSize(loaded: number, total: number | null): string {
  const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(1);
  return total === null
    ? `${megabytes(loaded)} MB`
    : `${megabytes(loaded)} of ${megabytes(total)} MB`;
}

export const SHELL = {
  name: 'Entente',
  view: 'View',
  graph: 'Graph',
  table: 'Table',
  undo: 'Undo',
  redo: 'Redo',
  filters: 'Filters',
  details: 'Details',
  close: 'Close',
  more: 'More',
  help: 'Keyboard help',
  appearance: 'Appearance',
  tour: 'Show the tour',
  skip: { graph: 'Skip to the graph', table: 'Skip to the table' },
} as const;

export const GRAPH = {
  name: 'Graph',
  keys:
    'Graph of entities. Arrow keys go to the neighbor in that direction, brackets step through ' +
    'the relations, Enter opens the details, E expands, P pins, Shift with ' +
    'arrow keys moves, plus and minus zoom, Escape lets go.',
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show everything',
  lost: 'The graphics memory was lost; the graph is drawn anew.',
  plain:
    'Drawn without WebGL, which this browser lacks: large graphs are slow. The table has it all.',
  nothing: 'Nothing passes these filters',
  clear: 'Clear the filters',
} as const;

export const SAY = {
  pinned: (name: string) => `${name} is pinned.`,
  unpinned: (name: string) => `${name} is no longer pinned.`,
  hidden: (name: string) => `${name} is hidden.`,
  expanded: (name: string, more: number) =>
    `${count(more, 'more neighbor')} of ${name} ${more === 1 ? 'is' : 'are'} shown.`,
  allShown: (name: string) => `All neighbors of ${name} are shown already.`,
  undone: 'Undone.',
  redone: 'Done again.',
} as const;

/** An entity for the ear: "Norvania, country, 12 relations". */
export function spokenEntity(name: string, type: string, degree: number): string {
  return `${name}, ${type}, ${count(degree, 'relation')}`;
}

/** A claim for the ear: "Norvania condemns Tavria, 3 sentences". */
export function spokenClaim(words: readonly string[], sentences: number): string {
  return `${words.join(' ')}, ${count(sentences, 'sentence')}`;
}

export const OVERVIEW = {
  keys:
    'Graph of communities. Arrow keys go to the next one in that direction, Enter opens it, plus and ' +
    'minus zoom.',
  /** A community for the ear. */
  spoken: (best: readonly string[], size: number) =>
    `${overviewName(best, size)}, ${count(size, 'entity', 'entities')}`,
  what: (entities: number, communities: number, rest: number) =>
    `${grouped(entities)} entities are too many to read: you see their ${grouped(communities)} ` +
    `communities${rest > 0 ? `, and ${count(rest, 'entity', 'entities')} in small ones are left out` : ''}. ` +
    'Select one to open it, or narrow the filters.',
  list: 'As a list',
  whole: 'Draw all anyway',
} as const;

/** A community by its best members: "Norvania, Tavria and 210 more". */
export function overviewName(best: readonly string[], size: number): string {
  const rest = size - best.length;
  return rest > 0 ? `${best.join(', ')} and ${grouped(rest)} more` : best.join(', ');
}
