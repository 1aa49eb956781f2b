import {
  compareText,
  firstDay,
  lastDay,
  type ClaimRecord,
  type ContradictionReason,
  type RoleRecord,
} from '@entente/core';

/**
 * Fills in what contradicts what and why, in both directions: the pairs that the text itself sets
 * against each other (`denials`, ids of claims); claims of one subject, predicate, object, value and
 * modality with opposite polarity; and affirmed claims that give different values: another vote on the
 * same text, another number of the same unit for the same event of known time. Claims that speak of different times tell
 * of a development and claims of different company (the same role filled otherwise) of another event: they contradict
 * nothing. Nor does a claim without any object, but by denial, or one that a person rejected.
 */
export function addContradictions(
  claims: readonly ClaimRecord[],
  denials: Iterable<readonly [string, string]>,
): readonly ClaimRecord[] {
  const opponents = new Map<string, Map<string, ContradictionReason>>();
  for (const { id, status } of claims) if (status !== 'rejected') opponents.set(id, new Map());
  function oppose(a: string, b: string, why: ContradictionReason): void {
    const [ofA, ofB] = [opponents.get(a), opponents.get(b)];
    if (a === b || !ofA || !ofB || ofA.has(b)) return;
    ofA.set(b, why);
    ofB.set(a, why);
  }
  for (const [a, b] of denials) oppose(a, b, 'denial');
  for (const group of groupBy(claims, statementOf)) {
    const negative = group.filter(({ polarity }) => polarity === 'negative');
    for (const yes of group.filter(({ polarity }) => polarity === 'positive')) {
      for (const no of negative) if (sameOccasion(yes, no)) oppose(yes.id, no.id, 'polarity');
    }
  }
  for (const group of groupBy(claims, valuedOf)) {
    group.forEach((one, i) => {
      for (const other of group.slice(i + 1))
        if (differInValue(one, other)) oppose(one.id, other.id, 'value');
    });
  }
  return claims.map((claim) => {
    const found = [...(opponents.get(claim.id) ?? [])].sort(([a], [b]) => compareText(a, b));
    const because = found.length > 0 && { contradictsBecause: found.map(([, why]) => why) };
    return { ...claim, contradicts: found.map(([id]) => id), ...because };
  });
}

/** Claims that have the same key; those of no key stay out. */
function groupBy(
  claims: readonly ClaimRecord[],
  keyOf: (claim: ClaimRecord) => string | null,
): Iterable<readonly ClaimRecord[]> {
  const groups = new Map<string, ClaimRecord[]>();
  for (const claim of claims) {
    const key = keyOf(claim);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return groups.values();
}

/** What a claim states, whether affirmed or denied; null without an object. */
function statementOf(claim: ClaimRecord): string | null {
  const said = sidesOf(claim);
  return said === null ? null : JSON.stringify([...said, claim.value]);
}

/** The same without the value that it gives; null for a claim that gives none or denies. */
function valuedOf(claim: ClaimRecord): string | null {
  const measured = claim.roles.some(({ value }) => value !== undefined);
  if (claim.polarity === 'negative' || (claim.value === null && !measured)) return null;
  const said = sidesOf(claim);
  return said === null ? null : JSON.stringify(said);
}

function sidesOf(claim: ClaimRecord): unknown[] | null {
  const { predicate, surface, subject, object, objectText, content, modality } = claim;
  if (object === null && objectText === null && content === null) return null;
  const stated = predicate === null ? ['surface', surface] : ['predicate', predicate];
  return [subject, stated, object, objectText?.toLowerCase() ?? null, content, modality];
}

/** Another vote at times that may overlap; or another exact number of one unit at known times that do. */
function differInValue(a: ClaimRecord, b: ClaimRecord): boolean {
  if (!timesMayOverlap(a, b)) return false;
  if (a.value !== null && b.value !== null && a.value !== b.value) return true;
  if (timeOf(a) === null || timeOf(b) === null) return false;
  return a.roles.some(
    (one) =>
      isExact(one) &&
      b.roles.some(
        (other) =>
          isExact(other) &&
          one.role === other.role &&
          one.unit === other.unit &&
          one.value !== other.value,
      ),
  );
}

function isExact({ value, valueTo, bound }: RoleRecord): boolean {
  return value !== undefined && valueTo === null && bound === 'exact';
}

function sameOccasion(a: ClaimRecord, b: ClaimRecord): boolean {
  return timesMayOverlap(a, b) && rolesAgree(a, b);
}

function timesMayOverlap(a: ClaimRecord, b: ClaimRecord): boolean {
  const [timeOfA, timeOfB] = [timeOf(a), timeOf(b)];
  if (timeOfA === null || timeOfB === null) return true;
  return timeOfA.first <= timeOfB.last && timeOfB.first <= timeOfA.last;
}

function timeOf({ eventFrom, eventTo }: ClaimRecord): { first: string; last: string } | null {
  const [from, to] = [eventFrom ?? eventTo, eventTo ?? eventFrom];
  return from === null || to === null ? null : { first: firstDay(from), last: lastDay(to) };
}

function rolesAgree(a: ClaimRecord, b: ClaimRecord): boolean {
  return a.roles.every(({ role }) => {
    const other = fillers(b, role);
    return other === '[]' || other === fillers(a, role);
  });
}

function fillers({ roles }: ClaimRecord, name: string): string {
  return JSON.stringify(
    roles.flatMap(({ role, entity, text, value, valueTo, bound, unit }) => {
      if (role !== name) return [];
      return value === undefined
        ? [[entity, text?.toLowerCase()]]
        : [[value, valueTo, bound, unit]];
    }),
  );
}
