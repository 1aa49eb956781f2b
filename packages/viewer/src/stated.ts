import { NONE, type ViewData } from '@entente/core';
import type { Stated } from './core/phrase.ts';

/** What the phrase of a claim is made of, without its sentences. */
export function statedAt({ claims, meta }: ViewData, claim: number): Stated {
  return {
    predicate: meta.predicates[claims.predicate[claim] ?? NONE]?.id ?? null,
    surface: claims.surface.at(claim) ?? '',
    value: claims.value.at(claim) ?? null,
    polarity: claims.negative[claim] === 1 ? 'negative' : 'positive',
  };
}

/** Number of a claim's sentences. */
export function sentencesOf({ claims }: ViewData, claim: number): number {
  return (claims.evidence[claim + 1] ?? 0) - (claims.evidence[claim] ?? 0);
}

/** Name of an entity by row. */
export function nameAt({ entities }: ViewData, node: number): string {
  return entities.name.at(node) ?? entities.id.at(node) ?? '';
}
