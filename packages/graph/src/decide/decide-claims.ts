import type { Diagnostic, DocumentAnalysis } from '@entente/core';
import { draftAll, type Drafts, type DraftSources, type PlacedDraft } from '../claim/draft-all.ts';
import { conflict } from './conflict.ts';
import type { Retype } from './decision.ts';
import { absent, notApplied } from './not-applied.ts';
import type { Plan } from './plan.ts';

/** Drafts under the predicates that people gave them. */
export interface DecidedDrafts extends Drafts {
  readonly diagnostics: readonly Diagnostic[];
}

/** Predicates of a claim, the present one first. */
type Predicates = readonly (string | null)[];

/**
 * Drafts of `analyses` after the plan's retypings of claims. A retyped claim has another id, of
 * which another decision may speak: so it goes in rounds, each decision being followed once.
 * @throws UsageError `conflicting-decisions` where two give one claim different predicates
 */
export function decideDrafts(
  analyses: readonly DocumentAnalysis[],
  plan: Plan,
  sources: Omit<DraftSources, 'predicatesOf'>,
): DecidedDrafts {
  const given = new Map<string, Predicates>();
  const predicatesOf = (document: string, claim: number): Predicates | undefined =>
    given.get(keyOf(document, claim));
  let pending = plan.claimRetypes;
  let current = analyses;
  for (;;) {
    const drafts = draftAll(current, { ...sources, predicatesOf });
    const byId = placesById(drafts.drafts, new Set(pending.map(({ ids }) => ids[0])));
    const due = pending.filter(({ ids }) => byId.has(ids[0]));
    if (due.length === 0) {
      const diagnostics = pending.map((decision) => notApplied(decision, absent(decision.ids)));
      return { ...drafts, diagnostics };
    }
    const changed = new Map<string, Retype>();
    for (const decision of due) {
      for (const { document, index, draft } of byId.get(decision.ids[0]) ?? []) {
        const key = keyOf(document, index);
        const other = changed.get(key);
        if (other && other.to !== decision.to) {
          throw conflict(
            other,
            decision,
            `${draft.id} is ${other.to} by one and ${decision.to} by the other.`,
          );
        }
        changed.set(key, decision);
        const before = given.get(key) ?? [draft.predicate];
        given.set(key, [...new Set([decision.to, ...before])]);
      }
    }
    current = current.map((analysis) => ({
      ...analysis,
      claims: analysis.claims.map((claim, index) => {
        const decision = changed.get(keyOf(analysis.document, index));
        return decision ? { ...claim, predicate: decision.to } : claim;
      }),
    }));
    pending = pending.filter((decision) => !due.includes(decision));
  }
}

/** Drafts by those of `wanted` that are their ids, or once were and are no other draft's now. */
function placesById(
  drafts: readonly PlacedDraft[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly PlacedDraft[]> {
  const found = new Map<string, PlacedDraft[]>();
  if (wanted.size === 0) return found;
  const living = new Set(drafts.map(({ draft }) => draft.id));
  for (const placed of drafts) {
    for (const id of [placed.draft.id, ...placed.formerIds]) {
      if (!wanted.has(id) || (living.has(id) && id !== placed.draft.id)) continue;
      found.set(id, [...(found.get(id) ?? []), placed]);
    }
  }
  return found;
}

function keyOf(document: string, claim: number): string {
  return JSON.stringify([document, claim]);
}
