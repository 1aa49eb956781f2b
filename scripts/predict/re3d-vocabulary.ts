import { readFileSync } from 'node:fs';
import { FormatError, isA, ONTOLOGY } from '@entente/core';
import { parse } from 'yaml';
import { typeOfPredicate } from './plover-type.ts';

/** Types of re3d for what entente finds. */
export interface Re3dVocabulary {
  /** Type of an entity by type of the ontology, or null where re3d has none. */
  readonly ofType: (type: string) => string | null;
  /** Type of an entity by the lemma of its common noun. */
  readonly ofNoun: (lemma: string) => string | null;
  /** Relation by predicate of the ontology, or null. */
  readonly ofPredicate: (id: string) => string | null;
  /** Relation by PLOVER type, or null. */
  readonly ofPlover: (type: string) => string | null;
  /** Relation by the lemma of a verb or noun that states it, with its particle, or null. */
  readonly ofWord: (lemma: string) => string | null;
  /** Lemmas of nouns for who leads what they are of: "director". */
  readonly leaders: ReadonlySet<string>;
  /** Lemmas of verbs whose object is where their subject is then: "enter". */
  readonly moves: ReadonlySet<string>;
  /** Lemmas of nouns for armed men: "troop". */
  readonly armed: ReadonlySet<string>;
}

const OF_TYPE: readonly (readonly [type: string, name: string])[] = [
  ['Person', 'Person'],
  ['Organization', 'Organisation'],
  ['Group', 'Organisation'],
  ['Country', 'Location'],
  ['Territory', 'Location'],
  ['Place', 'Location'],
  ['Weapon', 'Weapon'],
];

type Table = Readonly<Record<string, string>>;

/** Reads the table `re3d.yaml` of this folder. @throws FormatError when it lacks a part or names no predicate */
export function readRe3dVocabulary(): Re3dVocabulary {
  const file = new URL('../../predict/re3d.yaml', import.meta.url);
  const raw: unknown = parse(readFileSync(file, 'utf8'));
  const [types, predicates, nouns, words, lists] = [
    'types',
    'predicates',
    'nouns',
    'words',
    'lists',
  ].map((part) => tableAt(raw, part));
  const byNoun = new Map<string, string>();
  for (const { id, nouns: words } of ONTOLOGY.types) {
    const name = nameOfType(id);
    for (const noun of words) if (name !== null && !byNoun.has(noun)) byNoun.set(noun, name);
  }
  for (const [name, words] of Object.entries(nouns ?? {})) {
    for (const noun of words.split(/\s+/)) byNoun.set(noun, name);
  }
  const byWord = new Map(
    Object.entries(words ?? {}).flatMap(([relation, lemmas]) =>
      lemmas.split(/\s*,\s*/).map((lemma) => [lemma, relation] as const),
    ),
  );
  const listOf = (name: string): ReadonlySet<string> => new Set((lists?.[name] ?? '').split(/\s+/));
  const known = new Set(ONTOLOGY.predicates.map(({ id }) => id));
  const unknown = Object.keys(predicates ?? {}).find((id) => !known.has(id));
  if (unknown !== undefined) {
    throw new FormatError('bad-form', `scripts/predict/re3d.yaml: no predicate "${unknown}".`);
  }
  const byPredicate = new Map(
    ONTOLOGY.predicates.map((one) => {
      const type = typeOfPredicate(one);
      return [one.id, predicates?.[one.id] ?? (type === null ? null : (types?.[type] ?? null))];
    }),
  );
  return {
    ofType: nameOfType,
    ofNoun: (lemma) => byNoun.get(lemma) ?? null,
    ofPredicate: (id) => byPredicate.get(id) ?? null,
    ofPlover: (type) => types?.[type] ?? null,
    ofWord: (lemma) => byWord.get(lemma) ?? null,
    leaders: listOf('leaders'),
    moves: listOf('moves'),
    armed: listOf('armed'),
  };
}

function nameOfType(type: string): string | null {
  return OF_TYPE.find(([above]) => isA(ONTOLOGY, type, above))?.[1] ?? null;
}

function tableAt(raw: unknown, part: string): Table {
  const table: unknown =
    raw instanceof Object ? Object.entries(raw).find(([key]) => key === part)?.[1] : null;
  if (table instanceof Object) return table as Table;
  throw new FormatError('bad-form', `scripts/predict/re3d.yaml: "${part}" must be a table.`);
}
