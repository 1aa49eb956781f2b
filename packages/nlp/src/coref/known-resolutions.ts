import { resolutionId, type ResolvingBody } from '@entente/core';
import type { Context } from './context.ts';

/** Names of the table of actors for bodies that pass resolutions. */
const BODIES: ReadonlyMap<string, ResolvingBody> = new Map([
  ['United Nations Security Council', 'Security Council'],
  ['United Nations General Assembly', 'General Assembly'],
]);

/** From this number on a bare "Resolution 2623" is one that a body numbers through. */
const LOWEST = 1000;

/**
 * Gives "Resolution 2623" its id in a document that speaks of the Security Council and not of the General
 * Assembly, or the other way round: their numbers overlap.
 */
export function identifyResolutions({ discourse, vocabulary }: Context): void {
  const found = new Set(
    discourse.clusters.flatMap(({ name, canonical }) =>
      canonical === null ? [] : (BODIES.get(name) ?? []),
    ),
  );
  const [body] = found;
  if (body === undefined || found.size > 1) return;
  for (const cluster of discourse.clusters) {
    if (cluster.canonical !== null || !vocabulary.isA(cluster.type, 'Resolution')) continue;
    const number = /\b(\d{4})$/.exec(cluster.name)?.[1];
    if (number !== undefined && Number(number) >= LOWEST)
      cluster.canonical = resolutionId(cluster.name, body);
  }
}
