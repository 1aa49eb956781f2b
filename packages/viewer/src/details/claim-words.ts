import type { ClaimSummary } from '@entente/core';
import { phraseOf, type Words } from '../core/phrase.ts';
import { shorten } from './long-text.tsx';
import { objectText } from './object-text.ts';

/** A claim in words: "Norvania condemns Tavria". */
export function claimWords(claim: ClaimSummary, words: Words): string {
  const { subject, object } = claim;
  const ends = [shorten(subject.name, 60), object === null ? '' : objectText(object, words)];
  return `${ends[0] ?? ''} ${shorten(phraseOf(claim, words), 60)} ${ends[1] ?? ''}`.trim();
}
