import { ACTORS } from '@entente/core';
import type { Trace } from '@entente/nlp';

type Context = Trace['context'];

/** ISO 3166-1 alpha-3 by any name of a country, its people and its seats. */
const BY_NAME: ReadonlyMap<string, string> = new Map(
  [...ACTORS]
    .reverse()
    .flatMap(({ name, aliases, demonyms, seats, iso3 }) =>
      iso3 === null
        ? []
        : [...seats, ...demonyms, ...aliases, name].map((word) => [word, iso3] as const),
    ),
);

/** Whose places are coded as, where they are no country of their own (CAMEO's codes of actors; else the state that they lie in). */
const OF_PLACE: Readonly<Record<string, string>> = {
  Gaza: 'PSE',
  'Gaza Strip': 'PSE',
  'Gaza City': 'PSE',
  Rafah: 'PSE',
  'West Bank': 'PSE',
  'East Jerusalem': 'PSE',
  'Golan Heights': 'SYR',
  Idlib: 'SYR',
  Sinai: 'EGY',
  Chechnya: 'RUS',
  Siberia: 'RUS',
  Crimea: 'UKR',
  Donbas: 'UKR',
  Donetsk: 'UKR',
  Luhansk: 'UKR',
  Kherson: 'UKR',
  Tibet: 'CHN',
  Xinjiang: 'CHN',
  Aceh: 'IDN',
  Darfur: 'SDN',
  Chiapas: 'MEX',
  'Nagorno-Karabakh': 'AZE',
  'Northern Ireland': 'GBR',
  Scotland: 'GBR',
  Wales: 'GBR',
  England: 'GBR',
};

/**
 * The country of a cluster: its own, that of its holder's office (of a known person, the one country
 * that all offices in the table are of, whatever the date), that of its name; or null.
 */
export function countryOf(context: Context, cluster: number, depth = 4): string | null {
  const entry = context.discourse.clusters[cluster];
  if (entry === undefined || depth === 0) return null;
  const own = entry.canonical === null ? undefined : context.actors.get(entry.canonical);
  if (own?.iso3) return own.iso3;
  const place = OF_PLACE[own?.name ?? entry.name];
  if (place !== undefined) return place;
  const served = new Set(own?.offices.map(({ of }) => context.actors.get(of)?.iso3 ?? null));
  const [home] = served;
  if (served.size === 1 && home) return home;
  if (entry.nation !== null) return countryOf(context, entry.nation, depth - 1);
  for (const name of [entry.name, ...entry.aliases]) {
    const found = countryNamed(name);
    if (found !== null) return found;
  }
  const [participant] = entry.participants;
  return participant === undefined ? null : countryOf(context, participant, depth - 1);
}

/** The country that a name, or else one of its words, is of: "Iraqis", "Greek-Cypriot". */
export function countryNamed(name: string): string | null {
  const whole = BY_NAME.get(name) ?? BY_NAME.get(name.replace(/s$/, ''));
  if (whole !== undefined) return whole;
  for (const word of name.split(/[\s-]+/)) {
    const found =
      BY_NAME.get(word) ??
      BY_NAME.get(word.replace(/(?:'s|s)$/, '')) ??
      BY_NAME.get(word.replace(/(?<=a)ns?$/, ''));
    if (found !== undefined) return found;
  }
  return null;
}
