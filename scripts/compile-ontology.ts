import { readdir, readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import {
  compareText,
  EntenteError,
  FormatError,
  mergeActors,
  entityId,
  validateActors,
  validateOntology,
  type Actor,
  type Ontology,
} from '@entente/core';
import { parse } from 'yaml';
import { ontologyPage } from './ontology-page.ts';

const HEAD = '// Made by `npm run ontology`; edit the YAML, not this file.\n';

/** The page docs/ontology.md, from the same YAML. */
export async function compilePage(root: URL): Promise<string> {
  return ontologyPage(root, await readOntology(new URL('packages/core/ontology/', root)));
}

/** TypeScript that exports `ONTOLOGY`, from the YAML under `packages/core/ontology` of `root`. */
export async function compileOntology(root: URL): Promise<string> {
  const ontology = await readOntology(new URL('packages/core/ontology/', root));
  return (
    HEAD +
    `import type { Ontology } from './ontology.ts';\n\n` +
    `/** The vocabulary that Entente comes with. */\n` +
    `export const ONTOLOGY: Ontology = {\n` +
    `types: ${toLines(ontology.types)},\n` +
    `predicates: ${toLines(ontology.predicates)},\n};\n`
  );
}

/** TypeScript that exports `ACTORS`, from the YAML under `packages/core/actors` of `root`. */
export async function compileActors(root: URL): Promise<string> {
  const actors = await readActors(new URL('packages/core/actors/', root));
  return (
    HEAD +
    `// Holds a database derived from world-countries: ODbL 1.0, see docs/data-sources.md.\n` +
    `import type { Actor } from './actor.ts';\n\n` +
    `/** Countries, territories, organizations and news outlets that are known beforehand. */\n` +
    `export const ACTORS: readonly Actor[] = ${toLines(actors)};\n`
  );
}

async function readOntology(folder: URL): Promise<Ontology> {
  const types = await readYaml(new URL('types/', folder), (id) => id);
  const predicates = await readYaml(new URL('predicates/', folder), (id) =>
    id.toLowerCase().replaceAll('_', '-'),
  );
  return validateOntology({ types, predicates });
}

/** Files in the order of their names; `states.yaml` adds to rows of `countries.yaml`. */
async function readActors(folder: URL): Promise<readonly Actor[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort(compareText);
  let actors: readonly Actor[] = [];
  for (const name of names) {
    const text = await readFile(new URL(name, folder), 'utf8');
    actors = mergeActors(actors, validateActors(parse(text), `packages/core/actors/${name}`));
  }
  const ids = new Map(actors.map((actor) => [actor.id, idOf(actor)]));
  return mergeActors(
    [],
    actors.map((actor) => ({
      ...actor,
      id: idOf(actor),
      offices: actor.offices.map((term) => ({ ...term, of: knownId(term.of, ids, actor) })),
    })),
  );
}

/** Handles of the YAML (`org:NATO`) become ids like those of all entities that have no code. */
function idOf({ id, type, name }: Actor): string {
  return /^(org|person|place):/.test(id) ? entityId(type, name) : id;
}

function knownId(handle: string, ids: ReadonlyMap<string, string>, { name }: Actor): string {
  const id = ids.get(handle);
  if (id !== undefined) return id;
  throw new FormatError('bad-form', `${name}: holds an office of ${handle}, which no table has.`);
}

/** One value a file; a file must be named after the id in it, as `toName` spells it. */
async function readYaml(folder: URL, toName: (id: string) => string): Promise<unknown[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort(compareText);
  return Promise.all(
    names.map(async (name) => {
      const value: unknown = parse(await readFile(new URL(name, folder), 'utf8'));
      const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
      if (typeof id !== 'string' || `${toName(id)}.yaml` !== name) {
        throw new FormatError('bad-form', `${name}: must be named after its id, ${String(id)}.`);
      }
      return value;
    }),
  );
}

function toLines(rows: readonly object[]): string {
  return `[\n${rows.map((row) => `${JSON.stringify(row)},\n`).join('')}]`;
}

if (import.meta.filename === process.argv[1]) {
  const root = pathToFileURL(`${process.cwd()}/`);
  try {
    const [ontology, actors, page] = await Promise.all([
      compileOntology(root),
      compileActors(root),
      compilePage(root),
    ]);
    await writeFile(new URL('packages/core/src/ontology.generated.ts', root), ontology);
    await writeFile(new URL('packages/core/src/actors.generated.ts', root), actors);
    await writeFile(new URL('docs/ontology.md', root), page);
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
