import { compareText, type ClaimSummary } from '@entente/core';
import { phraseOf, type Words } from './phrase.ts';

/** Claims of an entity that say the same thing of different others. */
export interface RelationGroup {
  /** What stands between the names: "condemns", "does not condemn". */
  readonly title: string;
  readonly outgoing: boolean;
  readonly claims: readonly ClaimSummary[];
}

/** Groups by phrase and direction: what the entity does first, then by falling count. */
export function groupRelations(
  entity: string,
  claims: readonly ClaimSummary[],
  words: Words,
): readonly RelationGroup[] {
  const groups = new Map<string, { title: string; outgoing: boolean; claims: ClaimSummary[] }>();
  for (const claim of claims) {
    const outgoing = claim.subject.id === entity;
    const phrase = phraseOf({ ...claim, value: null }, words);
    const key = `${outgoing ? '>' : '<'}${phrase}`;
    const group = groups.get(key) ?? { title: phrase, outgoing, claims: [] };
    group.claims.push(claim);
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (a, b) =>
      Number(b.outgoing) - Number(a.outgoing) ||
      b.claims.length - a.claims.length ||
      compareText(a.title, b.title),
  );
}
