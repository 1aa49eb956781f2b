import { normalizeName } from '@entente/core';
import type { Name } from '../mention/name.ts';
import { initialsOf } from './name-index.ts';

/**
 * The same names, where "RSF", which the table knows as Reporters Without Borders, is what the document itself
 * spells out: a text that names the Rapid Support Forces and never that actor's full name means the
 * former. The first name with the initials counts. Countries and acronyms of two letters stay what they are.
 */
export function expandAcronyms(names: readonly (readonly Name[])[]): readonly (readonly Name[])[] {
  const full = new Map<string, Name>();
  const spelled = new Set<string>();
  for (const name of names.flat()) {
    const key = normalizeName(name.text);
    const initials = initialsOf(key);
    if (initials.length > 1 && !full.has(initials)) full.set(initials, name);
    spelled.add(key);
  }
  return names.map((list) =>
    list.map((name) => {
      const { entry } = name;
      if (!entry || entry.actor.type === 'Country' || !/^\p{Lu}{3,}$/u.test(name.text)) return name;
      const meant = full.get(name.text.toLowerCase());
      const isOwn = entry.actor.id === meant?.entry?.actor.id;
      if (meant === undefined || isOwn || spelled.has(normalizeName(entry.actor.name))) return name;
      return { ...name, entry: meant.entry, type: meant.type, nation: meant.nation };
    }),
  );
}
