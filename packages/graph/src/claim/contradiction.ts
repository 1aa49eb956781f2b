import { compareText, firstDay, lastDay, type ClaimRecord } from '@entente/core';

/**
 * Fills in what contradicts what, in both directions: the pairs that the text itself sets against
 * each other (`denials`, ids of claims), and claims of one subject, predicate, object, value and
 * modality with opposite polarity, unless they speak of different times or of different company
 * (the same role filled otherwise). A claim without any object contradicts only by denial; one that
 * a person rejected contradicts nothing.
 */
export function addContradictions(
  claims: readonly ClaimRecord[],
  denials: Iterable<readonly [string, string]>,
): readonly ClaimRecord[] {
  const opponents = new Map<string, Set<string>>();
  for (const { id, status } of claims) if (status !== 'rejected') opponents.set(id, new Set());
  function oppose(a: string, b: string): void {
    const [ofA, ofB] = [opponents.get(a), opponents.get(b)];
    if (a === b || !ofA || !ofB) return;
    ofA.add(b);
    ofB.add(a);
  }
  for (const [a, b] of denials) oppose(a, b);
  for (const group of groupByStatement(claims)) {
    const negative = group.filter(({ polarity }) => polarity === 'negative');
    for (const yes of group.filter(({ polarity }) => polarity === 'positive')) {
      for (const no of negative) if (sameOccasion(yes, no)) oppose(yes.id, no.id);
    }
  }
  return claims.map((claim) => {
    const contradicts = [...(opponents.get(claim.id) ?? [])].sort(compareText);
    return { ...claim, contradicts };
  });
}

function groupByStatement(claims: readonly ClaimRecord[]): Iterable<readonly ClaimRecord[]> {
  const groups = new Map<string, ClaimRecord[]>();
  for (const claim of claims) {
    const { predicate, subject, object, content, value, modality } = claim;
    const objectText = claim.objectText?.toLowerCase() ?? null;
    if (object === null && objectText === null && content === null) continue;
    const stated = predicate === null ? ['surface', claim.surface] : ['predicate', predicate];
    const key = JSON.stringify([subject, stated, object, objectText, content, value, modality]);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return groups.values();
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
