import {
  compareText,
  type Diagnostic,
  type DocumentAnalysis,
  type EntityRecord,
  type MentionCluster,
  type Ontology,
} from '@entente/core';
import type { Resolution } from '../resolve/resolve.ts';
import type { Seed } from '../resolve/seed.ts';
import { createTypeChain } from '../resolve/type-chain.ts';
import { toDecidedEntity, type Part } from './decided-entity.ts';
import { createDestinations, type Destination, type FindDestination } from './destination.ts';
import { absent, notApplied } from './not-applied.ts';
import type { Plan } from './plan.ts';
import { settleEntities } from './settle-entities.ts';
import { splitClusters, type Portion } from './split-clusters.ts';

/** Ids of an entity, the present one first. */
export type EntityIds = readonly [string, ...string[]];

/** Who is who after the decisions. */
export interface DecidedEntities {
  /** Clusters that a split went through are cut, and claims follow their portions. */
  readonly analyses: readonly DocumentAnalysis[];
  /** Sorted by id. */
  readonly entities: readonly EntityRecord[];
  /** Ids of a cluster's entity; undefined where there is no such cluster. */
  readonly idsOf: (document: string, cluster: number) => EntityIds | undefined;
  /** What could not be applied. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Merges, splits, names, types and judges the entities of `resolution` as `plan` says.
 * `textOf` gives the text of a document.
 * @throws UsageError `conflicting-decisions`
 */
export function decideEntities(
  analyses: readonly DocumentAnalysis[],
  resolution: Resolution,
  plan: Plan,
  ontology: Ontology,
  textOf: (document: string) => string,
): DecidedEntities {
  const find = createDestinations(plan);
  const seedOf = touchedSeeds(resolution, plan);
  const parts: Part[] = [];
  const cut = analyses.map((analysis) => {
    const { document } = analysis;
    const split = splitClusters(analysis, textOf(document), (cluster) => {
      const base = resolution.entityOf(cluster);
      const touched = base !== undefined && seedOf.has(cluster);
      return touched ? toPortions(base, document, cluster, find) : null;
    });
    const bases = split.places.map(({ origin, destination }, index) => {
      const [before, cluster] = [analysis.clusters[origin], split.analysis.clusters[index]];
      const base = before && resolution.entityOf(before);
      const seed = before && seedOf.get(before);
      if (base === undefined || !cluster) return null;
      if (seed && destination) {
        const known = seed.clusters.find((one) => one.cluster === before);
        const same = before.name === cluster.name;
        const located = { document, cluster, name: known && same ? known.name : cluster.name };
        parts.push({ base, seed, destination, located });
      }
      return { base, destination };
    });
    return { analysis: split.analysis, bases };
  });

  const arrived = new Set(parts.flatMap((part) => part.destination.moved.map(({ into }) => into)));
  const isPresent = (id: string): boolean => resolution.members.has(id) || arrived.has(id);
  const idOf = (key: string): string => plan.merges.classOf(key)?.ids.find(isPresent) ?? key;
  const chainOf = createTypeChain(ontology);
  const made = groupByKey(parts, plan).map(({ key, own, formerIds }) =>
    toDecidedEntity(own, idOf(key), formerIds, chainOf),
  );
  const touched = new Set(parts.map(({ base }) => base));
  const kept = resolution.entities.filter(({ id }) => !touched.has(id));
  const all = [...kept, ...made].sort((a, b) => compareText(a.id, b.id));
  const settled = settleEntities(all, plan, idOf, chainOf);
  const basesOf = new Map(cut.map(({ analysis, bases }) => [analysis.document, bases]));
  return {
    analyses: cut.map(({ analysis }) => analysis),
    entities: settled.entities,
    idsOf: (document, index) => {
      const found = basesOf.get(document)?.[index];
      if (!found) return undefined;
      const { base, destination } = found;
      if (destination === null) return [base];
      const present = idOf(destination.key);
      return [present, ...destination.ids.filter((id) => id !== present)];
    },
    diagnostics: [
      ...unknownMerges(plan, isPresent),
      ...idleSplits(plan, parts),
      ...settled.diagnostics,
    ],
  };
}

/** Seeds of all entities that merges or splits speak of, by their clusters. */
function touchedSeeds({ members }: Resolution, plan: Plan): ReadonlyMap<MentionCluster, Seed> {
  const keys = new Set(plan.splits.flatMap(({ ids, into }) => [ids[0], into].map(plan.keyOf)));
  const found = new Map<MentionCluster, Seed>();
  for (const [id, seeds] of members) {
    if (plan.merges.classOf(id) === null && !keys.has(id)) continue;
    for (const seed of seeds) {
      for (const { cluster } of seed.clusters) found.set(cluster, seed);
    }
  }
  return found;
}

/** Mentions by where they go, those that stay first. */
function toPortions(
  base: string,
  document: string,
  cluster: MentionCluster,
  find: FindDestination,
): readonly [Portion, ...Portion[]] {
  const whole = find(base, document, null);
  const byKey = new Map<
    string,
    { destination: Destination; mentions: MentionCluster['mentions'] }
  >();
  for (const mention of cluster.mentions) {
    const destination = find(base, document, mention);
    const same = byKey.get(destination.key);
    const mentions = [...(same?.mentions ?? []), mention];
    byKey.set(destination.key, { destination: same?.destination ?? destination, mentions });
  }
  const [first, ...rest] = [...byKey.values()].sort(
    (a, b) =>
      a.destination.moved.length - b.destination.moved.length ||
      compareText(a.destination.key, b.destination.key),
  );
  return first ? [first, ...rest] : [{ destination: whole, mentions: [] }];
}

interface Group {
  readonly key: string;
  readonly own: readonly Part[];
  readonly formerIds: readonly string[];
}

/** Parts of one entity, and the ids that lead to it: merged ones, and those that a split emptied. */
function groupByKey(parts: readonly Part[], plan: Plan): readonly Group[] {
  const byKey = new Map<string, Part[]>();
  for (const part of parts) {
    const { key } = part.destination;
    const same = byKey.get(key);
    if (same) same.push(part);
    else byKey.set(key, [part]);
  }
  return [...byKey].map(([key, own]) => {
    const emptied = own
      .flatMap(({ destination }) => destination.ids)
      .filter((id) => !byKey.has(plan.keyOf(id)))
      .flatMap((id) => plan.merges.classOf(id)?.ids ?? [id]);
    return { key, own, formerIds: [...(plan.merges.classOf(key)?.ids ?? []), ...emptied] };
  });
}

function unknownMerges(plan: Plan, isPresent: (id: string) => boolean): Diagnostic[] {
  return plan.decisions.flatMap((decision) => {
    if (decision.action !== 'merge') return [];
    const gone = decision.ids.filter((id) => !isPresent(id));
    return gone.length === 0 ? [] : [notApplied(decision, absent(gone))];
  });
}

function idleSplits(plan: Plan, parts: readonly Part[]): Diagnostic[] {
  return plan.splits.flatMap((split) => {
    const moved = new Set(
      parts
        .filter(({ destination }) => destination.moved.includes(split))
        .map(({ located }) => located.document),
    );
    const wanted = [...split.documents, ...split.mentions.map(({ document }) => document)];
    const idle = [...new Set(wanted)].filter((document) => !moved.has(document)).sort(compareText);
    if (idle.length === 0) return [];
    const why = `no mention of ${split.ids[0]} was found in ${idle.join(', ')}.`;
    return [notApplied(split, why)];
  });
}
