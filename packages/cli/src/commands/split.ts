import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { DecideOptions } from '../decisions/decide.ts';
import { addDecisionOptions } from '../decisions/options.ts';
import { findEntity } from '../find-record.ts';
import { openGraphDirectory, readRecords } from '../graph-directory/read.ts';
import { toTable } from '../table.ts';

interface Options extends DecideOptions {
  readonly document?: string[];
  readonly mention?: string[];
  readonly into?: string;
  readonly name?: string;
}

/** `entente split ENTITY`: one node is two. */
export function addSplit(program: Command, context: Context): void {
  const command = program
    .command('split')
    .summary('say that some mentions of an entity are of another one')
    .description(
      'Writes into decisions.yaml that mentions of an entity are of another one, and builds the graph\n' +
        'again; claims follow their mentions. Without --document or --mention it only lists them.',
    )
    .argument('<entity>', 'id or name of the entity')
    .option('--document <document...>', 'move all its mentions in documents (id, path or URL)')
    .option('--mention <mention...>', 'move single mentions, each DOCUMENT:START-END')
    .option('--into <entity>', 'to an entity that is there (default: a new one)')
    .option('--name <name>', 'name of the new entity');
  addDecisionOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  $ entente split "John Smith"
  $ entente split "John Smith" --document 12-senate.md --name "John Smith (senator)"
  $ entente split Lavrov --mention doc:0123456789abcdef:120-126 --into "Ivan Lavrov"`,
    )
    .action(async (wanted: string, options: Options) => {
      if (options.document === undefined && options.mention === undefined) {
        await list(wanted, options, context);
        return;
      }
      const { decide } = await import('../decisions/decide.ts');
      const { proposeSplit } = await import('../decisions/propose-split.ts');
      await decide(options, context, (records) => proposeSplit(records, wanted, options));
    });
}

/** The mentions of an entity, as `--mention` takes them. */
async function list(wanted: string, options: Options, { terminal }: Context): Promise<void> {
  const records = await readRecords(await openGraphDirectory(options.graph));
  const { name, mentions } = findEntity(records, wanted);
  const documents = new Map(records.documents.map((document) => [document.id, document]));
  const rows = mentions.map(({ document, start, end, kind }) => {
    const { path = '', text = '' } = documents.get(document) ?? {};
    const around = text.slice(Math.max(0, start - 30), end + 30);
    return [`${document}:${String(start)}-${String(end)}`, kind, around, path];
  });
  await terminal.print(toTable(['mention', 'kind', 'words', 'document'], rows));
  terminal.note(`Mentions of ${name}: ${String(rows.length)}. Move some: --document or --mention.`);
}
