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
 * modality with opposite polarity;
 * and affirmed claims that give different values: another vote on the
 * same text, or another exact number of one unit for an event of one known time and company. Claims that
 * speak of different times tell of a development, claims of different company (the same role filled
 * otherwise) of another event: they contradict nothing. Nor does a claim without any object, but by denial, or one that a person rejected.
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
  for (const group of groupBy(claims, voteOf)) {
    for (const one of group)
      for (const other of group)
        if (one.value !== other.value && sameOccasion(one, other))
          oppose(one.id, other.id, 'value');
  }
  for (const { role, group } of measuredGroups(claims)) opposeNumbers(group, role, oppose);
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

/** The same without the vote; null for a claim that gives none or denies. */
function voteOf(claim: ClaimRecord): string | null {
  const said = sidesOf(claim);
  if (claim.value === null || claim.polarity === 'negative' || said === null) return null;
  return JSON.stringify(said);
}

/** Affirmed claims of one event of known time that give an exact number of one unit, by role. */
function measuredGroups(
  claims: readonly ClaimRecord[],
): { readonly role: string; readonly group: readonly ClaimRecord[] }[] {
  const roles = new Set(claims.flatMap((claim) => claim.roles.map(({ role }) => role)));
  return [...roles].flatMap((role) => {
    const keyOf = (claim: ClaimRecord): string | null => {
      const said = sidesOf(claim);
      const measure = exactly(claim, role);
      const { eventFrom, eventTo, polarity, value } = claim;
      if (said === null || measure === undefined || polarity === 'negative') return null;
      if (eventFrom === null || eventTo === null) return null;
      const company = companyOf(claim, role);
      return JSON.stringify([...said, value, eventFrom, eventTo, measure.unit, company]);
    };
    return [...groupBy(claims, keyOf)].map((group) => ({ role, group }));
  });
}

/** Roles other than `without`. */
function companyOf({ roles }: ClaimRecord, without: string): string {
  return JSON.stringify(
    roles
      .filter(({ role }) => role !== without)
      .map(({ role, entity, text, value }) => [role, entity, value ?? text?.toLowerCase()]),
  );
}

/** The one exact number of a role, or undefined. */
function exactly({ roles }: ClaimRecord, name: string): RoleRecord | undefined {
  const [measure, ...more] = roles.filter(({ role }) => role === name);
  const exact =
    measure?.value !== undefined && measure.valueTo === null && measure.bound === 'exact';
  return exact && more.length === 0 ? measure : undefined;
}

/** More different values than this for one event are a list of other things than its tally. */
const MOST_VALUES = 8;

function opposeNumbers(
  group: readonly ClaimRecord[],
  role: string,
  oppose: (a: string, b: string, why: ContradictionReason) => void,
): void {
  const valueOf = (claim: ClaimRecord): number | undefined => exactly(claim, role)?.value;
  const firsts = new Map(group.toReversed().map((claim) => [valueOf(claim), claim]));
  if (firsts.size > MOST_VALUES) return;
  for (const claim of group)
    for (const [value, first] of firsts)
      if (value !== valueOf(claim)) oppose(claim.id, first.id, 'value');
}

function sidesOf(claim: ClaimRecord): unknown[] | null {
  const { predicate, surface, subject, object, objectText, content, modality } = claim;
  if (object === null && objectText === null && content === null) return null;
  const stated = predicate === null ? ['surface', surface] : ['predicate', predicate];
  return [subject, stated, object, objectText?.toLowerCase() ?? null, content, modality];
}

function sameOccasion(a: ClaimRecord, b: ClaimRecord): boolean {
  return timesMayOverlap(a, b) && rolesAgree(a, b);
}

function timesMayOverlap(a: ClaimRecord, b: ClaimRecord): boolean {
  const [timeOfA, timeOfB] = [timeOf(a), timeOf(b)];
  if (timeOfA === null || timeOfB === null) return true;
  return timeOfA.first <= timeOfB.last && timeOfB.first <= timeOfA.last;
}

/** First and last day; an end that the text leaves open is before or after all others. */
function timeOf({ eventFrom, eventTo }: ClaimRecord): { first: string; last: string } | null {
  if (eventFrom === null && eventTo === null) return null;
  return {
    first: eventFrom === null ? '' : firstDay(eventFrom),
    last: eventTo === null ? '~' : lastDay(eventTo),
  };
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
