import {
  compareText,
  NONE,
  type AttributionKind,
  type ClaimAnswer as ServedClaim,
  type ClaimRecord,
  type ContradictionReason,
  type EntityAnswer as ServedEntity,
  type EntityRecord,
  type EvidenceAnswer,
  type RoleRecord,
  type SpanRecord,
  type ViewData,
} from '@entente/core';
import { contradictions, type ContradictingPair } from './compare.ts';
import { documentLink, entityLink, reportedDates, sentenceRows } from './links.ts';
import { once, type Network } from './network.ts';
import { listAt, rowsByValue } from './rows.ts';
import { confidenceOf, summarize } from './summary.ts';

/** A claim with its sentences, newest first; but for what its time rests on, as a server would say. */
export interface ClaimAnswer extends Omit<ServedClaim, 'claim'> {
  readonly claim: Omit<ClaimRecord, 'evidence' | 'timeBasis'>;
}

/** An entity with all it takes part in, says, and is mentioned by. */
export interface EntityAnswer extends Omit<ServedEntity, 'entity'> {
  readonly entity: Omit<EntityRecord, 'mentions' | 'iso2'>;
}

/** Answers from the loaded tables alone, by id or former id; null where there is none. */
export interface Answers {
  readonly claim: (id: string) => ClaimAnswer | null;
  readonly entity: (id: string) => EntityAnswer | null;
  /** Rows of the claims whose subject, object or role an entity is, rising. */
  readonly claimsOf: (node: number) => readonly number[];
  /** Rows of the claims that somebody reports it to have made, rising. */
  readonly saidBy: (node: number) => readonly number[];
  /** Rows of the claims that a document makes, by row of the document, in the order of its text. */
  readonly claimsIn: (document: number) => readonly number[];
  /** All pairs of claims that contradict each other, each once, by row. */
  readonly contradictions: () => readonly ContradictingPair[];
}

/** What takes a look at all claims is indexed when it is first asked for. */
export function createAnswers(network: Network): Answers {
  const { data } = network;
  const takesPart = once(() => partsOf(network));
  const says = once(() => speakersOf(data));
  const making = once(() => claimsOfSentences(data));
  const told = once(() => rowsByValue(data.evidence.document, data.documents.count));
  const claimsOf = (node: number) => takesPart().get(node) ?? [];
  const saidBy = (node: number) => says().get(node) ?? [];
  const byWeight = (rows: readonly number[]) =>
    rows
      .map((row) => summarize(data, row))
      .sort((a, b) => b.evidenceCount - a.evidenceCount || compareText(a.id, b.id));
  return {
    claimsOf,
    saidBy,
    claimsIn: (document) => {
      const start = (row: number) => data.evidence.start[row] ?? 0;
      const rows = listAt(told(), document).toSorted((a, b) => start(a) - start(b) || a - b);
      return [...new Set(rows.map((row) => making()[row] ?? NONE))];
    },
    contradictions: once(() => contradictions(network)),
    claim: (id) => {
      const row = network.claimOf(id);
      if (row === null) return null;
      return {
        claim: claimRecord(data, row),
        summary: summarize(data, row),
        roles: rolesAt(data, row).map(({ role, text }) => ({ role, text: text ?? '' })),
        evidence: sentenceRows(data, row).map((sentence) => evidenceAnswer(data, sentence)),
        contradicts: byWeight(data.claims.contradicts.at(row) ?? []),
      };
    },
    entity: (id) => {
      const row = network.nodeOf(id);
      if (row === null) return null;
      return {
        entity: entityRecord(data, row),
        claims: byWeight(claimsOf(row)),
        said: byWeight(saidBy(row)),
        documents: (data.entities.documents.at(row) ?? []).map((one) => documentLink(data, one)),
      };
    },
  };
}

/** A sentence with its source and who is quoted. */
export function evidenceAnswer(data: ViewData, row: number): EvidenceAnswer {
  const { evidence } = data;
  const quote = evidence.quote.at(row) ?? '';
  const start = evidence.start[row] ?? 0;
  const span = (from: Uint32Array, to: Uint32Array): SpanRecord => [from[row] ?? 0, to[row] ?? 0];
  const speakers = (evidence.attributedTo.at(row) ?? []).map((one) => entityLink(data, one));
  const sourceText = evidence.sourceText.at(row) ?? null;
  const source = documentLink(data, evidence.document[row] ?? NONE);
  return {
    ...{
      id: evidence.id.at(row) ?? '',
      document: source.id,
      start,
      end: start + quote.length,
      quote,
    },
    subject: span(evidence.subjectStart, evidence.subjectEnd),
    trigger: span(evidence.triggerStart, evidence.triggerEnd),
    object:
      evidence.objectStart[row] === NONE ? null : span(evidence.objectStart, evidence.objectEnd),
    attribution: (evidence.attribution.at(row) ?? 'author') as AttributionKind,
    attributedTo: speakers.map(({ id }) => id),
    ...(sourceText !== null && { sourceText }),
    cue: evidence.cue.at(row) ?? null,
    rule: evidence.rule.at(row) ?? '',
    confidence: confidenceOf(evidence.confidence[row]),
    ...{ source, speakers },
  };
}

function claimRecord(data: ViewData, row: number): ClaimAnswer['claim'] {
  const { claims, entities } = data;
  const idAt = (column: ViewData['claims']['id'], at = NONE) => column.at(at) ?? null;
  const { id, predicate, surface, value, ...rest } = summarize(data, row);
  const { first, last } = reportedDates(data, row);
  const formerIds = claims.formerIds.at(row) ?? [];
  const because = (claims.contradictsBecause.at(row) ?? []) as readonly ContradictionReason[];
  const object = claims.object[row] ?? NONE;
  const content = claims.content[row] ?? NONE;
  return {
    ...{ id, predicate, surface, subject: rest.subject.id },
    object: object === NONE ? null : idAt(entities.id, object),
    objectText: claims.objectText.at(row) ?? null,
    content: content === NONE ? null : idAt(claims.id, content),
    roles: rolesAt(data, row).map((role) =>
      role.entity === null ? role : { ...role, text: null },
    ),
    ...{ value, polarity: rest.polarity, modality: rest.modality },
    eventFrom: claims.eventFrom.at(row) ?? null,
    eventTo: claims.eventTo.at(row) ?? null,
    ...{ firstReported: first, lastReported: last, evidenceCount: rest.evidenceCount },
    documentCount: claims.documentCount[row] ?? 0,
    sourceCount: claims.sourceCount[row] ?? 0,
    independentCount: claims.independentCount[row] ?? 0,
    ...{ attributed: rest.attributed, confidence: rest.confidence },
    status: claims.accepted[row] === 1 ? 'accepted' : 'auto',
    contradicts: (claims.contradicts.at(row) ?? []).map((other) => claims.id.at(other) ?? ''),
    ...(because.length > 0 && { contradictsBecause: because }),
    ...(formerIds.length > 0 && { formerIds }),
  };
}

function entityRecord(data: ViewData, row: number): EntityAnswer['entity'] {
  const { entities } = data;
  const { id, name, type, types } = entityLink(data, row);
  const formerIds = entities.formerIds.at(row) ?? [];
  return {
    ...{ id, type, types, name, aliases: entities.aliases.at(row) ?? [] },
    iso3: entities.iso3.at(row) ?? null,
    qid: entities.qid.at(row) ?? null,
    capital: entities.capital.at(row) ?? null,
    region: entities.region.at(row) ?? null,
    subregion: entities.subregion.at(row) ?? null,
    ...(formerIds.length > 0 && { formerIds }),
    ...(entities.accepted[row] === 1 && { status: 'accepted' as const }),
  };
}

/** Roles with the name of their entity as text. They were written by the build, as JSON. */
function rolesAt({ claims }: ViewData, row: number): readonly RoleRecord[] {
  const roles = claims.roles.at(row) ?? null;
  return roles === null ? [] : (JSON.parse(roles) as readonly RoleRecord[]);
}

function partsOf(network: Network): ReadonlyMap<number, readonly number[]> {
  const { claims } = network.data;
  const index = new Map<number, number[]>();
  for (let row = 0; row < claims.count; row += 1) {
    const roles = rolesAt(network.data, row).map(({ entity }) =>
      entity === null ? null : network.nodeOf(entity),
    );
    const object = claims.object[row] ?? NONE;
    const parts = [claims.subject[row] ?? NONE, object === NONE ? null : object, ...roles];
    for (const node of new Set(parts)) if (node !== null) add(index, node, row);
  }
  return index;
}

/** The claim of each sentence, by row. */
function claimsOfSentences({ claims, evidence }: ViewData): Uint32Array {
  const found = new Uint32Array(evidence.count);
  for (let row = 0; row < claims.count; row += 1) {
    found.fill(row, claims.evidence[row], claims.evidence[row + 1]);
  }
  return found;
}

function speakersOf({ claims, evidence }: ViewData): ReadonlyMap<number, readonly number[]> {
  const index = new Map<number, number[]>();
  for (let row = 0; row < claims.count; row += 1) {
    const speakers = new Set<number>();
    for (let at = claims.evidence[row] ?? 0; at < (claims.evidence[row + 1] ?? 0); at += 1) {
      for (const node of evidence.attributedTo.at(at) ?? []) speakers.add(node);
    }
    for (const node of speakers) add(index, node, row);
  }
  return index;
}

function add(index: Map<number, number[]>, node: number, row: number): void {
  const found = index.get(node);
  if (found === undefined) index.set(node, [row]);
  else found.push(row);
}
