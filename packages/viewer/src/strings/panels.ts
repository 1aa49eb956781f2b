import { count } from '../strings.ts';

/** Words of the panels that answer questions about the whole graph. */

export const PANEL_TITLES = {
  paths: 'How are two connected?',
  compare: 'Compare two outlets',
  contradictions: 'Contradictions',
  document: 'Article',
  query: 'Query with Cypher',
} as const;

export const PATHS = {
  from: 'From',
  to: 'To',
  swap: 'Swap the two',
  pick: 'Pick two entities to see how claims connect them.',
  same: 'Pick two different entities.',
  none: 'No chain of claims connects these two.',
  noneShown: 'Nothing that is shown connects these two. Look at all claims instead.',
  onlyShown: 'Only what is shown',
  show: 'Show in the graph',
  hidden: 'Some of it is not shown at the moment',
} as const;

/** "Path 2: 3 steps". */
export function pathTitle(number: number, steps: number): string {
  return `Path ${String(number)}: ${count(steps, 'step')}`;
}

/** "and 2 other claims between these two". */
export function otherClaims(number: number): string {
  return `and ${count(number, 'other claim')} between these two`;
}

export const COMPARE = {
  choose: 'Choose an outlet',
  left: 'Outlet',
  right: 'Compared with',
  pick: 'Pick two outlets to see what only one of them says.',
  both: 'Both say',
  against: 'They contradict each other',
  nothing: 'Nothing',
  few: 'No two outlets are known in this graph.',
  onlyShown: 'Only what is shown',
} as const;

/** "Gray Strait Post says, The Ledger does not". */
export function onlySays(outlet: string, other: string): string {
  return `${outlet} says, ${other} does not`;
}

/** "The same dispute, 2 more times". */
export function sameDispute(times: number): string {
  return `The same dispute, ${count(times, 'more time')}`;
}

/** An outlet in a list: "Gray Strait Post (12 claims)". */
export function outletWithClaims(name: string, claims: number): string {
  return `${name} (${count(claims, 'claim')})`;
}

export const CONTRADICTIONS = {
  pairs: 'Claims that contradict each other',
  none: 'No two claims of this graph contradict each other.',
  noneShown: 'No two claims that are shown contradict each other.',
  onlyShown: 'Only what is shown',
} as const;

export const DOCUMENT = {
  unknown: 'This article is not in the graph.',
  open: 'Open the article',
  claims: 'Claims in it',
  copyOf: 'The same text as',
  outlet: 'Outlet',
  published: 'Published',
} as const;

export const QUERY = {
  label: 'Query',
  run: 'Run',
  running: 'Running …',
  hint: 'Ctrl + Enter runs it. Queries only read.',
  examples: 'Examples',
  last: 'Last queries',
  result: 'Result',
  noRows: 'No rows.',
  cut: 'Only the first rows are shown. Add a LIMIT, or ask for less.',
  show: 'Show in the graph',
} as const;

/** "12 rows". */
export function rowsOf(number: number): string {
  return count(number, 'row');
}

/** What of a result is in the graph: "3 entities and 5 claims are marked in the graph". */
export function foundInGraph(entities: number, claims: number): string {
  return `${count(entities, 'entity', 'entities')} and ${count(claims, 'claim')} are marked in the graph`;
}

/** "2 entities are not shown at the moment." */
export function notShown(entities: number): string {
  return `${count(entities, 'entity', 'entities')} ${entities === 1 ? 'is' : 'are'} not shown at the moment.`;
}

/** Queries to begin with, each with what it asks. They fit what `entente load` writes. */
export const EXAMPLES = [
  {
    ask: 'Which countries deal with which',
    cypher: `MATCH (a:Country)-[r]->(b:Country)
RETURN a.id, a.name, type(r), b.id, b.name, r.claimId
LIMIT 100`,
  },
  {
    ask: 'What is denied, and by whom',
    cypher: `MATCH (a)-[r]->(b)
WHERE r.polarity = 'negative'
RETURN a.id, a.name, type(r), b.id, b.name, r.claimId, r.attributedTo
LIMIT 100`,
  },
  {
    ask: 'Sentences of the claims with most sources',
    cypher: `MATCH (c:Claim)<-[:EVIDENCE_FOR]-(e:Evidence)-[:IN]->(d:Document)
RETURN c.id, d.outlet, e.quote
ORDER BY c.independentCount DESC
LIMIT 50`,
  },
] as const;
