import { compareText, type ClaimSummary, type EntityLink } from '@entente/core';
import { isStanding, phraseOf, type Words } from './phrase.ts';

/** Claims of an entity that say the same thing, or that are about the same other one. */
export interface RelationGroup {
  /** What stands between the names: "condemns", "does not condemn"; or the other's name. */
  readonly title: string;
  /** Of claims that say the same: whether the entity does it. */
  readonly outgoing: boolean;
  /** What their titles leave out: lines name the other one alone, or say all. */
  readonly kind: 'relation' | 'others' | 'name';
  readonly claims: readonly ClaimSummary[];
}

/**
 * Groups by phrase and direction: what the entity does first, then what happens before how things
 * stand, then by falling number of sentences. What the ontology has no word for is one group, the last.
 */
export function groupRelations(
  entity: string,
  claims: readonly ClaimSummary[],
  words: Words,
): readonly RelationGroup[] {
  const groups = grouped(claims, (claim) => {
    const { predicate, surface, polarity } = claim;
    const outgoing = claim.subject.id === entity;
    return predicate === null
      ? { title: words.predicate('~'), outgoing, kind: 'others' }
      : { title: phraseOf({ predicate, surface, polarity, value: null }, words), outgoing };
  });
  const rank = ({ kind, claims: [first] }: RelationGroup) =>
    kind === 'others' ? 2 : Number(isStanding(words.predicate(first?.predicate ?? '')));
  return groups.sort(
    (a, b) =>
      Number(b.outgoing) - Number(a.outgoing) ||
      rank(a) - rank(b) ||
      sentences(b) - sentences(a) ||
      compareText(a.title, b.title),
  );
}

/** Groups by whom the claims are about beside the entity, by falling number of sentences. */
export function groupByOther(
  entity: string,
  claims: readonly ClaimSummary[],
  without: string,
): readonly RelationGroup[] {
  return grouped(claims, (claim) => {
    const other = otherOf(entity, claim);
    return { title: other?.name ?? without, outgoing: other !== null, kind: 'name' };
  }).sort(
    (a, b) =>
      Number(b.outgoing) - Number(a.outgoing) ||
      sentences(b) - sentences(a) ||
      compareText(a.title, b.title),
  );
}

/** Whom a claim is about beside `entity`, in what it says that somebody does too. */
function otherOf(entity: string, { subject, object }: ClaimSummary): EntityLink | null {
  if (subject.id !== entity) return subject;
  if (object?.kind === 'claim') return otherOf(entity, object.claim);
  return object?.kind === 'entity' && object.entity.id !== entity ? object.entity : null;
}

function grouped(
  claims: readonly ClaimSummary[],
  headOf: (
    claim: ClaimSummary,
  ) => Pick<RelationGroup, 'title' | 'outgoing'> & Partial<RelationGroup>,
): RelationGroup[] {
  const groups = new Map<string, RelationGroup & { readonly claims: ClaimSummary[] }>();
  for (const claim of claims) {
    const head = headOf(claim);
    const key = `${String(head.outgoing)} ${head.title}`;
    const group = groups.get(key) ?? { kind: 'relation', ...head, claims: [] };
    group.claims.push(claim);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Sentences; those that name nobody else count little. */
function sentences({ claims }: RelationGroup): number {
  return claims.reduce(
    (sum, { object, evidenceCount }) => sum + evidenceCount * (object?.kind === 'text' ? 0.01 : 1),
    0,
  );
}
