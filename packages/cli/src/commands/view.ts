import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { openGraphDirectory, readRecords, readVocabulary } from '../graph-directory/read.ts';
import { graphOption, parseWhole } from '../options.ts';
import { VIEWER_DIRECTORY } from '../server/viewer-files.ts';

interface Options {
  readonly graph: string;
  readonly port: number;
  readonly open: boolean;
}

/** `entente view`: the graph in a browser, served to this machine only, until Ctrl-C. */
export function addView(program: Command, context: Context): void {
  program
    .command('view')
    .summary('explore the graph in the browser')
    .description('Serves the graph to this machine only, until Ctrl-C. The first line is its URL.')
    .addOption(graphOption())
    .option(
      '--port <n>',
      'port to listen on; 0 is any free one',
      (text) => parseWhole(text, 0, 65535),
      0,
    )
    .option('--no-open', 'do not open the browser')
    .addHelpText(
      'after',
      `
Examples:
  $ entente view
  $ entente view --graph graph --port 8080 --no-open`,
    )
    .action(async (options: Options) => {
      await view(options, context);
    });
}

async function view(options: Options, { terminal, signal }: Context): Promise<void> {
  const directory = await openGraphDirectory(options.graph);
  const [records, { ontology }, graphJson] = await Promise.all([
    readRecords(directory),
    readVocabulary(directory),
    directory.readText('graph.json'),
  ]);
  const { startServer } = await import('../server/server.ts');
  const server = await startServer({
    ...{ records, graphJson, ontology },
    viewerDirectory: VIEWER_DIRECTORY,
    port: options.port,
  });
  try {
    await terminal.print(`${server.url}\n`);
    terminal.note('Press Ctrl-C to stop.');
    if (options.open) openBrowser(server.url);
    if (!signal.aborted) await once(signal, 'abort');
    throw signal.reason;
  } finally {
    await server.close();
  }
}

/** Asks the system to show `url`; that it has no browser is no failure. */
function openBrowser(url: string): void {
  const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
    darwin: ['open'],
    win32: ['cmd', '/c', 'start', ''],
  };
  const [command, ...before] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...before, url], {
    stdio: 'ignore',
    detached: true,
  });
  child.on('error', () => undefined);
  child.unref();
}
