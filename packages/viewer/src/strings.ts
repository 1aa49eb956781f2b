import type { ViewMeta } from '@entente/core';
import { formatDate } from './core/dates.ts';
import { isoOfDay } from './core/days.ts';
import type { Share } from './core/filter.ts';
import { FACETS, type FacetName, type ViewState } from './core/state.ts';
import type { Words } from './core/phrase.ts';
import { isFiltered } from './core/update.ts';

/** Every English word that people read in the viewer, so that another language needs one file. */

/** `1 claim`, `40 claims`, `12,000 claims`. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${grouped(number)} ${number === 1 ? singular : plural}`;
}

/** `12,000`, the same on every machine. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "12 entities, 40 claims from 18 articles of 6 outlets". */
export function summaryOf(meta: ViewMeta): string {
  const { entities, claims, documents } = meta.counts;
  const all = `${count(entities, 'entity', 'entities')}, ${count(claims, 'claim')}`;
  return documents === 0 ? all : `${all} from ${articlesOf(meta)}`;
}

/** "18 articles of 6 outlets". */
function articlesOf({ counts: { documents, outlets } }: ViewMeta): string {
  return `${count(documents, 'article')}${outlets === 0 ? '' : ` of ${count(outlets, 'outlet')}`}`;
}

/** The first sentence, in one line: what it is from, and what is chosen of it for the screen. */
export function loadedSentence(meta: ViewMeta, nodes: Share, state: ViewState): string {
  const from = meta.counts.documents === 0 ? '' : `${articlesOf(meta)}. `;
  const rest = grouped(nodes.total - nodes.shown);
  if (nodes.shown === nodes.total) return `${from}All entities are shown.`;
  return state.filters.scope.kind === 'important' && !isFiltered(state)
    ? `${from}You see the ${grouped(nodes.shown)} most important; search or expand to see more.`
    : `${from}You see ${count(nodes.shown, 'entity', 'entities')}${isPlain(state) ? `; the other ${rest} have no relation` : ''}.`;
}

/** Whether entities are left out for having no relation, and for nothing else. */
export function isPlain(state: ViewState): boolean {
  const { scope, isolated } = state.filters;
  return scope.kind === 'all' && !isolated && !isFiltered(state);
}

/** "150 of 9,842". */
export function shareOf({ shown, total }: Share): string {
  return `${grouped(shown)} of ${grouped(total)}`;
}

export const FACET_NAMES: Readonly<Record<FacetName, string>> = {
  types: 'Types',
  predicates: 'Relations',
  polarity: 'Affirmed or denied',
  modality: 'How it is put',
  attribution: 'In whose voice',
  outlets: 'Outlets',
};

const VALUES: Readonly<Partial<Record<FacetName, Readonly<Record<string, string>>>>> = {
  polarity: { positive: 'affirmed', negative: 'denied' },
  attribution: { author: 'the article says so', attributed: 'others are quoted' },
  outlets: { '~': 'no outlet known' },
};

/** The value of a facet in words. */
export function facetValue(facet: FacetName, id: string, words: Words): string {
  if (facet === 'types') return words.type(id);
  if (facet === 'predicates') return words.predicate(id);
  return VALUES[facet]?.[id] ?? id;
}

/** One line for each filter that is set, for the legend of a picture; none where nothing is filtered. */
export function filterLines({ filters, window }: ViewState, words: Words): readonly string[] {
  const lines = FACETS.flatMap((facet) => {
    const { only, without } = filters[facet];
    const list = (ids: readonly string[]) =>
      ids.map((id) => facetValue(facet, id, words)).join(', ');
    return [
      ...(only.length > 0 ? [`${FACET_NAMES[facet]}: only ${list(only)}`] : []),
      ...(without.length > 0 ? [`${FACET_NAMES[facet]}: without ${list(without)}`] : []),
    ];
  });
  if (filters.confidence > 0) {
    lines.push(`Confidence: at least ${String(Math.round(filters.confidence * 100))} %`);
  }
  if (filters.sources > 0) lines.push(`Sources: at least ${String(filters.sources)}`);
  if (window !== null) {
    const [from, to] = [formatDate(isoOfDay(window.from)), formatDate(isoOfDay(window.to))];
    lines.push(`${window.basis === 'reported' ? 'Reported' : 'Happened'}: ${from} – ${to}`);
  }
  return lines;
}

/** Where a picture is from. */
export function sourceLine(meta: ViewMeta): string {
  return `Source: ${summaryOf(meta)}, made with Entente.`;
}

/** Why two claims contradict each other, by `ContradictionReason`. */
export function reasonFor(why: string): string {
  const reasons: Readonly<Record<string, string>> = {
    denial: 'One text sets the one against the other.',
    polarity: 'One affirms what the other denies.',
    value: 'They give different values.',
  };
  return reasons[why] ?? 'They contradict each other.';
}

/** Why a file cannot be opened; the codes of `openGraph`. */
export const OPEN_ERRORS = {
  xml: (detail: string) => `This is not well-formed XML: ${detail}`,
  deep: 'The elements of this file are nested too deep.',
  json: 'This is no JSON.',
  noGraph: 'This JSON holds no graph: it needs lists named "nodes" and "edges" or "links".',
  empty: 'This file has no nodes.',
  large: 'This file has more than 2 million nodes and edges.',
  unknown:
    'This is no graph that can be opened. Known are GraphML, GEXF, and JSON with nodes and edges.',
} as const;
