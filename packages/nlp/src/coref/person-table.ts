import { firstDay, lastDay, normalizeName, type Actor, type PartialDate } from '@entente/core';

/** Persons who are known beforehand, to look up by name and by office. */
export interface PersonTable {
  /** Those who bear `name`, whole: one or several words, however written. */
  readonly named: (name: string) => readonly Actor[];
  /** Those who held `office` of the actor `of` through the whole of `date`; at any time if null. */
  readonly holders: (office: string, of: string, date: PartialDate | null) => readonly Actor[];
}

/** Indexes `persons`, rows of a table of actors. */
export function createPersonTable(persons: readonly Actor[]): PersonTable {
  const byName = new Map<string, Actor[]>();
  const byOffice = new Map<string, Held[]>();
  for (const actor of persons) {
    const names = new Set([actor.name, ...actor.aliases].map(normalizeName));
    for (const name of names) push(byName, name, actor);
    for (const { office, of, from, to } of actor.offices) {
      const term = { actor, from: lastDay(from), to: firstDay(to) };
      for (const title of office) push(byOffice, `${title} of ${of}`, term);
    }
  }
  return {
    named: (name) => byName.get(normalizeName(name)) ?? [],
    holders: (office, of, date) => {
      const terms = byOffice.get(`${office} of ${of}`) ?? [];
      const then = terms.filter(
        ({ from, to }) => date === null || (from <= firstDay(date) && lastDay(date) <= to),
      );
      return [...new Set(then.map(({ actor }) => actor))];
    },
  };
}

/** A term between the days on which it is certain. */
interface Held {
  readonly actor: Actor;
  readonly from: string;
  readonly to: string;
}

function push<T>(index: Map<string, T[]>, key: string, item: T): void {
  const list = index.get(key);
  if (list) list.push(item);
  else index.set(key, [item]);
}
