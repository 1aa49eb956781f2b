import { compareText, NONE, type ClaimRecord, type EvidenceColumns } from '@entente/core';
import { rowOf, rowsOf, type Rows } from './rows.ts';

/**
 * The sentences of `claims` as columns, those of a claim newest first (`days` has the day of each
 * document), and the row at which each claim's start, with the number of all at the end.
 */
export function toEvidenceColumns(
  claims: readonly ClaimRecord[],
  rows: { readonly entities: Rows; readonly documents: Rows },
  days: Int32Array,
): { readonly evidence: EvidenceColumns; readonly starts: Uint32Array } {
  const dayOf = (document: string): number => days[rowOf(rows.documents, document)] ?? -Infinity;
  const starts = new Uint32Array(claims.length + 1);
  const all = claims.flatMap(({ evidence }, row) => {
    starts[row + 1] = (starts[row] ?? 0) + evidence.length;
    if (evidence.length === 1) return evidence;
    return evidence.toSorted(
      (a, b) => dayOf(b.document) - dayOf(a.document) || compareText(a.id, b.id),
    );
  });
  const u32 = (of: (one: (typeof all)[number]) => number) => Uint32Array.from(all, of);
  const evidence: EvidenceColumns = {
    count: all.length,
    id: all.map(({ id }) => id),
    document: u32(({ document }) => rowOf(rows.documents, document)),
    quote: all.map(({ quote }) => quote),
    start: u32(({ start }) => start),
    subjectStart: u32(({ subject }) => subject[0]),
    subjectEnd: u32(({ subject }) => subject[1]),
    triggerStart: u32(({ trigger }) => trigger[0]),
    triggerEnd: u32(({ trigger }) => trigger[1]),
    objectStart: u32(({ object }) => object?.[0] ?? NONE),
    objectEnd: u32(({ object }) => object?.[1] ?? NONE),
    attribution: all.map(({ attribution }) => attribution),
    attributedTo: all.map(({ attributedTo }) => rowsOf(rows.entities, attributedTo)),
    sourceText: all.map(({ sourceText }) => sourceText ?? null),
    cue: all.map(({ cue }) => cue),
    rule: all.map(({ rule }) => rule),
    confidence: Float32Array.from(all, ({ confidence }) => confidence),
  };
  return { evidence, starts };
}
