import { compareText, type EntityRecord } from '@entente/core';
import type { LocatedCluster, Seed } from '../resolve/seed.ts';
import { toEntity } from '../resolve/to-entity.ts';
import type { TypeChain } from '../resolve/type-chain.ts';
import type { Destination } from './destination.ts';

/** A cluster, or a portion of one, and the entity it goes to. */
export interface Part {
  /** Id of its entity before the decisions. */
  readonly base: string;
  readonly seed: Seed;
  readonly destination: Destination;
  readonly located: LocatedCluster;
}

/** What a table knows of an entity beside its names. */
const FACTS = ['iso2', 'iso3', 'qid', 'capital', 'region', 'subregion'] as const;

/**
 * The entity that `parts` make together under `id`. Name and type are those of what bore this id
 * before the decisions, where anything did; the names of all are aliases,
 * and what it has no code or place of comes from the first of the others that has.
 */
export function toDecidedEntity(
  parts: readonly Part[],
  id: string,
  formerIds: readonly string[],
  chainOf: TypeChain,
): EntityRecord {
  const seeds = toSeeds(parts);
  const lead = toEntity(toSeeds(leading(parts, id)), chainOf);
  const each = seeds.map((seed) => toEntity([seed], chainOf));
  const names = new Set(each.flatMap(({ name, aliases }) => [name, ...aliases]));
  names.delete(lead.name);
  const former = new Set(formerIds);
  former.delete(id);
  const facts = Object.fromEntries(
    FACTS.map((field) => [
      field,
      lead[field] ?? each.find((one) => one[field] !== null)?.[field] ?? null,
    ]),
  );
  return {
    ...lead,
    id,
    aliases: [...names].sort(compareText),
    ...facts,
    mentions: toEntity(seeds, chainOf).mentions,
    ...(former.size > 0 && { formerIds: [...former].sort(compareText) }),
  };
}

function leading(parts: readonly Part[], id: string): readonly Part[] {
  const named = parts.filter(
    ({ base, destination }) => (destination.moved.at(-1)?.into ?? base) === id,
  );
  if (named.length > 0) return named;
  const native = parts.filter(({ destination }) => destination.moved.length === 0);
  return native.length > 0 ? native : parts;
}

/** Seeds with those of their clusters only that are among `parts`. What a split moved is no longer what a table knows. */
function toSeeds(parts: readonly Part[]): readonly Seed[] {
  const bySeed = new Map<Seed, { home: LocatedCluster[]; moved: LocatedCluster[] }>();
  for (const { seed, destination, located } of parts) {
    const found = bySeed.get(seed) ?? { home: [], moved: [] };
    bySeed.set(seed, found);
    (destination.moved.length > 0 ? found.moved : found.home).push(located);
  }
  return [...bySeed].flatMap(([seed, { home, moved }]) => [
    ...(home.length > 0 ? [{ ...seed, clusters: home }] : []),
    ...(moved.length > 0 ? [{ ...seed, canonical: null, actor: null, clusters: moved }] : []),
  ]);
}
