import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { DecideOptions } from '../decisions/decide.ts';
import { addDecisionOptions } from '../decisions/options.ts';

/** `entente reject ID…`: what was read wrongly leaves the view. */
export function addReject(program: Command, context: Context): void {
  addJudgment(program, context, 'reject', {
    summary: 'take a claim or an entity out of the view',
    description:
      'Writes into decisions.yaml that claims or entities were read wrongly, and builds the graph again.\n' +
      'They stay in claims.jsonl and entities.jsonl with the status rejected, and leave the view; of an\n' +
      'entity, so do all claims that have it as subject or object, unless they are accepted.',
    examples: `  $ entente reject claim:0123456789abcdef --why "the headline is ironic"
  $ entente reject "Breaking News" --why "page furniture"`,
  });
}

/** `entente accept ID…`: somebody has checked it. */
export function addAccept(program: Command, context: Context): void {
  addJudgment(program, context, 'accept', {
    summary: 'confirm a claim or an entity',
    description:
      'Writes into decisions.yaml that claims or entities were checked and are right, and builds the graph\n' +
      'again: their status is accepted. Two accepted entities are not proposed as duplicates any more.',
    examples: `  $ entente accept claim:0123456789abcdef --why "checked against the minutes"
  $ entente accept "Sergei Lavrov" "Ivan Lavrov" --why "two persons"`,
  });
}

function addJudgment(
  program: Command,
  context: Context,
  action: 'accept' | 'reject',
  help: { readonly summary: string; readonly description: string; readonly examples: string },
): void {
  const command = program
    .command(action)
    .summary(help.summary)
    .description(help.description)
    .argument('<ids...>', 'ids of claims, ids or names of entities');
  addDecisionOptions(command)
    .addHelpText('after', `\nExamples:\n${help.examples}`)
    .action(async (wanted: string[], options: DecideOptions) => {
      const { decide } = await import('../decisions/decide.ts');
      const { proposeJudgment } = await import('../decisions/propose-judgment.ts');
      const [first, ...more] = wanted;
      if (first === undefined) throw new Error('commander asks for one id at least');
      await decide(options, context, (records) =>
        proposeJudgment(records, action, [first, ...more]),
      );
    });
}
