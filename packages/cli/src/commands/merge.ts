import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { DecideOptions } from '../decisions/decide.ts';
import { addDecisionOptions } from '../decisions/options.ts';

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
      const { proposeMerge } = await import('../decisions/propose-merge.ts');
      await decide(options, context, (records) => proposeMerge(records, keep, others));
    });
}
