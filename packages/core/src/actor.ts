import type { PartialDate } from './partial-date.ts';

/** An office that a person held, as the news calls it, and when. */
export interface Term {
  /** Its names in lower case: `['foreign minister']`, `['foreign secretary', 'foreign minister']`. */
  readonly office: readonly string[];
  /** Id of the country or organization whose office it is. */
  readonly of: string;
  readonly from: PartialDate;
  /** The end, or the last day on which he is known to have held it: nothing is said of later days. */
  readonly to: PartialDate;
}

/**
 * A country, organization, place or person that is known beforehand: rows of `actors/*.yaml` and of a
 * user's `--actors` file.
 */
export interface Actor {
  /** `iso:CHN` for countries, `ent:nato-…` for others that we know, or any id a user chooses. */
  readonly id: string;
  /** Entity type of the ontology. */
  readonly type: string;
  readonly name: string;
  /** Other names, as written: "United States of America", "UNGA", "Nato". */
  readonly aliases: readonly string[];
  /** Adjectives and names of its people: "Chinese", "Briton". */
  readonly demonyms: readonly string[];
  /** Places that stand for its government when they act: "Beijing", "Kremlin". */
  readonly seats: readonly string[];
  readonly iso2: string | null;
  readonly iso3: string | null;
  /** Wikidata id. */
  readonly qid: string | null;
  /** Of a country or territory, as its source gives it: "Kyiv"; the first where there are several. */
  readonly capital: string | null;
  /** Region of UN M49 that it lies in: "Asia". */
  readonly region: string | null;
  /** The finer area of UN M49: "Western Asia", "Central America". */
  readonly subregion: string | null;
  /** Of a person. */
  readonly offices: readonly Term[];
}
