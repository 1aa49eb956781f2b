import {
  compareText,
  hashOf,
  UsageError,
  type Document,
  type EvidenceRecord,
  type LocalClaim,
  type Span,
  type SpanRecord,
} from '@entente/core';
import type { DraftContext } from './draft.ts';

/**
 * The record of a claim's evidence. `swapped` when a symmetric claim's subject and object changed
 * places: the spans follow them.
 *
 * @throws UsageError when a span does not lie in the document.
 */
export function toEvidence(
  claimId: string,
  claim: LocalClaim,
  { document, entityOf }: DraftContext,
  swapped: boolean,
): EvidenceRecord {
  const { evidence } = claim;
  const quoted = toSpan(evidence, document);
  const trigger = toSpan(evidence.trigger, document);
  const first = toSpan(evidence.subject, document);
  const second = evidence.object === null ? null : toSpan(evidence.object, document);
  const subject = swapped ? (second ?? trigger) : first;
  const object = swapped ? first : second;
  const place = [quoted, evidence.rule, subject, trigger, object];
  return {
    id: `ev:${hashOf([claimId, document.id, JSON.stringify(place)])}`,
    document: document.id,
    start: evidence.start,
    end: evidence.end,
    quote: document.text.slice(evidence.start, evidence.end),
    subject,
    trigger,
    object,
    attribution: evidence.attribution,
    attributedTo: evidence.attributedTo.map(entityOf),
    ...(evidence.source && { sourceText: wordsAt(evidence.source, document) }),
    cue: evidence.cue,
    rule: evidence.rule,
    confidence: evidence.confidence,
  };
}

/** Most confident first, ties by id. */
export function compareEvidence(a: EvidenceRecord, b: EvidenceRecord): number {
  return b.confidence - a.confidence || compareText(a.id, b.id);
}

/** Words of the document from the first to the last of a claim's subject, trigger and object. */
export function wordsOf({ evidence }: LocalClaim, document: Document): string {
  const spans = [evidence.subject, evidence.trigger, ...(evidence.object ? [evidence.object] : [])];
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return document.text.slice(start, end);
}

function wordsAt(span: Span, document: Document): string {
  return document.text.slice(...toSpan(span, document)).replace(/\s+/g, ' ');
}

function toSpan({ start, end }: Span, document: Document): SpanRecord {
  if (start >= 0 && start <= end && end <= document.text.length) return [start, end];
  throw new UsageError(
    'bad-span',
    `Span ${String(start)}–${String(end)} does not lie in the text of ${document.id} (${String(document.text.length)} code units). Analyze the document again.`,
  );
}
