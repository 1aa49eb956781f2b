import { readdir, readFile } from 'node:fs/promises';
import { ONTOLOGY } from '@entente/core';
import { expect, test } from '@jest/globals';

/** Who may import whom. Change ARCHITECTURE.md when you change this. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: [],
  ingest: ['core'],
  nlp: ['core'],
  graph: ['core'],
  loader: ['core', 'graph'],
  viewer: ['core', 'graph'],
  cli: ['core', 'ingest', 'nlp', 'graph', 'loader'],
};
const packages = new URL('../packages/', import.meta.url);

async function importsOf(name: string): Promise<Map<string, string[]>> {
  const src = new URL(`${name}/src/`, packages);
  const found = new Map<string, string[]>();
  for (const entry of await readdir(src, { recursive: true })) {
    if (!/\.tsx?$/.test(entry)) continue;
    const text = await readFile(new URL(entry, src), 'utf8');
    const all = [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(
      ([, other]) => other ?? '',
    );
    found.set(entry, all);
  }
  return found;
}

test.each(Object.entries(MAY_IMPORT))('%s imports only what it may', async (name, allowed) => {
  const used = [...(await importsOf(name)).values()]
    .flat()
    .flatMap((from) => /^@entente\/([\w-]+)/.exec(from)?.[1] ?? []);
  expect(used.filter((other) => !allowed.includes(other))).toEqual([]);
});

test.each(['core', 'nlp', 'graph'])('%s does no input or output', async (name) => {
  const used = [...(await importsOf(name)).values()].flat();
  expect(used.filter((from) => from.startsWith('node:'))).toEqual([]);
});

test('every package is in the map', async () => {
  expect((await readdir(packages)).sort()).toEqual(Object.keys(MAY_IMPORT).sort());
});

/** Foreign libraries, and the one package or folder that may import each. */
const HOME_OF: Record<string, string> = {
  compromise: 'nlp/src/(lexicon|encode/lemma)',
  '@mozilla/readability': 'ingest/src/',
  linkedom: 'ingest/src/',
  'csv-parse': 'ingest/src/',
  eld: 'ingest/src/',
  chardet: 'ingest/src/',
  'neo4j-driver': 'loader/src/neo4j/',
  '@grafeo-db/js': 'loader/src/grafeo/',
  '@uwdata/flechette': 'graph/src/view-file/',
  sigma: 'viewer/src/sigma/',
  '@sigma/': 'viewer/src/sigma/',
  react: 'viewer/src/',
  saxes: 'viewer/src/core/open/',
  commander: 'cli/src/',
  hono: 'cli/src/server/',
  '@hono/': 'cli/src/server/',
  piscina: 'cli/src/build/',
  '@noble/': 'core/src/id.ts',
};

test.each(Object.entries(HOME_OF))('%s is imported in one place', async (library, home) => {
  const strangers: string[] = [];
  for (const name of Object.keys(MAY_IMPORT)) {
    for (const [file, used] of await importsOf(name)) {
      const place = `${name}/src/${file}`;
      const imports = used.some(
        (from) => from === library || from.startsWith(library.replace(/([^/])$/, '$1/')),
      );
      if (imports && !new RegExp(`^${home}`).test(place)) strangers.push(place);
    }
  }
  expect(strangers).toEqual([]);
});

test('no predicate of the ontology is named in hand-written code', async () => {
  const ids = ONTOLOGY.predicates.map(({ id }) => id).join('|');
  const literal = new RegExp(`['"\`](?:NOT_)?(?:${ids})['"\`]`);
  const found: string[] = [];
  for (const name of Object.keys(MAY_IMPORT)) {
    const src = new URL(`${name}/src/`, packages);
    for (const entry of await readdir(src, { recursive: true })) {
      if (!/\.tsx?$/.test(entry) || entry.endsWith('.generated.ts')) continue;
      const code = (await readFile(new URL(entry, src), 'utf8')).replace(/\/\*[^]*?\*\//g, '');
      if (literal.test(code)) found.push(`${name}/${entry}`);
    }
  }
  expect(found).toEqual([]);
});

test.each(['core', 'nlp', 'graph'])('%s reads no clock, locale or chance', async (name) => {
  const src = new URL(`${name}/src/`, packages);
  const found: string[] = [];
  for (const entry of await readdir(src, { recursive: true })) {
    if (!/\.tsx?$/.test(entry) || entry.endsWith('.generated.ts')) continue;
    const code = (await readFile(new URL(entry, src), 'utf8')).replace(/\/\*[^]*?\*\//g, '');
    if (/Date\.now|new Date\(\)|Math\.random|localeCompare|toLocale|\bIntl\./.test(code))
      found.push(entry);
  }
  expect(found).toEqual([]);
});
