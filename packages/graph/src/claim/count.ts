import {
  compareText,
  firstDay,
  lastDay,
  normalizeName,
  round4,
  type ClaimRecord,
  type Document,
  type EvidenceRecord,
} from '@entente/core';

/** What a claim's evidence adds up to. */
export type EvidenceCounts = Pick<
  ClaimRecord,
  | 'firstReported'
  | 'lastReported'
  | 'evidenceCount'
  | 'documentCount'
  | 'sourceCount'
  | 'independentCount'
  | 'attributed'
  | 'confidence'
>;

/** No sum of sentences is beyond doubt. */
const MAX_CONFIDENCE = 0.99;

/**
 * Counts evidence, documents, outlets (a document without one counts for itself) and independent
 * documents (near copies count as their original). Confidence is that of at least one independent
 * document being read rightly, 1 − ∏(1 − c) over each one's best evidence, at most 0.99: the
 * "noisy or" of Pearl, Probabilistic Reasoning in Intelligent Systems, 1988.
 */
export function countEvidence(
  evidence: readonly EvidenceRecord[],
  documents: ReadonlyMap<string, Document>,
): EvidenceCounts {
  const ids = new Set(evidence.map(({ document }) => document));
  const reporting = [...ids].flatMap((id) => documents.get(id) ?? []);
  const dates = reporting.flatMap(({ published }) => published ?? []);
  const bestOf = new Map<string, number>();
  for (const { document, confidence } of evidence) {
    const original = originalOf(document, documents);
    bestOf.set(original, Math.max(confidence, bestOf.get(original) ?? 0));
  }
  return {
    firstReported: firstOf(dates, (a, b) => compareText(firstDay(a), firstDay(b))),
    lastReported: firstOf(dates, (a, b) => compareText(lastDay(b), lastDay(a))),
    evidenceCount: evidence.length,
    documentCount: ids.size,
    sourceCount: new Set(reporting.map(sourceKey)).size,
    independentCount: bestOf.size,
    attributed: evidence.every(({ attribution }) => attribution !== 'author'),
    confidence: noisyOr([...bestOf.values()]),
  };
}

/** The document that `id` copies, directly or through others; a circle ends at its smallest id. */
export function originalOf(id: string, documents: ReadonlyMap<string, Document>): string {
  const path = [id];
  let next = documents.get(id)?.duplicateOf ?? null;
  while (next !== null && !path.includes(next)) {
    path.push(next);
    next = documents.get(next)?.duplicateOf ?? null;
  }
  const last = path.at(-1) ?? id;
  if (next === null) return last;
  const [smallest] = path.slice(path.indexOf(next)).sort(compareText);
  return smallest ?? last;
}

/** Multiplied in a fixed order, so that sums do not depend on that of the documents. */
function noisyOr(confidences: readonly number[]): number {
  const doubt = [...confidences].sort((a, b) => a - b).reduce((all, c) => all * (1 - c), 1);
  return round4(Math.min(MAX_CONFIDENCE, 1 - doubt));
}

function sourceKey({ id, outlet }: Document): string {
  return outlet === null ? `document ${id}` : `outlet ${normalizeName(outlet)}`;
}

function firstOf(
  dates: readonly string[],
  compare: (a: string, b: string) => number,
): string | null {
  return [...dates].sort((a, b) => compare(a, b) || compareText(a, b))[0] ?? null;
}
