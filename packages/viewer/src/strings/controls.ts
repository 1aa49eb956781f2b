import type { ViewPrecision } from '@entente/core';
import { count, grouped, shareOf } from '../strings.ts';
import type { Visible } from '../core/filter.ts';
import type { Choice } from '../core/state.ts';

/** Words of search, filters, legend, timeline, appearance and table. */

export const SEARCH = {
  label: 'Search names, relations, articles',
  placeholder: 'Search',
  pathsFrom: 'Paths from',
  pathsTo: 'Paths to…',
  cancelPath: 'No paths',
  nothing: 'Nothing begins with these words.',
  also: 'also',
  kinds: { entity: 'entity', predicate: 'relation: show only it', document: 'article' },
} as const;

export const FILTERS = {
  region: 'Search and filters',
  clear: 'Clear filters',
  clearOne: (name: string) => `Clear: ${name}`,
  find: (name: string) => `Find in ${name}`,
  more: (rest: number) => `${grouped(rest)} more`,
  fewer: 'Fewer',
  confidence: 'Confidence, at least',
  sources: 'Sources, at least',
  percent: (part: number) => `${String(Math.round(part * 100))} %`,
  isolated: 'Entities without a relation too',
  scope: 'Entities shown',
  scopes: { important: 'Most important', all: 'All', community: 'One community' },
  unhide: (hidden: number) => `Show ${count(hidden, 'hidden entity', 'hidden entities')} again`,
  collapse: (expanded: number) => `Take back ${count(expanded, 'expansion')}`,
  unpin: (pins: number) => `Let go of ${count(pins, 'pin')}`,
} as const;

export const STATUS = {
  isolated: 'Show them too',
  beyond: (entities: number) => `${grouped(entities)} more outside the most important`,
  show: 'Show',
} as const;

/** What a press on a value does next, for the ear. */
export const CHOICES: Readonly<Record<Choice, string>> = {
  any: 'let through',
  only: 'only these',
  without: 'kept out',
};

/** "120 of 196 entities and 171 of 193 relations shown". */
export function shownOf({ counts }: Visible): string {
  return `${shareOf(counts.nodes)} entities and ${shareOf(counts.edges)} relations shown`;
}

export const LEGEND = {
  title: 'Legend',
  stated: 'stated',
  denied: 'denied (dashed)',
  width: 'more sentences',
  arrow: 'who does it to whom',
  others: 'smaller communities',
  sizes: { degree: 'more relations', pagerank: 'higher PageRank', evidence: 'more sentences' },
  relations: 'Relations, and how often they are right',
} as const;

/** "94 % right (47 of 50), 84–98 %". */
export function precisionWords(precision: ViewPrecision | undefined): string {
  if (precision === undefined || precision.judged === 0) return 'not measured';
  const { right, judged, low, high } = precision;
  const percent = (part: number) => String(Math.round(part * 100));
  return `${percent(right / judged)} % right (${grouped(right)} of ${grouped(judged)}), ${percent(low)}–${percent(high)} %`;
}

export const TIMELINE = {
  region: 'Timeline',
  basis: 'Time of',
  reported: 'Reported',
  event: 'Happened',
  play: 'Play',
  pause: 'Pause',
  all: 'All time',
  clear: 'Clear the time',
  from: 'From',
  to: 'To',
  none: 'No dates are known.',
  nearer: 'Zoom to it',
  farther: 'Whole time',
  outside: (relations: number) => `${grouped(relations)} at other times`,
  undated: (relations: number) => `${grouped(relations)} without a date`,
  bin: (when: string, relations: number) => `${when}: ${count(relations, 'relation')}`,
} as const;

export const APPEARANCE = {
  colors: 'Colors of entities',
  lines: 'Colors of relations',
  sizes: 'Size of entities',
  names: 'Names',
  looks: {
    ...{ type: 'Type', community: 'Community' },
    ...{ polarity: 'Affirmed or denied', predicate: 'Kind of relation' },
    ...{ degree: 'Relations', pagerank: 'PageRank', evidence: 'Sentences' },
    ...{ all: 'All that fit', focus: 'In focus', none: 'None' },
  },
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  tidy: 'Tidy the layout',
  tidying: (part: number) => `Tidying, ${String(Math.round(part * 100))} %`,
  stop: 'Stop',
  original: 'Back to the layout of the build',
} as const;

export const TABLE = {
  name: 'Relations shown',
  columns: {
    subject: 'Subject',
    relation: 'Relation',
    object: 'Object',
    sentences: 'Sentences',
    sources: 'Sources',
    reported: 'Last reported',
    confidence: 'Confidence',
  },
  more: (rest: number) => `Show ${grouped(rest)} more`,
  empty: 'No relation passes the filters.',
} as const;
