import { isClaimId } from '@entente/graph';
import type { GraphRecords } from '@entente/core';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { DecideOptions } from '../decisions/decide.ts';
import { addDecisionOptions } from '../decisions/options.ts';
import { findClaim, findEntity } from '../find-record.ts';

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
      await decide(options, context, (records) => {
        const [first, ...more] = new Map(
          wanted.map((one) => findAny(records, one)).map((found) => [found.id, found]),
        ).values();
        if (!first) throw new Error('commander asks for one id at least');
        return {
          entry: { action, ids: [first.id, ...more.map(({ id }) => id)] },
          done: `${action === 'accept' ? 'Accepted' : 'Rejected'} ${[first, ...more].map(({ words }) => words).join(', ')}.`,
        };
      });
    });
}

function findAny(records: GraphRecords, wanted: string): { id: string; words: string } {
  if (isClaimId(wanted) || wanted.startsWith('ev:')) {
    const claim = findClaim(records, wanted);
    const nameOf = (id: string): string => findEntity(records, id).name;
    const object = claim.object === null ? (claim.objectText ?? '') : nameOf(claim.object);
    const said = [nameOf(claim.subject), claim.surface, object].join(' – ');
    return { id: claim.id, words: `${claim.id} (${said})` };
  }
  const { id, name } = findEntity(records, wanted);
  return { id, words: `${name} (${id})` };
}
