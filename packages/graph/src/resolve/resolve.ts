import {
  compareText,
  type Actor,
  type DocumentAnalysis,
  type EntityRecord,
  type MentionCluster,
  type Ontology,
} from '@entente/core';
import { joinSeeds } from './join-seeds.ts';
import { titlesOf } from './proper-name.ts';
import { PERSON, toSeeds, type Seed } from './seed.ts';
import { toEntity } from './to-entity.ts';
import { createTypeChain } from './type-chain.ts';

/** Who is who across documents. */
export interface Resolution {
  /** Sorted by id. */
  readonly entities: readonly EntityRecord[];
  /** Id of the entity that a cluster of one of the analyses speaks of. */
  readonly entityOf: (cluster: MentionCluster) => string | undefined;
  /** What each entity was joined from, by id. */
  readonly members: ReadonlyMap<string, readonly Seed[]>;
}

/**
 * Resolves the clusters of all documents to entities. Depends on what the analyses say, not on
 * their order; a few look-ups a cluster, never a comparison of all pairs.
 */
export function resolveEntities(
  analyses: readonly DocumentAnalysis[],
  actors: readonly Actor[],
  ontology: Ontology,
): Resolution {
  const chainOf = createTypeChain(ontology);
  const seeds = toSeeds(analyses, actors, chainOf, titlesOf(ontology, chainOf, PERSON));
  const byId = new Map<string, Seed[]>();
  for (const group of joinSeeds(seeds)) {
    const members = group.flatMap((i) => seeds[i] ?? []);
    const { id } = toEntity(members, chainOf);
    const same = byId.get(id);
    if (same) same.push(...members);
    else byId.set(id, members);
  }
  const entities: EntityRecord[] = [];
  const entityOf = new Map<MentionCluster, string>();
  for (const [id, members] of byId) {
    entities.push({ ...toEntity(members, chainOf), id });
    for (const { clusters } of members) {
      for (const { cluster } of clusters) entityOf.set(cluster, id);
    }
  }
  entities.sort((a, b) => compareText(a.id, b.id));
  return { entities, entityOf: (cluster) => entityOf.get(cluster), members: byId };
}
