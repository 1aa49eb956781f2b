import { normalizeName, type Actor } from '@entente/core';
import type { Cluster } from './cluster.ts';
import { clusterAt, type Context } from './context.ts';

/**
 * Gives persons whom a table knows their id: "Sergey Lavrov" and "Sergei Lavrov" by the full name, and
 * so that later steps see a person where the name was taken for something else.
 */
export function identifyFullNames(context: Context): void {
  for (const cluster of context.discourse.clusters) {
    if (cluster.canonical !== null || cluster.noun !== null) continue;
    const full = namesOf(cluster).filter((name) => /\s/.test(name));
    const known = only(full.flatMap((name) => context.persons.named(name)));
    if (known === null) continue;
    cluster.canonical = known.id;
    cluster.type = known.type;
  }
}

/**
 * The same for persons whom the document never names in full. Either an office tells who it is ("Foreign
 * Minister Wang" of China, at the time of publication), or the table lists the single word and the
 * document speaks of the country or organization that he has served ("Putin", and Russia).
 */
export function identifyShortNames(context: Context): void {
  const spoken = new Set(context.discourse.clusters.flatMap(({ canonical }) => canonical ?? []));
  for (const cluster of context.discourse.clusters) {
    if (cluster.canonical !== null || cluster.noun !== null || cluster.type !== 'Person') continue;
    const names = namesOf(cluster);
    if (names.some((name) => /\s/.test(name))) continue;
    cluster.canonical =
      (byPost(context, cluster, names) ?? byWord(context, names, spoken))?.id ?? null;
  }
}

/** Who of this name held the offices that the document gives him; null if none or several did. */
function byPost(context: Context, cluster: Cluster, names: readonly string[]): Actor | null {
  const words = new Set(names.map(normalizeName));
  const holders = cluster.posts.flatMap(({ office, of }) => {
    const { canonical } = clusterAt(context, of);
    return canonical === null ? [] : context.persons.holders(office, canonical, context.published);
  });
  return only(
    holders.filter((actor) =>
      [actor.name, ...actor.aliases]
        .flatMap((name) => normalizeName(name).split(' '))
        .some((word) => words.has(word)),
    ),
  );
}

function byWord(
  context: Context,
  names: readonly string[],
  spoken: ReadonlySet<string>,
): Actor | null {
  const known = only(names.flatMap((name) => context.persons.named(name)));
  const served = known?.offices.map(({ of }) => of) ?? [];
  return served.length === 0 || served.some((of) => spoken.has(of)) ? known : null;
}

function namesOf({ name, aliases }: Cluster): string[] {
  return [name, ...aliases];
}

/** The one actor in `actors`, if all are the same. */
function only(actors: readonly Actor[]): Actor | null {
  const [first = null] = actors;
  return actors.every((actor) => actor === first) ? first : null;
}
