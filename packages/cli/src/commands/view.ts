import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { UsageError } from '@entente/core';
import type { GraphSink } from '@entente/loader';
import type { Context } from '../context.ts';
import { openGraphDirectory } from '../graph-directory/read.ts';
import { graphOption, parseWhole } from '../options.ts';
import { ownPort } from '../server/own-port.ts';
import type { ServedGraph } from '../server/served.ts';
import type { ServerOptions } from '../server/server.ts';
import { readViewerFiles, VIEWER_DIRECTORY } from '../server/viewer-files.ts';
import { untilAborted } from '../until-aborted.ts';
import { writeFile } from '../write-files.ts';

interface Options {
  readonly graph: string;
  readonly port?: number;
  readonly open: boolean;
  readonly neo4j?: boolean;
  readonly export?: string;
}

/** `entente view`: the graph in a browser, served to this machine only, until Ctrl-C. */
export function addView(program: Command, context: Context): void {
  program
    .command('view')
    .summary('explore the graph in the browser')
    .description(
      'Serves the graph to this machine only, until Ctrl-C. The first line is its URL. What is accepted,\n' +
        'rejected, merged, split or renamed there is written into decisions.yaml. With --export it writes\n' +
        'one page to read offline or to send, with all sentences in it.',
    )
    .addOption(graphOption())
    .option(
      '--port <n>',
      "port to listen on; 0 is any free one (default: the graph's own, where the browser keeps its views)",
      (text) => parseWhole(text, 0, 65535),
    )
    .option('--no-open', 'do not open the browser')
    .option('--neo4j', 'show the graph that the Neo4j of NEO4J_URI holds (see load)')
    .option('--export <page>', 'write one page that works without a server, and end')
    .addHelpText(
      'after',
      `
Examples:
  $ entente view
  $ entente view --graph graph --port 8080 --no-open
  $ entente view --export graph.html
  $ NEO4J_URI=bolt://127.0.0.1:7687 entente view --neo4j`,
    )
    .action(async (options: Options) => {
      await view(options, context);
    });
}

async function view(options: Options, context: Context): Promise<void> {
  if (options.neo4j === true) await viewNeo4j(options, context);
  else await viewDirectory(options, context);
}

async function viewDirectory(options: Options, context: Context): Promise<void> {
  const { readServed } = await import('../server/served.ts');
  const read = async (): Promise<ServedGraph> =>
    readServed(await openGraphDirectory(options.graph));
  const graph = await read();
  if (options.export !== undefined) {
    await exportPage(graph, options.export, context);
    return;
  }
  const { createDesk } = await import('../server/desk.ts');
  const { openEmbedded } = await import('../store.ts');
  await serve(
    {
      graph,
      place: resolve(options.graph),
      open: async () => openEmbedded(await openGraphDirectory(options.graph)),
      decisions: { desk: createDesk(options.graph, context), reread: read },
    },
    options,
    context,
  );
}

/** The graph as Neo4j has it now: decisions are taken on a graph directory, so there are none here. */
async function viewNeo4j(options: Options, context: Context): Promise<void> {
  const { neo4jAddress } = await import('../store.ts');
  const { openNeo4j } = await import('@entente/loader');
  const { readLive } = await import('../server/live.ts');
  const address = neo4jAddress(context.environment);
  if (address === null) {
    throw new UsageError(
      'no-neo4j',
      'Set NEO4J_URI to the database to show, for example bolt://127.0.0.1:7687. ' +
        'Without --neo4j the graph directory is shown.',
    );
  }
  const sink = await openNeo4j(address);
  context.terminal.status('Reading the graph that Neo4j holds, and laying it out …');
  const graph = await untilAborted(context.signal, readLive(sink)).finally(sink.close);
  context.terminal.status(null);
  if (options.export !== undefined) await exportPage(graph, options.export, context);
  else
    await serve(
      { graph, place: `${address.uri} ${address.database ?? ''}`, open: () => openNeo4j(address) },
      options,
      context,
    );
}

async function exportPage(
  { viewFile }: ServedGraph,
  path: string,
  { terminal }: Context,
): Promise<void> {
  const { toExportPage } = await import('../server/export-page.ts');
  const page = toExportPage(await readViewerFiles(VIEWER_DIRECTORY), viewFile);
  await writeFile(path, [page]);
  const size = (page.length / 1e6).toFixed(1);
  terminal.note(`Wrote ${path} (${size} MB). It needs no server and asks for nothing: open it.`);
}

interface Served {
  readonly graph: ServedGraph;
  /** Where it is, by which it has a port of its own. */
  readonly place: string;
  /** Opens the store that queries are asked of. */
  readonly open: () => Promise<GraphSink>;
  readonly decisions?: NonNullable<ServerOptions['decisions']>;
}

async function serve(
  { graph, place, open, decisions }: Served,
  options: Options,
  { terminal, signal }: Context,
): Promise<void> {
  const { startServer } = await import('../server/server.ts');
  const { createQueries } = await import('../server/queries.ts');
  const preferredPort = options.port === undefined ? ownPort(place) : 0;
  const server = await startServer({
    ...graph,
    ...(decisions && { decisions }),
    queries: createQueries(open),
    viewerDirectory: VIEWER_DIRECTORY,
    port: options.port ?? 0,
    preferredPort,
  });
  try {
    await terminal.print(`${server.url}\n`);
    terminal.note('Press Ctrl-C to stop.');
    if (preferredPort !== 0 && new URL(server.url).port !== String(preferredPort)) {
      terminal.note(
        `Port ${String(preferredPort)}, this graph's own, is taken, so the views that the browser ` +
          'keeps for it are not there. Stop what runs on it, or import them from an exported file.',
      );
    }
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
