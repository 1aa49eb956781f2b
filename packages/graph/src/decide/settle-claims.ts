import { compareText, type ClaimRecord, type Diagnostic, type EntityRecord } from '@entente/core';
import type { PlacedDraft } from '../claim/draft-all.ts';
import { conflict } from './conflict.ts';
import type { Judgment } from './decision.ts';
import { absent, notApplied } from './not-applied.ts';
import type { Plan } from './plan.ts';

/**
 * Claims with their former ids and the judgments of people. Of a rejected entity all claims whose
 * subject or object it is are rejected, but for those that were judged themselves.
 * @throws UsageError `conflicting-decisions` where a claim is both accepted and rejected
 */
export function settleClaims(
  claims: readonly ClaimRecord[],
  drafts: readonly PlacedDraft[],
  entities: readonly EntityRecord[],
  plan: Plan,
): { readonly claims: readonly ClaimRecord[]; readonly diagnostics: readonly Diagnostic[] } {
  const formerIds = formerIdsOf(claims, drafts);
  const byId = new Map(claims.map((claim) => [claim.id, [claim.id]]));
  for (const [id, former] of formerIds) {
    for (const old of former) byId.set(old, [...(byId.get(old) ?? []), id]);
  }
  const judged = new Map<string, Judgment>();
  const diagnostics: Diagnostic[] = [];
  for (const { id, decision } of plan.claimJudgments) {
    const found = byId.get(id);
    if (found === undefined) diagnostics.push(notApplied(decision, absent([id])));
    for (const claim of found ?? []) {
      const other = judged.get(claim);
      if (other && other.action !== decision.action) {
        throw conflict(
          other,
          decision,
          `${claim} is ${other.action}ed by one and ${decision.action}ed by the other.`,
        );
      }
      judged.set(claim, other ?? decision);
    }
  }
  const rejected = new Set(
    entities.flatMap(({ id, status }) => (status === 'rejected' ? [id] : [])),
  );
  const settled = claims.map((claim) => {
    const former = formerIds.get(claim.id);
    const decision = judged.get(claim.id);
    const unwanted = rejected.has(claim.subject) || rejected.has(claim.object ?? '');
    const { evidence, ...said } = claim;
    return {
      ...said,
      ...(decision && { status: `${decision.action}ed` as const }),
      ...(!decision && unwanted && { status: 'rejected' as const }),
      ...(former && { formerIds: former }),
      evidence,
    };
  });
  return { claims: settled, diagnostics };
}

/** For claims that have any: ids that led to them and are now no claim's, sorted. */
function formerIdsOf(
  claims: readonly ClaimRecord[],
  drafts: readonly PlacedDraft[],
): ReadonlyMap<string, readonly string[]> {
  const living = new Set(claims.map(({ id }) => id));
  const found = new Map<string, Set<string>>();
  for (const { draft, formerIds } of drafts) {
    for (const id of formerIds) {
      if (living.has(id)) continue;
      const former = found.get(draft.id);
      if (former) former.add(id);
      else found.set(draft.id, new Set([id]));
    }
  }
  return new Map([...found].map(([id, former]) => [id, [...former].sort(compareText)]));
}
