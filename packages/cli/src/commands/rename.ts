import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { DecideOptions } from '../decisions/decide.ts';
import { addDecisionOptions } from '../decisions/options.ts';

/** `entente rename ENTITY NAME`: the name that is shown. */
export function addRename(program: Command, context: Context): void {
  const command = program
    .command('rename')
    .summary('give an entity another name')
    .description(
      'Writes into decisions.yaml how an entity is called, and builds the graph again. Its id stays,\n' +
        'and its old name becomes an alias.',
    )
    .argument('<entity>', 'id or name of the entity')
    .argument('<name>', 'its new name');
  addDecisionOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  $ entente rename "Kiev Post" "Kyiv Post" --why "its own spelling"`,
    )
    .action(async (wanted: string, given: string, options: DecideOptions) => {
      const { decide } = await import('../decisions/decide.ts');
      const { proposeRename } = await import('../decisions/propose-rename.ts');
      await decide(options, context, (records) => proposeRename(records, wanted, given));
    });
}
