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
}
