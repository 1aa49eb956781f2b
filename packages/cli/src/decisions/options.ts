import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { graphOption } from '../options.ts';

/** Adds the options of `DecideOptions` to a command. */
export function addDecisionOptions(command: Command): Command {
  return command
    .addOption(graphOption())
    .option('--why <reason>', 'why, for those who review it')
    .option('--who <name>', 'who decides (default: the user of git, or of the system)')
    .option('--when <date>', 'date of the decision (default: today)', parseDate)
    .option('--decisions <file>', 'file to write it to (default: that of the last build)')
    .option('--no-build', 'only write it down; the next build follows it');
}

function parseDate(text: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  if (isDate) return text;
  throw new InvalidArgumentError('Give a date such as 2026-03-14.');
}
