import { count, grouped } from '../strings.ts';

/** Words of the panels of a claim, an entity and the start. */

export const CLAIM = {
  eyebrow: 'Claim',
  affirmed: 'affirmed',
  denied: 'denied',
  attributed: 'only as others say',
  reported: 'Reported',
  happened: 'Happened',
  unknownTime: 'no time given',
  confidence: 'Confidence',
  support: 'Support',
  between: 'Between these two',
  sentences: 'Sentences',
  none: 'This graph came without sentences: it was made by another program.',
  contradicted: 'Contradicted by',
  here: 'This claim',
  there: 'Against it',
  unknown: 'This claim is not in the graph',
  unknownWhy: 'It may have been rejected, or the link is of another build.',
} as const;

/** "3 sentences in 2 articles of 2 outlets". */
export function supportOf(sentences: number, documents: number, outlets: number): string {
  const from = outlets > 0 ? ` of ${count(outlets, 'outlet')}` : '';
  return `${count(sentences, 'sentence')} in ${count(documents, 'article')}${from}`;
}

/** "2 independent sources". */
export function independentSources(number: number): string {
  return `${grouped(number)} independent ${number === 1 ? 'source' : 'sources'}`;
}

/** "contradicted by 2 claims". */
export function contradictedBy(claims: number): string {
  return `contradicted by ${count(claims, 'claim')}`;
}

/** "82 %". */
export function percent(share: number): string {
  return `${String(Math.round(share * 100))} %`;
}

export const EVIDENCE = {
  undated: 'no date',
  untitled: 'Untitled article',
  noOutlet: 'Outlet unknown',
  own: 'In the article’s own voice',
  quoted: 'Quoted',
  reportedBy: 'Reported',
  from: 'from',
  citing: ', who cites ',
  confidence: 'How sure the program is that the sentence says this',
  rule: 'The rule that read it: a file of this name',
  copy: 'Copy citation',
  copied: 'Copied',
  failed: 'Copying is not allowed here',
  article: 'Claims of the article',
  opens: 'Opens the article in a new tab',
  copyOf: 'Same text as an article of',
  all: 'Show the whole sentence',
} as const;

export const ENTITY = {
  also: 'Also',
  capital: 'Capital',
  region: 'Region',
  iso: 'ISO code',
  wikidata: 'Wikidata',
  id: 'Id',
  mentions: 'Mentions',
  does: 'What it does',
  suffers: 'What others do to it',
  says: 'What it says',
  articles: 'Articles',
  neighbors: 'Neighbors not shown',
  expand: 'Expand',
  collapse: 'Collapse',
  hide: 'Hide',
  paths: 'Paths to …',
  only: 'Show only this relation',
  anyRelation: 'Show all relations again',
  fewer: 'Fewer',
  unknown: 'This entity is not in the graph',
  unknownWhy: 'It may have been merged or rejected, or the link is of another build.',
} as const;

export const RELATIONS = {
  find: 'Find a name or a relation',
  by: 'Grouped',
  kinds: { relation: 'By relation', name: 'By name' },
  names: 'With whom',
  without: 'Nobody else by name',
  nothing: 'Nothing that is claimed has these words.',
} as const;

/** "12 more". */
export function more(number: number): string {
  return `${grouped(number)} more`;
}

/** "25 of 120 shown". */
export function shownOf(shown: number, total: number): string {
  return `${grouped(shown)} of ${grouped(total)} shown`;
}

/** What the button of a group of neighbors does. */
export function showMore(number: number, group: string): string {
  return `Show ${grouped(number)} more: ${group}`;
}

/** The picture of mentions, for those who do not see it. */
export function mentionsWords(number: number, from: string, to: string): string {
  const when = from === to ? from : `from ${from} to ${to}`;
  return `${count(number, 'article mentions', 'articles mention')} it, ${when}`;
}

export const START_PANEL = {
  title: 'Who said what about whom, and how do we know?',
  line: 'Select a line',
  lineDoes: ' to read every sentence that says so. ',
  name: 'Select a name',
  nameDoes: ' to see all that is claimed of it.',
  top: 'Most reported',
  ask: 'Ask the graph',
  paths: 'How are two connected?',
  compare: 'Compare two outlets',
  contradictions: 'Contradictions',
  query: 'Query with Cypher',
} as const;
