import {
  MODALITIES,
  NONE,
  type ClaimObject,
  type ClaimSummary,
  type ViewData,
} from '@entente/core';
import { entityLink, reportedDates, sentenceRows } from './links.ts';

/** A claim in one line. A content claim that leads back to itself ends as null. */
export function summarize(
  data: ViewData,
  claim: number,
  above: readonly number[] = [],
): ClaimSummary {
  const { claims, meta } = data;
  return {
    id: claims.id.at(claim) ?? '',
    predicate: meta.predicates[claims.predicate[claim] ?? NONE]?.id ?? null,
    surface: claims.surface.at(claim) ?? '',
    subject: entityLink(data, claims.subject[claim] ?? NONE),
    object: objectOf(data, claim, [...above, claim]),
    value: claims.value.at(claim) ?? null,
    polarity: claims.negative[claim] === 1 ? 'negative' : 'positive',
    modality: MODALITIES[claims.modality[claim] ?? 0] ?? 'asserted',
    attributed: claims.attributed[claim] === 1,
    evidenceCount: sentenceRows(data, claim).length,
    lastReported: reportedDates(data, claim).last,
    confidence: confidenceOf(claims.confidence[claim]),
  };
}

/** A stored 32-bit confidence as the four decimals that it was written with. */
export function confidenceOf(stored = 0): number {
  return Math.round(stored * 1e4) / 1e4;
}

function objectOf(data: ViewData, claim: number, above: readonly number[]): ClaimObject | null {
  const { claims } = data;
  const object = claims.object[claim] ?? NONE;
  if (object !== NONE) return { kind: 'entity', entity: entityLink(data, object) };
  const content = claims.content[claim] ?? NONE;
  if (content !== NONE && !above.includes(content)) {
    return { kind: 'claim', claim: summarize(data, content, above) };
  }
  const text = claims.objectText.at(claim) ?? null;
  return text === null ? null : { kind: 'text', text };
}
