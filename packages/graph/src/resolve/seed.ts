import {
  compareText,
  resolutionId,
  type Actor,
  type DocumentAnalysis,
  type MentionCluster,
} from '@entente/core';
import { isAcronym, keyWords, nameKey } from './name-key.ts';
import { properName } from './proper-name.ts';
import type { TypeChain } from './type-chain.ts';

/** The ontology's type whose names have a surname that may stand alone. */
export const PERSON = 'Person';

/** The ontology's type whose names may hold a symbol of the United Nations. */
const RESOLUTION = 'Resolution';

/** A cluster and the document it is from. */
export interface LocatedCluster {
  readonly document: string;
  readonly cluster: MentionCluster;
  /** Its name without titles. */
  readonly name: string;
}

/**
 * Clusters that are one entity beyond doubt: they share the id that a table or a symbol gives, or both
 * type and name. A person known by one word only is as many seeds as there are documents, for there are
 * many Wangs; documents that give him one office hold one. Seeds are what resolution joins into entities.
 */
export interface Seed {
  /** Id that a table or a symbol gives, else null. */
  readonly canonical: string | null;
  readonly actor: Actor | null;
  /** Type, then its supertypes. */
  readonly chain: readonly string[];
  /** Keys of the names, sorted; none of a person known by one word only, whom no name tells. */
  readonly names: readonly string[];
  /** Keys of aliases that tell the entity in another document: acronyms, names of several words. */
  readonly aliases: readonly string[];
  /** Single words with an office, by which other documents may name a person: "wang, foreign minister of iso:CHN". */
  readonly shortNames: readonly string[];
  /** What tells a person known by one word only from others so called: an office or a document; else null. */
  readonly apart: string | null;
  readonly clusters: readonly LocatedCluster[];
}

/** What the clusters of `analyses` fall into, in an order that depends on their contents alone. */
export function toSeeds(
  analyses: readonly DocumentAnalysis[],
  actors: readonly Actor[],
  chainOf: TypeChain,
  titles: ReadonlySet<string>,
): readonly Seed[] {
  const byKey = new Map<string, LocatedCluster[]>();
  for (const { document, clusters } of analyses) {
    for (const cluster of clusters) {
      const isPerson = chainOf(cluster.type).includes(PERSON);
      const name = isPerson ? properName(cluster.name, titles) : cluster.name;
      const located = { document, cluster, name };
      const key = seedKey(located, chainOf);
      const same = byKey.get(key);
      if (same) same.push(located);
      else byKey.set(key, [located]);
    }
  }
  const actorOf = new Map(actors.map((actor) => [actor.id, actor]));
  return [...byKey]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, clusters]) => toSeed(clusters, actorOf, chainOf));
}

/** Equal for clusters of one seed. */
function seedKey(located: LocatedCluster, chainOf: TypeChain): string {
  const canonical = canonicalOf(located, chainOf);
  if (canonical !== null) return `id ${canonical}`;
  const key = `name ${located.cluster.type} ${nameKey(located.name)}`;
  const apart = apartOf(located, chainOf);
  return apart === null ? key : `${key} ${apart}`;
}

/** The id that nlp has given, or that the symbol of a resolution does. */
function canonicalOf({ cluster }: LocatedCluster, chainOf: TypeChain): string | null {
  if (cluster.canonical !== null || !chainOf(cluster.type).includes(RESOLUTION))
    return cluster.canonical;
  const [id, ...others] = new Set(
    [cluster.name, ...cluster.aliases].flatMap((name) => resolutionId(name) ?? []),
  );
  return others.length === 0 ? (id ?? null) : null;
}

function apartOf({ document, cluster, name }: LocatedCluster, chainOf: TypeChain): string | null {
  const bare = chainOf(cluster.type).includes(PERSON) && keyWords(nameKey(name)).length === 1;
  if (!bare || cluster.canonical !== null) return null;
  return cluster.posts.length > 0 ? cluster.posts.join('; ') : document;
}

function toSeed(
  clusters: readonly LocatedCluster[],
  actorOf: ReadonlyMap<string, Actor>,
  chainOf: TypeChain,
): Seed {
  const [first] = clusters;
  const canonical = first === undefined ? null : canonicalOf(first, chainOf);
  const actor = canonical === null ? null : (actorOf.get(canonical) ?? null);
  const names = new Set(clusters.map(({ name }) => name));
  const aliases = new Set(clusters.flatMap(({ cluster }) => cluster.aliases));
  if (actor) {
    names.add(actor.name);
    for (const alias of actor.aliases) aliases.add(alias);
  }
  const chain = chainOf(actor?.type ?? mostSpecific(clusters, chainOf));
  const apart = first === undefined ? null : apartOf(first, chainOf);
  const keys = sortedKeys(names);
  const proper = [...aliases].filter(isCapitalized);
  return {
    canonical,
    actor,
    chain,
    names: apart === null ? keys : [],
    aliases: sortedKeys(proper.filter((alias) => isTelling(alias, names))),
    shortNames: chain.includes(PERSON)
      ? withPosts(shortNames(keys, sortedKeys(proper), apart !== null), clusters)
      : [],
    apart,
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

/** The surnames of full names and what documents use beside them; of a bare name, the name. */
function shortNames(
  names: readonly string[],
  aliases: readonly string[],
  bare: boolean,
): readonly string[] {
  if (bare) return names;
  const full = names.filter((name) => keyWords(name).length > 1);
  if (full.length === 0) return [];
  const surnames = full.map((name) => keyWords(name).at(-1) ?? name);
  const single = aliases.filter((alias) => keyWords(alias).length === 1);
  return [...new Set([...surnames, ...single])].sort(compareText);
}

function withPosts(
  names: readonly string[],
  clusters: readonly LocatedCluster[],
): readonly string[] {
  const posts = [...new Set(clusters.flatMap(({ cluster }) => cluster.posts))].sort(compareText);
  return names.flatMap((name) => posts.map((post) => `${name}, ${post}`));
}

function sortedKeys(names: Iterable<string>): readonly string[] {
  return [...new Set([...names].map(nameKey))].sort(compareText);
}
