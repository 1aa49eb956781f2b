import { compareText, type ClaimRecord, type Document, type EvidenceRecord } from '@entente/core';
import type { ClaimDraft } from './draft.ts';
import { compareEvidence } from './evidence.ts';
import { countEvidence } from './count.ts';

/**
 * Joins drafts with one id into one claim with all their evidence, sorted by id. Where words
 * differ (the surface of one predicate, capitals of an object) those of the best evidence stay.
 */
export function joinDrafts(
  drafts: Iterable<ClaimDraft>,
  documents: ReadonlyMap<string, Document>,
): readonly ClaimRecord[] {
  const byId = new Map<string, [ClaimDraft, ...ClaimDraft[]]>();
  for (const draft of drafts) {
    const same = byId.get(draft.id);
    if (same) same.push(draft);
    else byId.set(draft.id, [draft]);
  }
  return [...byId]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, same]) => toClaim(same, documents));
}

function toClaim(
  drafts: [ClaimDraft, ...ClaimDraft[]],
  documents: ReadonlyMap<string, Document>,
): ClaimRecord {
  drafts.sort(compareDrafts);
  const { evidence: best, ...said } = drafts[0];
  const rest = new Map(drafts.slice(1).map(({ evidence }) => [evidence.id, evidence]));
  rest.delete(best.id);
  const evidence = sortEvidence(best, rest.values());
  return {
    ...said,
    ...countEvidence(evidence, documents),
    status: 'auto',
    contradicts: [],
    evidence,
  };
}

/** Best evidence first; what is then still equal is told apart by its contents. */
function compareDrafts(a: ClaimDraft, b: ClaimDraft): number {
  return (
    compareEvidence(a.evidence, b.evidence) || compareText(JSON.stringify(a), JSON.stringify(b))
  );
}

function sortEvidence(
  best: EvidenceRecord,
  rest: Iterable<EvidenceRecord>,
): [EvidenceRecord, ...EvidenceRecord[]] {
  const all: [EvidenceRecord, ...EvidenceRecord[]] = [best, ...rest];
  all.sort(
    (a, b) =>
      compareText(a.document, b.document) ||
      a.start - b.start ||
      a.end - b.end ||
      compareText(a.id, b.id),
  );
  return all;
}
