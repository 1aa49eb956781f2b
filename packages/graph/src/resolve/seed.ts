import { compareText, type Actor, type DocumentAnalysis, type MentionCluster } from '@entente/core';
import { isAcronym, keyWords, nameKey } from './name-key.ts';
import type { TypeChain } from './type-chain.ts';

/** The ontology's type whose names have a surname that may stand alone. */
const PERSON = 'Person';

/** A cluster and the document it is from. */
export interface LocatedCluster {
  readonly document: string;
  readonly cluster: MentionCluster;
}

/**
 * Clusters that are one entity beyond doubt: they share the id that a table gives, or both type
 * and name. Seeds are what resolution joins into entities.
 */
export interface Seed {
  /** Id that a table gives, else null. */
  readonly canonical: string | null;
  readonly actor: Actor | null;
  /** Type, then its supertypes. */
  readonly chain: readonly string[];
  /** Keys of the names, sorted. */
  readonly names: readonly string[];
  /** Keys of aliases that tell the entity in another document: acronyms, names of several words. */
  readonly aliases: readonly string[];
  /** Single words that may stand for a person of this name: "Lavrov", "Xi"; else empty. */
  readonly shortNames: readonly string[];
  readonly clusters: readonly LocatedCluster[];
}

/** What the clusters of `analyses` fall into, in an order that depends on their contents alone. */
export function toSeeds(
  analyses: readonly DocumentAnalysis[],
  actors: readonly Actor[],
  chainOf: TypeChain,
): readonly Seed[] {
  const byKey = new Map<string, LocatedCluster[]>();
  for (const { document, clusters } of analyses) {
    for (const cluster of clusters) {
      const key = seedKey(cluster);
      const same = byKey.get(key);
      if (same) same.push({ document, cluster });
      else byKey.set(key, [{ document, cluster }]);
    }
  }
  const actorOf = new Map(actors.map((actor) => [actor.id, actor]));
  return [...byKey]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, clusters]) => toSeed(clusters, actorOf, chainOf));
}

/** Equal for clusters of one seed. */
export function seedKey({ canonical, type, name }: MentionCluster): string {
  return canonical === null ? `name ${type} ${nameKey(name)}` : `id ${canonical}`;
}

function toSeed(
  clusters: readonly LocatedCluster[],
  actorOf: ReadonlyMap<string, Actor>,
  chainOf: TypeChain,
): Seed {
  const canonical = clusters[0]?.cluster.canonical ?? null;
  const actor = canonical === null ? null : (actorOf.get(canonical) ?? null);
  const names = new Set(clusters.map(({ cluster }) => cluster.name));
  const aliases = new Set(clusters.flatMap(({ cluster }) => cluster.aliases));
  if (actor) {
    names.add(actor.name);
    for (const alias of actor.aliases) aliases.add(alias);
  }
  const chain = chainOf(actor?.type ?? mostSpecific(clusters, chainOf));
  const keys = sortedKeys(names);
  const proper = [...aliases].filter(isCapitalized);
  return {
    canonical,
    actor,
    chain,
    names: keys,
    aliases: sortedKeys(proper.filter((alias) => isTelling(alias, names))),
    shortNames: chain.includes(PERSON) ? shortNames(keys, sortedKeys(proper)) : [],
    clusters,
  };
}

/** The type deepest in the ontology; ties by the number of mentions, then by id. */
export function mostSpecific(clusters: readonly LocatedCluster[], chainOf: TypeChain): string {
  const mentions = new Map<string, number>();
  for (const { cluster } of clusters) {
    mentions.set(cluster.type, (mentions.get(cluster.type) ?? 0) + cluster.mentions.length);
  }
  const [best] = [...mentions].sort(
    ([a, countOfA], [b, countOfB]) =>
      chainOf(b).length - chainOf(a).length || countOfB - countOfA || compareText(a, b),
  );
  return best?.[0] ?? '';
}

function isTelling(alias: string, names: ReadonlySet<string>): boolean {
  return keyWords(nameKey(alias)).length > 1 || [...names].some((name) => isAcronym(alias, name));
}

/** Whether the last word begins with a capital: "Wang Yi", not "the president". */
function isCapitalized(alias: string): boolean {
  return /^\p{Lu}/u.test(alias.trim().split(/\s+/).at(-1) ?? '');
}

/** The surnames of full names and what documents use beside them; none without a full name. */
function shortNames(names: readonly string[], aliases: readonly string[]): readonly string[] {
  const full = names.filter((name) => keyWords(name).length > 1);
  if (full.length === 0) return [];
  const surnames = full.map((name) => keyWords(name).at(-1) ?? name);
  const single = aliases.filter((alias) => keyWords(alias).length === 1);
  return [...new Set([...surnames, ...single])].sort(compareText);
}

function sortedKeys(names: Iterable<string>): readonly string[] {
  return [...new Set([...names].map(nameKey))].sort(compareText);
}
