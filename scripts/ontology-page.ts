import { readFile } from 'node:fs/promises';
import {
  compareText,
  FormatError,
  PLOVER_TYPES,
  type EntityType,
  type Ontology,
  type Predicate,
  type Trigger,
} from '@entente/core';
import { parse } from 'yaml';

/** How a mode of PLOVER is told: by predicates of its own, by the claim that is their object, or by words. */
interface Telling {
  readonly by: 'predicate' | 'content' | 'words';
  readonly predicates: readonly string[];
}

/** Modes of each PLOVER type; `any` = no mode. */
type Modes = ReadonlyMap<string, ReadonlyMap<string, Telling>>;

const HEAD = `# The ontology

Made by \`npm run ontology\` of the YAML in [packages/core/ontology](../packages/core/ontology): edit that. A folder of
the same form (\`--ontology DIR\`) adds to it or overrides it.
`;

/**
 * The page docs/ontology.md: types, predicates, and which of them tell the event types of PLOVER and
 * their modes.
 * @throws FormatError when packages/core/ontology/plover.yaml lacks a type, lacks a predicate that
 *   has one, or names a predicate that does not exist or has another type
 */
export async function ontologyPage(root: URL, ontology: Ontology): Promise<string> {
  const file = new URL('packages/core/ontology/plover.yaml', root);
  const modes = toModes(parse(await readFile(file, 'utf8')));
  checkModes(modes, ontology.predicates);
  return [
    HEAD,
    ...typesPart(ontology.types),
    ...ploverPart(modes),
    ...predicatesPart(ontology.predicates),
  ].join('\n');
}

function typesPart(types: readonly EntityType[]): string[] {
  const rows = types.map(({ id, definition, supertype, nouns }) =>
    row([id, definition, supertype ?? '', nouns.join(', ')]),
  );
  const title = `## Types: ${String(types.length)}`;
  return [title, '', ...table(['type', 'is', 'below', 'nouns that speak of one'], rows), ''];
}

const PLOVER = `## PLOVER

Types are those of PLOVER's edition of 2021 and later: sixteen, of which ACCUSE was DISAPPROVE and INVESTIGATE before,
REQUEST was DEMAND and left out appeals, and ASSAULT took in FIGHT. The type of a predicate is the one that PLOVER's table of conversion
(CAMEO2PLOVER-2021) gives to its CAMEO code, save where the manual moved it since: embargoes (163) and judgments (116) are
SANCTION. A test holds the two together (\`packages/core/test/plover.test.ts\`). CAMEO's statements (01) have no type. The benchmark's records are of 2016: \`npm run predict -- plover\`
names types of that edition, by CAMEO root.

What is planned, refused or demanded has the type of what it is about and its own modality; \`scripts/predict/plover-type.ts\` reads
a planned visit as AGREE and a refused one as REJECT, as the manual asks.
`;

function ploverPart(modes: Modes): string[] {
  const rows = [...modes].flatMap(([type, own]) =>
    [...own].map(([mode, telling]) => row([type, mode === 'any' ? '' : mode, toldBy(telling)])),
  );
  return [PLOVER, ...table(['type', 'mode', 'told by'], rows), ''];
}

function toldBy({ by, predicates }: Telling): string {
  const names = predicates.join(', ');
  if (by === 'predicate') return names;
  return by === 'content' ? `${names}: the claim that is its object` : `${names}: its words`;
}

function predicatesPart(predicates: readonly Predicate[]): string[] {
  const rows = predicates.map((one) =>
    row([
      one.id + (one.symmetric ? ' ↔' : ''),
      one.definition,
      one.supertype ?? '',
      one.plover ?? '',
      one.cameo ?? '',
      `${one.domain.join(', ') || 'any'} → ${one.range.join(', ') || 'any'}`,
      countsOf(one.triggers),
      one.examples.map(({ text }) => `“${text}”`).join(' '),
    ]),
  );
  const title = `## Predicates: ${String(predicates.length)}`;
  const head = ['predicate', 'says', 'below', 'PLOVER', 'CAMEO', 'of → to', 'words', 'examples'];
  return [title, '', '↔: symmetric.', '', ...table(head, rows), ''];
}

/** "12 verbs, 3 nouns" */
function countsOf(triggers: readonly Trigger[]): string {
  return (['verb', 'noun', 'adjective'] as const)
    .map((pos) => ({ pos, count: triggers.filter((one) => one.pos === pos).length }))
    .filter(({ count }) => count > 0)
    .map(({ pos, count }) => `${String(count)} ${pos}${count === 1 ? '' : 's'}`)
    .join(', ');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function table(head: readonly string[], rows: readonly string[]): string[] {
  return [row(head), row(head.map(() => '---')), ...rows];
}

function toModes(raw: unknown): Modes {
  return new Map(
    Object.entries(toRecord(raw, 'plover.yaml')).map(([type, modes]) => [
      type,
      new Map(
        Object.entries(toRecord(modes, type)).map(([mode, value]) => [
          mode,
          toTelling(value, `${type} ${mode}`),
        ]),
      ),
    ]),
  );
}

function toTelling(value: unknown, where: string): Telling {
  if (Array.isArray(value)) return { by: 'predicate', predicates: value.map(String) };
  const [[by, predicates] = [], more] = Object.entries(toRecord(value, where));
  if (more !== undefined || (by !== 'content' && by !== 'words') || !Array.isArray(predicates))
    throw new FormatError(
      'bad-form',
      `plover.yaml: ${where}: must be a list, or one of content, words.`,
    );
  return { by, predicates: predicates.map(String) };
}

function toRecord(value: unknown, where: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new FormatError('bad-form', `plover.yaml: ${where}: must be a mapping.`);
}

function checkModes(modes: Modes, predicates: readonly Predicate[]): void {
  const lacking = PLOVER_TYPES.filter((type) => !modes.has(type));
  const types = new Map(predicates.map(({ id, plover }) => [id, plover]));
  const wrong = [...modes].flatMap(([type, own]) =>
    [...own].flatMap(([mode, telling]) =>
      telling.predicates
        .filter((id) => !types.has(id) || (telling.by === 'predicate' && types.get(id) !== type))
        .map((id) => `${type} ${mode}: ${id}`),
    ),
  );
  const told = new Set(
    [...modes.values()].flatMap((own) => [...own.values()].flatMap((one) => one.predicates)),
  );
  const left = predicates.filter(({ id, plover }) => plover !== null && !told.has(id));
  const found = [...lacking, ...wrong, ...left.map(({ id }) => id)].sort(compareText);
  if (found.length === 0) return;
  throw new FormatError(
    'bad-form',
    `plover.yaml: type without modes, predicate that is none of that type, or predicate left out: ${found.join('; ')}.`,
  );
}
