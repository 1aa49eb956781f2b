import { NONE } from '@entente/core';
import type { Answers } from '../core/answers.ts';
import { sentenceRows } from '../core/links.ts';
import type { Network } from '../core/network.ts';

/** Where a sentence of a claim speaks of an entity; offsets are those of the document, in UTF-16. */
export interface MentionPlace {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  /** The words that mean it, between what stands around them in the sentence. */
  readonly words: readonly [before: string, own: string, after: string];
}

/** Letters around the words. */
const AROUND = 60;

/** Where claims speak of an entity as their subject or object, by their starts. */
export function mentionPlaces(
  { data }: Network,
  answers: Answers,
  node: number,
): readonly MentionPlace[] {
  const { claims, evidence, documents } = data;
  const found = new Map<string, MentionPlace>();
  const add = (row: number, start = NONE, end = NONE) => {
    const document = documents.id.at(evidence.document[row] ?? NONE);
    const quote = evidence.quote.at(row) ?? '';
    const [from, to] = [start, end].map((at) => at - (evidence.start[row] ?? 0));
    if (!document || from === undefined || to === undefined || from < 0 || to > quote.length)
      return;
    const before = from > AROUND ? `…${quote.slice(from - AROUND, from)}` : quote.slice(0, from);
    const after = quote.slice(to, to + AROUND) + (to + AROUND < quote.length ? '…' : '');
    const words = [before, quote.slice(from, to), after] as const;
    found.set(`${document} ${String(start)}`, { document, start, end, words });
  };
  for (const claim of answers.claimsOf(node)) {
    for (const row of sentenceRows(data, claim)) {
      if (claims.subject[claim] === node) {
        add(row, evidence.subjectStart[row], evidence.subjectEnd[row]);
      }
      if (claims.object[claim] === node) {
        add(row, evidence.objectStart[row], evidence.objectEnd[row]);
      }
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}
