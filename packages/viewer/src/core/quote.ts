import type { EvidenceRecord, SpanRecord } from '@entente/core';

export type PieceKind = 'plain' | 'subject' | 'object' | 'trigger';

/** A stretch of a quote; the pieces joined are the quote, letter for letter. */
export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
}

type Marked = Pick<EvidenceRecord, 'start' | 'end' | 'quote' | 'subject' | 'object' | 'trigger'>;

/**
 * Cuts a quote where subject, object and the words that state the claim begin and end. Spans
 * outside of the quote are left out; where two overlap the name wins over the trigger and the
 * subject over the object.
 */
export function piecesOf(evidence: Marked): readonly Piece[] {
  const spans: { kind: PieceKind; start: number; end: number }[] = [];
  const offer = (kind: PieceKind, span: SpanRecord | null) => {
    if (span === null || span[0] < evidence.start || span[1] > evidence.end) return;
    const [start, end] = [span[0] - evidence.start, span[1] - evidence.start];
    if (start < end && spans.every((other) => end <= other.start || other.end <= start)) {
      spans.push({ kind, start, end });
    }
  };
  offer('subject', evidence.subject);
  offer('object', evidence.object);
  offer('trigger', evidence.trigger);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { kind, start, end } of spans.sort((a, b) => a.start - b.start)) {
    if (at < start) pieces.push({ kind: 'plain', text: evidence.quote.slice(at, start) });
    pieces.push({ kind, text: evidence.quote.slice(start, end) });
    at = end;
  }
  if (at < evidence.quote.length) pieces.push({ kind: 'plain', text: evidence.quote.slice(at) });
  return pieces;
}
