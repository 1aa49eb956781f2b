import { compareText, type EntityRecord, type GraphRecords } from '@entente/core';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { foldName } from '../find-record.ts';
import { openGraphDirectory, readRecords, readVocabulary } from '../graph-directory/read.ts';
import { graphOption, parseWhole } from '../options.ts';
import type { DuplicateRow } from '../duplicates.ts';
import { toTable } from '../table.ts';
import { printableJson } from '../terminal.ts';

interface Options {
  readonly graph: string;
  readonly type?: string;
  readonly limit: number;
  readonly duplicates?: boolean;
  readonly rejected?: boolean;
  readonly json?: boolean;
}

interface Row extends Pick<
  EntityRecord,
  'id' | 'name' | 'type' | 'aliases' | 'formerIds' | 'status'
> {
  /** Claims whose subject or object it is. */
  readonly claims: number;
  readonly mentions: number;
}

/** `entente entities [SEARCH]`: who and what is in the graph. */
export function addEntities(program: Command, context: Context): void {
  program
    .command('entities')
    .summary('list or search who and what is in the graph')
    .description(
      'Lists entities, those with most claims first. --duplicates lists pairs that may be one, with the\n' +
        'reasons and the command that merges them; accept both to be asked no more.',
    )
    .argument('[search]', 'part of a name or alias (case and accents do not matter), or an id')
    .addOption(graphOption())
    .option('--type <type>', 'only this type and its subtypes, such as Organization')
    .option('--limit <n>', 'at most so many rows', (text) => parseWhole(text, 1, 1e9), 50)
    .option('--duplicates', 'pairs that may be one entity, likeliest first')
    .option('--rejected', 'those that a decision rejected, instead of the others')
    .option('--json', 'print an array of row objects')
    .addHelpText(
      'after',
      `
Examples:
  $ entente entities
  $ entente entities putin
  $ entente entities --type Country --limit 10 --json
  $ entente entities --duplicates --type Person`,
    )
    .action(async (search: string | undefined, options: Options) => {
      const directory = await openGraphDirectory(options.graph);
      const records = await readRecords(directory);
      const rejected = options.rejected ?? false;
      const all = searchEntities(records, search ?? '', options.type ?? null, rejected);
      if (options.duplicates === true) {
        const { listDuplicates } = await import('../duplicates.ts');
        const wanted = new Set(all.map(({ id }) => id));
        const { actors } = await readVocabulary(directory);
        const found = listDuplicates(records, actors, wanted, options.graph);
        await printDuplicates(found, options, context);
      } else {
        await print(all, options, context);
      }
    });
}

async function print(all: readonly Row[], options: Options, context: Context): Promise<void> {
  const { terminal } = context;
  const rows = all.slice(0, options.limit);
  if (options.json === true) {
    await printJson(rows, context);
    return;
  }
  const cells = rows.map(({ id, name, type, claims, mentions, aliases }) => [
    name,
    type,
    claims,
    mentions,
    id,
    aliases.join('; '),
  ]);
  const columns = ['name', 'type', 'claims', 'mentions', 'id', 'also called'];
  await terminal.print(toTable(columns, cells));
  if (rows.length < all.length) {
    terminal.note(`${String(rows.length)} of ${String(all.length)}; --limit shows more.`);
  }
}

async function printDuplicates(
  all: readonly DuplicateRow[],
  options: Options,
  context: Context,
): Promise<void> {
  const { terminal } = context;
  const rows = all.slice(0, options.limit);
  if (options.json === true) {
    await printJson(rows, context);
    return;
  }
  const { duplicateLines } = await import('../duplicates.ts');
  const texts = rows.map((row) => duplicateLines(row).join('\n') + '\n');
  await terminal.print(texts.join('\n'));
  if (all.length === 0) terminal.note('No entities look alike.');
  else terminal.note(`Likely duplicates: ${String(rows.length)} of ${String(all.length)}.`);
}

async function printJson(rows: readonly object[], { terminal }: Context): Promise<void> {
  await terminal.print(`[\n${rows.map((row) => printableJson(row)).join(',\n')}\n]\n`);
}

/**
 * Entities whose name or an alias contains `search`, or whose id it is or was, most claims first,
 * then by id; those that were rejected, or the others.
 */
export function searchEntities(
  { entities, claims }: GraphRecords,
  search: string,
  type: string | null,
  rejected = false,
): Row[] {
  const counts = new Map<string, number>();
  for (const { subject, object } of claims) {
    for (const id of new Set([subject, object ?? subject])) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  const wanted = foldName(search);
  return entities
    .filter(({ types, status }) => {
      const fits = type === null || types.includes(type);
      return fits && (status === 'rejected') === rejected;
    })
    .filter(
      ({ id, formerIds = [], name, aliases }) =>
        [id, ...formerIds].includes(search) ||
        [name, ...aliases].some((one) => foldName(one).includes(wanted)),
    )
    .map(({ id, name, type, aliases, mentions, formerIds, status }) => ({
      ...{ id, name, type, aliases },
      ...(formerIds && { formerIds }),
      ...(status && { status }),
      claims: counts.get(id) ?? 0,
      mentions: mentions.length,
    }))
    .sort((a, b) => b.claims - a.claims || b.mentions - a.mentions || compareText(a.id, b.id));
}
