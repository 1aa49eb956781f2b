/** What is filtered by kind: each has values of its own, see `facets.ts`. */
export const FACETS = [
  'types',
  'predicates',
  'polarity',
  'modality',
  'attribution',
  'outlets',
] as const;
export type FacetName = (typeof FACETS)[number];

/** A value is let through (`any`), asked for (`only`) or kept out (`without`). */
export type Choice = 'any' | 'only' | 'without';

/** Values chosen of a facet, sorted; a value is in one list at most. */
export interface Chosen {
  readonly only: readonly string[];
  readonly without: readonly string[];
}

/** The most important entities, all of them, or the community of an entity. */
export type Scope =
  | { readonly kind: 'important' }
  | { readonly kind: 'all' }
  | { readonly kind: 'community'; readonly of: string };

export interface Filters extends Readonly<Record<FacetName, Chosen>> {
  /** Least confidence of a claim, 0 to 1. */
  readonly confidence: number;
  /** Least number of sources of a claim. */
  readonly sources: number;
  /** Whether entities without a visible edge stay. */
  readonly isolated: boolean;
  readonly scope: Scope;
}

/** Where the camera looks: middle and width in units of the renderer. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** By when it was reported, or by when it happened. */
export type Basis = 'reported' | 'event';

/** Days since 1970-01-01, both included. */
export interface TimeWindow {
  readonly basis: Basis;
  readonly from: number;
  readonly to: number;
}

/** A node by entity id, or a claim by claim id (it need not be an edge of the view). */
export type Selection =
  { readonly kind: 'node'; readonly id: string } | { readonly kind: 'claim'; readonly id: string };

/** An entity that stays where the reader put it, in units of the layout. */
export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/**
 * An entity that is shown beyond the scope, with its `count` most important neighbors; of one type,
 * by one predicate, where these are given.
 */
export interface Expansion {
  readonly id: string;
  readonly type: string | null;
  readonly predicate: string | null;
  readonly count: number;
}

export interface Appearance {
  readonly view: 'graph' | 'table';
  /** What the color of an entity tells. */
  readonly nodes: 'type' | 'community';
  /** What the color of an edge tells. */
  readonly edges: 'predicate' | 'polarity';
  /** What the size of an entity tells. */
  readonly size: 'degree' | 'pagerank' | 'evidence';
  /** Names that are written: all that fit, those of what is in focus, pinned or on a path, or none. */
  readonly labels: 'all' | 'focus' | 'none';
  /** What the timeline tells while no window says so. */
  readonly basis: Basis;
}

/** What stands beside the graph while nothing is selected; a selection shows its details over it. */
export type Panel =
  | { readonly kind: 'details' }
  /** An end that is not chosen yet is empty, and so is an outlet. */
  | { readonly kind: 'paths'; readonly from: string; readonly to: string }
  | { readonly kind: 'compare'; readonly left: string; readonly right: string }
  | { readonly kind: 'contradictions' }
  /** What a document says. */
  | { readonly kind: 'document'; readonly id: string }
  | { readonly kind: 'query' };

export type Theme = 'system' | 'light' | 'dark' | 'contrast';

/**
 * Everything that the reader has chosen, as plain data: its history is undo, `permalink.ts` writes it
 * into the address bar. It names entities and claims by id, never by row.
 */
export interface ViewState {
  /** Null: the whole graph fits. */
  readonly camera: Camera | null;
  readonly filters: Filters;
  readonly window: TimeWindow | null;
  readonly selection: Selection | null;
  /** In the order of their ids. */
  readonly pins: readonly Pin[];
  /** Number of a layout that was made since the page was opened, 0 of the build's. No link keeps it. */
  readonly layout: number;
  /** Ids of entities that the reader took away, sorted. */
  readonly hidden: readonly string[];
  /** In the order of the reader's steps. */
  readonly expanded: readonly Expansion[];
  readonly appearance: Appearance;
  readonly panel: Panel;
  readonly theme: Theme;
}

const ANY: Chosen = { only: [], without: [] };

export const NO_FILTERS: Filters = {
  ...{ types: ANY, predicates: ANY, polarity: ANY, modality: ANY, attribution: ANY, outlets: ANY },
  ...{ confidence: 0, sources: 0, isolated: false, scope: { kind: 'important' } },
};

export const START: ViewState = {
  camera: null,
  filters: NO_FILTERS,
  window: null,
  selection: null,
  pins: [],
  layout: 0,
  hidden: [],
  expanded: [],
  appearance: {
    ...{ view: 'graph', nodes: 'type', edges: 'polarity', size: 'degree', labels: 'all' },
    basis: 'reported',
  },
  panel: { kind: 'details' },
  theme: 'system',
};
