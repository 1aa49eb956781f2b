import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  ACTORS,
  compareText,
  FormatError,
  mergeActors,
  mergeOntology,
  ONTOLOGY,
  UsageError,
  validateActors,
  validateOntology,
  type Actor,
  type Ontology,
} from '@entente/core';
import { parse } from 'yaml';
import { parseVocabulary, type Vocabulary } from '../graph-directory/vocabulary.ts';
import { messageOf } from '../system-error.ts';

/**
 * The built-in ontology and actors, with those of the user's files added or in their place.
 * @throws UsageError `bad-actors` or `bad-ontology`, naming file and field
 */
export async function composeVocabulary(files: {
  readonly actors?: string;
  readonly ontology?: string;
}): Promise<Vocabulary> {
  const ontology =
    files.ontology === undefined
      ? ONTOLOGY
      : mergeOntology(ONTOLOGY, await readOntology(files.ontology));
  const actors =
    files.actors === undefined
      ? ACTORS
      : mergeActors(ACTORS, await readActors(files.actors, ontology));
  return parseVocabulary({ ontology, actors });
}

/** Actors of a YAML file: a list of rows, of which only `id`, `type` and `name` must be filled. */
async function readActors(path: string, { types }: Ontology): Promise<Actor[]> {
  const raw = await readYaml('bad-actors', '--actors', path);
  const actors = asUsage('bad-actors', () => validateActors(raw, basename(path)));
  const unknown = actors.find(({ type }) => !types.some(({ id }) => id === type));
  if (!unknown) return actors;
  throw new UsageError(
    'bad-actors',
    `${basename(path)}: ${unknown.id}: there is no type "${unknown.type}". ` +
      `Use one of ${types.map(({ id }) => id).join(', ')}, or define it with --ontology.`,
  );
}

async function readOntology(directory: string): Promise<Ontology> {
  const [types, predicates] = await Promise.all([
    readYamlFiles(directory, 'types'),
    readYamlFiles(directory, 'predicates'),
  ]);
  if (types.length + predicates.length === 0) {
    throw new UsageError(
      'bad-ontology',
      `--ontology ${directory}: there is no YAML file in its folders types/ and predicates/.`,
    );
  }
  return asUsage('bad-ontology', () =>
    validateOntology({ types, predicates }, { name: basename(directory), base: ONTOLOGY }),
  );
}

async function readYamlFiles(directory: string, kind: string): Promise<unknown[]> {
  const names = await readdir(join(directory, kind)).catch(() => []);
  const wanted = names.filter((name) => /^[^.].*\.ya?ml$/i.test(name)).sort(compareText);
  return Promise.all(
    wanted.map((name) => readYaml('bad-ontology', '--ontology', join(directory, kind, name))),
  );
}

async function readYaml(code: string, option: string, path: string): Promise<unknown> {
  try {
    return parse(await readFile(path, 'utf8'));
  } catch (error) {
    const why = messageOf(error);
    throw new UsageError(code, `${option} ${path}: ${why}`, { cause: error });
  }
}

/** What the user's file gets wrong is wrong use of the command. */
function asUsage<T>(code: string, validate: () => T): T {
  try {
    return validate();
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new UsageError(code, error.message, { cause: error });
  }
}
