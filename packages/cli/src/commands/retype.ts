import { isClaimId } from '@entente/graph';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { DecideOptions } from '../decisions/decide.ts';
import { addDecisionOptions } from '../decisions/options.ts';
import { findClaim, findEntity } from '../find-record.ts';

/** `entente retype ID TYPE`: another type of entity, another predicate of a claim. */
export function addRetype(program: Command, context: Context): void {
  const command = program
    .command('retype')
    .summary('give an entity another type, or a claim another predicate')
    .description(
      'Writes into decisions.yaml of which type an entity or of which predicate a claim is, and builds\n' +
        'the graph again. The id of an entity stays; that of a claim changes, and the old one stays readable.',
    )
    .argument('<id>', 'id or name of an entity, or id of a claim')
    .argument('<type>', 'a type such as Organization, or a predicate such as ENDORSES');
  addDecisionOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  $ entente retype "Wagner" Organization --why "the group, not the composer"
  $ entente retype claim:0123456789abcdef ENDORSES`,
    )
    .action(async (wanted: string, to: string, options: DecideOptions) => {
      const { decide } = await import('../decisions/decide.ts');
      await decide(options, context, (records) => {
        if (isClaimId(wanted) || wanted.startsWith('ev:')) {
          const { id } = findClaim(records, wanted);
          return {
            entry: { action: 'retype', ids: [id], predicate: to },
            done: `Gave ${id} the predicate ${to}; its old id leads to it.`,
          };
        }
        const { id, name } = findEntity(records, wanted);
        return {
          entry: { action: 'retype', ids: [id], type: to },
          done: `Gave ${name} (${id}) the type ${to}.`,
        };
      });
    });
}
