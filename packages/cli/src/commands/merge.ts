import { UsageError, type EntityRecord } from '@entente/core';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { DecideOptions } from '../decisions/decide.ts';
import { addDecisionOptions } from '../decisions/options.ts';
import { findEntity } from '../find-record.ts';

/** `entente merge KEEP OTHER…`: several nodes are one. */
export function addMerge(program: Command, context: Context): void {
  const command = program
    .command('merge')
    .summary('say that several entities are one')
    .description(
      'Writes into decisions.yaml that entities are one, and builds the graph again. The first keeps\n' +
        'its id, name and type; the names of the others become aliases, and their ids stay readable.',
    )
    .argument('<keep>', 'id or name of the entity to keep')
    .argument('<others...>', 'ids or names of what is the same');
  addDecisionOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  $ entente entities --duplicates
  $ entente merge "Volodymyr Zelenskyy" "Vladimir Zelensky" --why "two spellings"
  $ entente merge iso:GBR ent:great-britain-0123abcd --who "A. Editor"`,
    )
    .action(async (keep: string, others: string[], options: DecideOptions) => {
      const { decide } = await import('../decisions/decide.ts');
      await decide(options, context, (records) => {
        const [kept, ...rest] = [keep, ...others].map((one) => findEntity(records, one));
        const [first, ...more] = distinct(rest, kept);
        if (!kept || !first) {
          throw new UsageError('one-entity', `${kept?.id ?? keep} is all of these already.`);
        }
        return {
          entry: { action: 'merge', ids: [kept.id, first.id, ...more.map(({ id }) => id)] },
          done: `Merged ${[first, ...more].map(nameAndId).join(', ')} into ${nameAndId(kept)}.`,
        };
      });
    });
}

function distinct(all: readonly EntityRecord[], kept: EntityRecord | undefined): EntityRecord[] {
  return [...new Set(all)].filter((one) => one !== kept);
}

function nameAndId({ name, id }: EntityRecord): string {
  return `${name} (${id})`;
}
