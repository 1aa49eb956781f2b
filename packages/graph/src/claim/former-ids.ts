import type { LocalClaim } from '@entente/core';
import { toDraft, type ClaimDraft, type ClaimTime, type DraftContext } from './draft.ts';

/** Ids that entities and predicates of a document's claims have had. */
export interface Past {
  /** Ids of a cluster's entity, the present one first. */
  readonly idsOf: (cluster: number) => readonly string[];
  /** Predicates of a claim, by index, the present one first. */
  readonly predicatesOf: (claim: number) => readonly (string | null)[];
  /** A claim's time before it took another document's, by index. */
  readonly statedTimeOf: (claim: number) => ClaimTime | undefined;
}

/** No claim has more former ids than this: what is beyond it was never shown for long. */
const MOST = 64;

/**
 * For each of `made` (what `draftClaims` gave) the ids that the claim bore, or may have borne,
 * before decisions changed its entities, its predicate or the claim that it contains, or another document told its time: one for each
 * combination of what was before. Empty for what nothing changed.
 */
export function formerClaimIds(
  made: readonly (ClaimDraft | null)[],
  context: DraftContext,
  past: Past,
): readonly (readonly string[])[] {
  const { claims } = context.analysis;
  const found = new Map<number, readonly string[]>();
  const open = new Set<number>();
  function idsBefore(index: number): readonly string[] {
    const claim = claims[index];
    const known = found.get(index);
    if (known !== undefined || claim === undefined || open.has(index)) return known ?? [];
    open.add(index);
    const contained = claim.content === null ? [] : idsBefore(claim.content);
    open.delete(index);
    const ids = new Set<string>();
    for (const state of statesOf(index, claim, contained)) ids.add(state);
    const present = made[index]?.id;
    if (present !== undefined) ids.delete(present);
    const result = [...ids];
    found.set(index, result);
    return result;
  }

  function* statesOf(
    index: number,
    claim: LocalClaim,
    contained: readonly string[],
  ): Generator<string> {
    const clusters = clustersOf(claim).filter((cluster) => past.idsOf(cluster).length > 1);
    const predicates = past.predicatesOf(index);
    const stated = past.statedTimeOf(index);
    const isChanged = clusters.length > 0 || predicates.length > 1 || contained.length > 0;
    if (!isChanged && stated === undefined) return;
    const [own, inner] = [made[index], made[claim.content ?? -1]];
    const present = own ? own.content : (inner?.id ?? null);
    const choices: readonly (readonly (string | null)[])[] = [
      predicates,
      [present, ...contained],
      ...clusters.map(past.idsOf),
    ];
    let count = 0;
    for (const [predicate = null, content = null, ...entities] of combinations(choices)) {
      const chosen = new Map(clusters.map((cluster, i) => [cluster, entities[i] ?? '']));
      const entityOf = (cluster: number): string =>
        chosen.get(cluster) ?? context.entityOf(cluster);
      for (const time of stated === undefined ? [claim] : [claim, stated]) {
        if (count++ === MOST) return;
        const { eventFrom, eventTo } = time;
        const before = { ...claim, predicate, eventFrom, eventTo };
        const draft = toDraft(before, { ...context, entityOf }, () =>
          content === null ? null : { id: content },
        );
        if (draft !== null) yield draft.id;
      }
    }
  }
  return claims.map((_, index) => idsBefore(index));
}

/** Clusters whose entities' ids are part of the claim's. */
function clustersOf({ subject, object, roles }: LocalClaim): readonly number[] {
  const filled = [object, ...roles.map(({ argument }) => argument)].flatMap((one) =>
    one?.kind === 'entity' ? one.cluster : [],
  );
  return [...new Set([subject, ...filled])];
}

/** One of each list, in every combination; the first of all comes first. */
function* combinations<T>(lists: readonly (readonly T[])[]): Generator<readonly T[]> {
  const [first, ...rest] = lists;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const item of first) for (const others of combinations(rest)) yield [item, ...others];
}
