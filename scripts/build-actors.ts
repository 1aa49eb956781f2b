import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { compareText, type Actor } from '@entente/core';
import type { Country } from 'world-countries';
import { stringify } from 'yaml';
import { countryArea } from './country-areas.ts';

const HEAD = `# Countries and territories of ISO 3166-1: names, demonyms, capitals, codes.
# Derived from world-countries (https://github.com/mledoze/countries) by scripts/build-actors.ts,
# and so a database under the Open Database License 1.0 (docs/data-sources.md). Regions (UN M49) and
# Wikidata ids are those of country-coder (https://github.com/rapideditor/country-coder, ISC). Made
# by \`npm run countries\`: add names in states.yaml instead of editing this file.
`;

/** Not independent or not recognized by all, but they act as states in the news. */
const ACTS_AS_STATE = ['PSE', 'TWN', 'UNK'];

/** Codes that ISO leaves to users: world-countries' for Kosovo, and the one in common use. */
const CODES: Readonly<Record<string, string>> = { UNK: 'XKX' };

/** Capitals that the news uses for another actor: Brussels for the European Union. */
const NO_SEATS = ['Brussels'];

/** `countries.yaml`: one row a country, sorted by id. */
export function toCountriesYaml(rows: readonly Country[]): string {
  const demonyms = ownersOf(rows, demonymsOf);
  const seats = ownersOf(rows, seatsOf);
  const actors = rows.map((row): Omit<Actor, 'offices'> => {
    const iso3 = CODES[row.cca3] ?? row.cca3;
    const { common, official } = row.name;
    return {
      id: `iso:${iso3}`,
      type: isState(row) ? 'Country' : 'Territory',
      name: common,
      aliases: [...new Set([official, toAscii(common)])].filter((name) => name !== common),
      demonyms: demonymsOf(row).filter((one) => demonyms.get(one) === row),
      seats: seatsOf(row).filter((one) => seats.get(one) === row),
      iso2: row.cca2,
      iso3,
      ...countryArea(row.cca2),
      capital: row.capital[0] ?? null,
    };
  });
  return (
    HEAD +
    stringify(
      actors.sort((a, b) => compareText(a.id, b.id)),
      { lineWidth: 100 },
    )
  );
}

/** "Antiguan, Barbudan" and "Kittitian or Nevisian" are two each. */
function demonymsOf(row: Country): string[] {
  return (row.demonyms.eng?.m ?? '').split(/, | or /).filter((one) => one !== '');
}

function seatsOf(row: Country): string[] {
  if (!isState(row)) return [];
  return row.capital
    .flatMap((city) => [...new Set([city, toAscii(city)])])
    .filter((city) => city !== row.name.common && !NO_SEATS.includes(city));
}

/** A word that several rows claim ("Congolese", "French") is the state's of the largest area. */
function ownersOf(rows: readonly Country[], wordsOf: (row: Country) => string[]) {
  const owners = new Map<string, Country>();
  const bySize = [...rows].sort(
    (a, b) => Number(isState(b)) - Number(isState(a)) || b.area - a.area,
  );
  for (const row of bySize) {
    for (const word of wordsOf(row)) if (!owners.has(word)) owners.set(word, row);
  }
  return owners;
}

function isState(row: Country): boolean {
  return row.independent || ACTS_AS_STATE.includes(row.cca3);
}

function toAscii(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('’', "'");
}

if (import.meta.filename === process.argv[1]) {
  const file = new URL('packages/core/actors/countries.yaml', pathToFileURL(`${process.cwd()}/`));
  // The package's own module imports JSON without the attribute that Node asks for.
  const json = await readFile(
    new URL(import.meta.resolve('world-countries/countries.json')),
    'utf8',
  );
  await writeFile(file, toCountriesYaml(JSON.parse(json) as Country[]));
}
