import type { Actor } from './actor.ts';
import { compareText } from './order.ts';

/**
 * `base` with the actors of `extra`, sorted by id. Two of the same id become one: type, name and
 * facts of `extra` win where it has them, names and terms of office are joined, and a name that lost is an alias.
 */
export function mergeActors(base: readonly Actor[], extra: readonly Actor[]): Actor[] {
  const rows = new Map(base.map((actor) => [actor.id, actor]));
  for (const actor of extra) {
    const known = rows.get(actor.id);
    rows.set(actor.id, known === undefined ? actor : joinActors(known, actor));
  }
  return [...rows.values()].sort((a, b) => compareText(a.id, b.id));
}

function joinActors(base: Actor, extra: Actor): Actor {
  const names = unique([base.name, ...base.aliases, ...extra.aliases]);
  return {
    id: base.id,
    type: extra.type,
    name: extra.name,
    aliases: names.filter((name) => name !== extra.name),
    demonyms: unique([...base.demonyms, ...extra.demonyms]),
    seats: unique([...base.seats, ...extra.seats]),
    iso2: extra.iso2 ?? base.iso2,
    iso3: extra.iso3 ?? base.iso3,
    qid: extra.qid ?? base.qid,
    capital: extra.capital ?? base.capital,
    region: extra.region ?? base.region,
    subregion: extra.subregion ?? base.subregion,
    offices: uniqueBy([...base.offices, ...extra.offices], (term) => JSON.stringify(term)),
  };
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
