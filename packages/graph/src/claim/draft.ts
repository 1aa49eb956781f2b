import {
  compareText,
  hashOf,
  normalizeName,
  UsageError,
  type Argument,
  type Document,
  type DocumentAnalysis,
  type EvidenceRecord,
  type LocalClaim,
  type Modality,
  type PartialDate,
  type Polarity,
  type RoleRecord,
  type TimeBasis,
} from '@entente/core';
import { toEvidence, wordsOf } from './evidence.ts';

/** A claim as one sentence makes it, with resolved ids: a claim record in the making. */
export interface ClaimDraft {
  readonly id: string;
  readonly predicate: string | null;
  readonly surface: string;
  readonly subject: string;
  readonly object: string | null;
  readonly objectText: string | null;
  readonly content: string | null;
  readonly roles: readonly RoleRecord[];
  readonly value: string | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly eventFrom: PartialDate | null;
  readonly eventTo: PartialDate | null;
  readonly timeBasis: TimeBasis;
  readonly evidence: EvidenceRecord;
}

/** What a document's indexes stand for. */
export interface DraftContext {
  readonly document: Document;
  readonly analysis: DocumentAnalysis;
  /** Entity id of the cluster with this index. @throws UsageError where there is none. */
  readonly entityOf: (cluster: number) => string;
  readonly isSymmetric: (predicate: string) => boolean;
}

/** When a claim's event happens, and what says so. */
export type ClaimTime = Pick<ClaimDraft, 'eventFrom' | 'eventTo' | 'timeBasis'>;

type ObjectPlaces = Pick<ClaimDraft, 'object' | 'objectText' | 'content'>;

/**
 * Drafts of a document's claims, in the order of `analysis.claims`; null for a claim that says
 * something of one entity and itself. A claim that another contains is drafted before it, for
 * its id goes into the other's; where claims contain each other in a circle, or the contained one
 * is dropped, the words of the sentence take the place of the id.
 *
 * @throws UsageError when an index or a span points outside its document.
 */
export function draftClaims(context: DraftContext): readonly (ClaimDraft | null)[] {
  const { claims } = context.analysis;
  const drafts = new Map<number, ClaimDraft | null>();
  const open = new Set<number>();
  function draft(index: number): ClaimDraft | null {
    const known = drafts.get(index);
    if (known !== undefined) return known;
    const claim = claimAt(context, index);
    open.add(index);
    const made = toDraft(claim, context, (other) => (open.has(other) ? null : draft(other)));
    open.delete(index);
    drafts.set(index, made);
    return made;
  }
  return claims.map((_, index) => draft(index));
}

/**
 * The draft of one claim; null where subject and object are one entity. `draftOf` gives the id of
 * a claim that it contains, by index; null where the words of the sentence stand for it.
 */
export function toDraft(
  claim: LocalClaim,
  context: DraftContext,
  draftOf: (index: number) => Pick<ClaimDraft, 'id'> | null,
): ClaimDraft | null {
  const subject = context.entityOf(claim.subject);
  const places = placesOf(claim, context, draftOf);
  const { object } = places;
  if (object === subject) return null;
  const swapped =
    claim.predicate !== null &&
    object !== null &&
    context.isSymmetric(claim.predicate) &&
    compareText(object, subject) < 0;
  const parts = {
    predicate: claim.predicate,
    surface: claim.surface,
    ...places,
    ...(swapped ? { subject: object, object: subject } : { subject }),
    roles: rolesOf(claim, context),
    value: claim.value,
    polarity: claim.polarity,
    modality: claim.modality,
    eventFrom: claim.eventFrom,
    eventTo: claim.eventTo,
    timeBasis: claim.timeBasis,
  };
  const id = claimId(parts);
  return { id, ...parts, evidence: toEvidence(id, claim, context, swapped) };
}

/**
 * `claim:` and a hash of what is said: subject, predicate (or, without one, the surface), object,
 * roles, value, polarity, modality and event time; not of who says it or where. Words count
 * without regard to case and spacing, quantities by what they mean: "$40bn" = "40 billion dollars".
 */
export function claimId(claim: Omit<ClaimDraft, 'id' | 'evidence'>): string {
  const { subject, predicate, surface, object, objectText, content, roles } = claim;
  const { value, polarity, modality, eventFrom, eventTo } = claim;
  const stated = predicate === null ? ['surface', surface] : ['predicate', predicate];
  const words = objectText === null ? null : normalizeName(objectText);
  const places = roles.map(roleKey);
  const time = [eventFrom, eventTo];
  const said = [subject, ...stated, object, words, content, value, polarity, modality, ...time];
  return `claim:${hashOf([...said, ...places])}`;
}

function placesOf(
  { object, content }: LocalClaim,
  context: DraftContext,
  draftOf: (index: number) => Pick<ClaimDraft, 'id'> | null,
): ObjectPlaces {
  const places = object === null ? { entity: null, text: null } : fillerOf(object, context);
  const contained = content === null ? null : (draftOf(content)?.id ?? null);
  const lost = content === null || contained !== null ? null : claimAt(context, content);
  return {
    object: places.entity,
    objectText: places.text ?? (lost && wordsOf(lost, context.document)),
    content: contained,
  };
}

/** Sorted and unique. */
function rolesOf(claim: LocalClaim, context: DraftContext): readonly RoleRecord[] {
  const unique = new Map<string, RoleRecord>();
  for (const { role, argument, measure } of claim.roles) {
    const record: RoleRecord = { role, ...fillerOf(argument, context), ...measure };
    const key = measure ? roleKey(record) : JSON.stringify([role, record.entity, record.text]);
    unique.set(key, record);
  }
  return [...unique].sort(([a], [b]) => compareText(a, b)).map(([, record]) => record);
}

/** What tells a role from others in a claim's id. */
function roleKey({ role, entity, text, ...measure }: RoleRecord): string {
  const { value, valueTo, bound, unit } = measure;
  if (value !== undefined) return JSON.stringify([role, value, valueTo, bound, unit]);
  return JSON.stringify([role, entity, text === null ? null : normalizeName(text)]);
}

function fillerOf(argument: Argument, context: DraftContext): Omit<RoleRecord, 'role'> {
  return argument.kind === 'entity'
    ? { entity: context.entityOf(argument.cluster), text: null }
    : { entity: null, text: argument.text };
}

function claimAt({ analysis }: DraftContext, index: number): LocalClaim {
  const claim = analysis.claims[index];
  if (claim) return claim;
  throw new UsageError(
    'bad-analysis',
    `The analysis of ${analysis.document} refers to claim ${String(index)}, but it has ${String(analysis.claims.length)}. Analyze the document again.`,
  );
}
