import type { ClaimRecord, EvidenceRecord } from '@entente/core';
import type { Column } from './column.ts';

/** A claim with the names of its entities. */
export interface ClaimRow {
  readonly claim: ClaimRecord;
  readonly subjectName: string;
  readonly objectName: string | null;
}

/** A piece of evidence with the id of its claim. */
export interface EvidenceRow {
  readonly claim: string;
  readonly evidence: EvidenceRecord;
}

function claim(
  name: Exclude<keyof ClaimRecord, 'evidence' | 'roles' | 'formerIds'>,
  kind: Column<ClaimRow>['kind'],
  description: string,
): Column<ClaimRow> {
  return { name, kind, description, valueOf: (row) => row.claim[name] ?? null };
}

function evidence(
  name: Exclude<keyof EvidenceRecord, 'subject' | 'trigger' | 'object'>,
  kind: Column<EvidenceRow>['kind'],
  description: string,
): Column<EvidenceRow> {
  return { name, kind, description, valueOf: (row) => row.evidence[name] ?? null };
}

function span(name: 'subject' | 'trigger' | 'object', end: 0 | 1): Column<EvidenceRow> {
  return {
    name: `${name}${end === 0 ? 'Start' : 'End'}`,
    kind: 'long',
    description: `Where the words of the ${name} ${end === 0 ? 'begin' : 'end'} in the document.`,
    valueOf: (row) => row.evidence[name]?.[end] ?? null,
  };
}

export const CLAIM_COLUMNS: readonly Column<ClaimRow>[] = [
  claim('id', 'string', 'Stable hash of what is said.'),
  claim('subject', 'string', 'Id of the entity that it is said of.'),
  {
    name: 'subjectName',
    kind: 'string',
    description: 'Name of the subject.',
    valueOf: ({ subjectName }) => subjectName,
  },
  claim('predicate', 'string', 'Predicate of the ontology; missing where it has none.'),
  claim('surface', 'string', 'Lemma of the verb or noun that states it.'),
  claim('object', 'string', 'Id of the entity that is its object.'),
  {
    name: 'objectName',
    kind: 'string',
    description: 'Name of the object.',
    valueOf: ({ objectName }) => objectName,
  },
  claim('objectText', 'string', 'The object in words, where it is no entity.'),
  claim('content', 'string', 'Id of the claim that is its object.'),
  {
    name: 'roles',
    kind: 'list',
    description: 'Other arguments, as `role: entity id or words`.',
    valueOf: (row) =>
      row.claim.roles.map(({ role, entity, text }) => `${role}: ${entity ?? text ?? ''}`),
  },
  claim('value', 'string', 'What a predicate such as a vote carries: for, against, abstain.'),
  claim('polarity', 'string', '`positive`, or `negative` where the text denies it.'),
  claim('modality', 'string', 'How the text puts the event: asserted, planned, possible, …'),
  claim('eventFrom', 'string', 'When it happened, if the text says so.'),
  claim('eventTo', 'string', 'When it ended, if the text says so.'),
  claim('timeBasis', 'string', 'What that rests on: explicit, relative, tense or none.'),
  claim('firstReported', 'string', 'Earliest publication.'),
  claim('lastReported', 'string', 'Latest publication.'),
  claim('evidenceCount', 'long', 'Number of sentences that say it.'),
  claim('documentCount', 'long', 'Number of documents that do.'),
  claim('sourceCount', 'long', 'Number of outlets; a document without one counts for itself.'),
  claim('independentCount', 'long', 'Number of documents, near copies counted once.'),
  claim('attributed', 'boolean', 'True when no author states it in his own voice.'),
  claim('confidence', 'double', 'That at least one independent document was read rightly, 0–0.99.'),
  claim('status', 'string', '`auto`, or a person’s decision: `accepted`, `rejected`.'),
  claim('contradicts', 'list', 'Ids of claims that say the opposite.'),
  claim('contradictsBecause', 'list', 'Why, in the same order: denial, polarity or value.'),
];

export const EVIDENCE_COLUMNS: readonly Column<EvidenceRow>[] = [
  evidence('id', 'string', 'Stable hash of claim, place and rule.'),
  {
    name: 'claim',
    kind: 'string',
    description: 'Id of the claim that it is evidence for.',
    valueOf: (row) => row.claim,
  },
  evidence('document', 'string', 'Id of the document.'),
  evidence('start', 'long', 'Where the quote begins, in UTF-16 code units of the document’s text.'),
  evidence('end', 'long', 'Where it ends (the first unit after it).'),
  evidence('quote', 'string', 'The sentence, verbatim.'),
  span('subject', 0),
  span('subject', 1),
  span('trigger', 0),
  span('trigger', 1),
  span('object', 0),
  span('object', 1),
  evidence('attribution', 'string', 'In whose voice: `author`, `indirect` speech or `quote`.'),
  evidence('attributedTo', 'list', 'Ids of those who say it, outermost first.'),
  evidence('sourceText', 'string', 'Words of the nearest source that is no entity.'),
  evidence('cue', 'string', 'The word that attributes: "said", "according to".'),
  evidence('rule', 'string', 'The rule that read the sentence: a file of the source code.'),
  evidence('confidence', 'double', 'That the sentence was read rightly, 0–1.'),
];
