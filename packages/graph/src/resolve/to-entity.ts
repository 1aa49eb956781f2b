import { compareText, entityId, type EntityRecord, type MentionRecord } from '@entente/core';
import { keyWords, nameKey } from './name-key.ts';
import { mostSpecific, type LocatedCluster, type Seed } from './seed.ts';
import type { TypeChain } from './type-chain.ts';

/**
 * The entity that `seeds` (at least one, at most one with an id of a table) make together. Its id
 * is the table's, or one made of its type and fullest name, and of what tells it apart where that is
 * one word for a person.
 */
export function toEntity(seeds: readonly Seed[], chainOf: TypeChain): EntityRecord {
  const known = seeds.find(({ canonical }) => canonical !== null);
  const actor = known?.actor ?? null;
  const clusters = seeds.flatMap((seed) => seed.clusters);
  const type = actor?.type ?? mostSpecific(known?.clusters ?? clusters, chainOf);
  const name = actor?.name ?? fullestName(clusters);
  const aliases = new Set(clusters.flatMap(({ cluster }) => [cluster.name, ...cluster.aliases]));
  for (const alias of actor?.aliases ?? []) aliases.add(alias);
  aliases.delete(name);
  return {
    id: known?.canonical ?? entityId(type, name, apartOf(seeds)),
    type,
    types: chainOf(type),
    name,
    aliases: [...aliases].sort(compareText),
    iso2: actor?.iso2 ?? null,
    iso3: actor?.iso3 ?? null,
    qid: actor?.qid ?? null,
    capital: actor?.capital ?? null,
    region: actor?.region ?? null,
    subregion: actor?.subregion ?? null,
    mentions: sortedMentions(clusters),
  };
}

/** Null where some seed is known by a name that tells it. */
function apartOf(seeds: readonly Seed[]): string | null {
  return seeds.every(({ apart }) => apart !== null) ? (seeds[0]?.apart ?? null) : null;
}

/** Most words, then not in capitals throughout, then most clusters, then longest with its diacritics, then by text. */
function fullestName(clusters: readonly LocatedCluster[]): string {
  const counts = new Map<string, number>();
  for (const { name } of clusters) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [best] = [...counts].sort(
    ([a, countOfA], [b, countOfB]) =>
      keyWords(nameKey(b)).length - keyWords(nameKey(a)).length ||
      Number(isShouted(a)) - Number(isShouted(b)) ||
      countOfB - countOfA ||
      b.normalize('NFKD').length - a.normalize('NFKD').length ||
      compareText(a, b),
  );
  return best?.[0] ?? '';
}

function isShouted(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase();
}

function sortedMentions(clusters: readonly LocatedCluster[]): readonly MentionRecord[] {
  const unique = new Map<string, MentionRecord>();
  for (const { document, cluster } of clusters) {
    for (const { start, end, kind, basis } of cluster.mentions) {
      const key = JSON.stringify([document, start, end]);
      const known = unique.get(key);
      if (known && known.kind <= kind) continue;
      unique.set(key, { document, start, end, kind, ...(basis && { basis }) });
    }
  }
  return [...unique.values()].sort(
    (a, b) => compareText(a.document, b.document) || a.start - b.start || a.end - b.end,
  );
}
