import type { Actor } from '@entente/core';

export interface GazetteerEntry {
  readonly actor: Actor;
  /** "China" is its name, "Chinese" its demonym, "Beijing" its seat. */
  readonly kind: 'name' | 'demonym' | 'seat';
}

/** Names of known actors, exact in case, so that "us" is not the United States. */
export type Gazetteer = ReadonlyMap<string, GazetteerEntry>;

/** A name as the gazetteer compares it: straight apostrophes, single blanks, no final "s" lost. */
export function gazetteerKey(text: string): string {
  return text.replace(/[‘’ʼ]/g, "'").replace(/\s+/g, ' ');
}

/**
 * Earlier actors win; names win over demonyms, demonyms over seats. Persons are left out: who a name
 * means is decided when the whole document is read (`coref/known-persons.ts`).
 */
export function createGazetteer(rows: readonly Actor[]): Gazetteer {
  const actors = rows.filter(({ type }) => type !== 'Person');
  const table = new Map<string, GazetteerEntry>();
  const add = (text: string, entry: GazetteerEntry): void => {
    const key = gazetteerKey(text);
    if (key !== '' && !table.has(key)) table.set(key, entry);
  };
  for (const actor of actors) {
    for (const name of [actor.name, ...actor.aliases]) add(name, { actor, kind: 'name' });
  }
  for (const actor of actors)
    for (const name of actor.demonyms) add(name, { actor, kind: 'demonym' });
  for (const actor of actors) for (const name of actor.seats) add(name, { actor, kind: 'seat' });
  return table;
}
