import { Command } from 'commander';
import { addAccept, addReject } from './commands/judge.ts';
import { addAgreement } from './commands/agreement.ts';
import { addBuild } from './commands/build.ts';
import { addEntities } from './commands/entities.ts';
import { addExplain } from './commands/explain.ts';
import { addExport } from './commands/export.ts';
import { addLoad } from './commands/load.ts';
import { addMerge } from './commands/merge.ts';
import { addParse } from './commands/parse.ts';
import { addPropositions } from './commands/propositions.ts';
import { addQuery } from './commands/query.ts';
import { addRename } from './commands/rename.ts';
import { addRetype } from './commands/retype.ts';
import { addSample } from './commands/sample.ts';
import { addSplit } from './commands/split.ts';
import { addView } from './commands/view.ts';
import type { Context } from './context.ts';
import { version } from './version.ts';

/**
 * The `entente` command with its subcommands, one a file of `commands/`. It never exits. A command
 * imports what it works with when it runs, so that the others start at once.
 */
export function createProgram(context: Context): Command {
  const program = new Command('entente')
    .description('News into a knowledge graph whose every edge can be traced to its sentence.')
    .version(version())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        void context.terminal.print(text).catch(() => undefined);
      },
      writeErr: (text) => {
        context.terminal.note(text.trimEnd());
      },
    })
    .showHelpAfterError('(--help shows the options and examples)')
    .addHelpText(
      'after',
      `
Start here:
  $ entente build articles/        read a folder of articles into ./entente-out
  $ entente view                   explore it in the browser

Exit codes: 0 fine, 1 nothing readable or a write failed, 2 wrong use, 130 interrupted.`,
    );
  for (const add of [
    addBuild,
    addView,
    addQuery,
    addLoad,
    addExport,
    addExplain,
    addEntities,
    addMerge,
    addSplit,
    addRename,
    addRetype,
    addAccept,
    addReject,
    addParse,
    addPropositions,
    addSample,
    addAgreement,
  ]) {
    add(program, context);
  }
  return program;
}
