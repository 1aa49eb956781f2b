import { compareText, normalizeName, type EntityRecord, type GraphRecords } from '@entente/core';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { openGraphDirectory, readRecords } from '../graph-directory/read.ts';
import { graphOption, parseWhole } from '../options.ts';
import { toTable } from '../table.ts';
import { printableJson } from '../terminal.ts';

interface Options {
  readonly graph: string;
  readonly type?: string;
  readonly limit: number;
  readonly json?: boolean;
}

interface Row extends Pick<EntityRecord, 'id' | 'name' | 'type' | 'aliases'> {
  /** Claims whose subject or object it is. */
  readonly claims: number;
  readonly mentions: number;
}

/** `entente entities [SEARCH]`: who and what is in the graph. */
export function addEntities(program: Command, context: Context): void {
  program
    .command('entities')
    .summary('list or search who and what is in the graph')
    .description('Lists entities, those with most claims first.')
    .argument('[search]', 'part of a name or alias; case and accents do not matter')
    .addOption(graphOption())
    .option('--type <type>', 'only this type and its subtypes, such as Organization')
    .option('--limit <n>', 'at most so many rows', (text) => parseWhole(text, 1, 1e9), 50)
    .option('--json', 'print an array of row objects')
    .addHelpText(
      'after',
      `
Examples:
  $ entente entities
  $ entente entities putin
  $ entente entities --type Country --limit 10 --json`,
    )
    .action(async (search: string | undefined, options: Options) => {
      const records = await readRecords(await openGraphDirectory(options.graph));
      const all = searchEntities(records, search ?? '', options.type ?? null);
      await print(all, options, context);
    });
}

async function print(all: readonly Row[], options: Options, context: Context): Promise<void> {
  const { terminal } = context;
  const rows = all.slice(0, options.limit);
  if (options.json === true) {
    await terminal.print(`[\n${rows.map((row) => printableJson(row)).join(',\n')}\n]\n`);
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

/** Entities whose name or an alias contains `search`, most claims first, then by id. */
export function searchEntities(
  { entities, claims }: GraphRecords,
  search: string,
  type: string | null,
): Row[] {
  const counts = new Map<string, number>();
  for (const { subject, object } of claims) {
    for (const id of new Set([subject, object ?? subject])) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  const wanted = fold(search);
  return entities
    .filter(({ types }) => type === null || types.includes(type))
    .filter(({ name, aliases }) => [name, ...aliases].some((one) => fold(one).includes(wanted)))
    .map(({ id, name, type, aliases, mentions }) => ({
      ...{ id, name, type, aliases },
      claims: counts.get(id) ?? 0,
      mentions: mentions.length,
    }))
    .sort((a, b) => b.claims - a.claims || b.mentions - a.mentions || compareText(a.id, b.id));
}

function fold(name: string): string {
  return normalizeName(name.normalize('NFKD').replace(/\p{M}+/gu, ''));
}
