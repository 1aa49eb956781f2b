import { count, grouped } from '../strings.ts';

/** Words of what people decide about the graph. */

export const DECISION_STATES = {
  accepted: 'accepted by a person',
  rejected: 'rejected by a person',
} as const;

export const DECIDE = {
  claim: 'Does the text say this?',
  accept: 'Accept',
  reject: 'Reject',
  withdraw: 'Withdraw',
  entity: 'Put right',
  rename: 'Rename …',
  merge: 'Merge with another …',
  split: 'Split …',
  undo: 'Undo',
  undoLast: 'Undo the last decision',
  dismiss: 'Dismiss',
  saving: 'Writing the decision and building the graph again …',
  failed: 'The decision was not taken',
} as const;

export const RENAME = {
  title: 'Rename',
  label: 'New name',
  why: 'It is written into decisions.yaml, and holds in all later builds.',
  do: 'Rename',
} as const;

export const MERGE = {
  title: 'Merge',
  label: 'The same as',
  why: 'Both become one; the entity that is shown keeps its id. It can be undone.',
  do: 'Merge',
} as const;

export const SPLIT = {
  title: 'Split',
  why: 'All mentions in the chosen articles, or those in the chosen sentences, are of somebody else.',
  articles: 'Articles or sentences that mean somebody else',
  name: 'Name of the other one',
  into: 'Or one that is in the graph already',
  do: 'Split',
} as const;

export const PICK = {
  placeholder: 'Search by name',
} as const;

export const CANCEL = 'Cancel';

/** "2 articles and 1 sentence chosen". */
export function chosenForSplit(articles: number, sentences: number): string {
  return `${count(articles, 'article')} and ${count(sentences, 'sentence')} chosen`;
}

/** "Only in some of its 3 sentences". */
export function inSentences(number: number): string {
  return number === 1 ? 'Only in one sentence' : `Only in some of ${grouped(number)} sentences`;
}

/** How a judgment of a claim is told: "Rejected: Russia invades Ukraine". */
export function judged(action: 'accept' | 'reject' | 'withdraw', claim: string): string {
  return `${{ accept: 'Accepted', reject: 'Rejected', withdraw: 'Withdrew the judgment of' }[action]}: ${claim}`;
}

/** "Undone: Rejected: Russia invades Ukraine". */
export function undone(done: string): string {
  return `Undone: ${done}`;
}
