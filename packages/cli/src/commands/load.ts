import { UsageError } from '@entente/core';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { openGraphDirectory } from '../graph-directory/read.ts';
import { graphOption } from '../options.ts';

interface Options {
  readonly graph: string;
  readonly remove?: string;
}

/** `entente load`: makes a Neo4j hold what the graph directory holds. */
export function addLoad(program: Command, context: Context): void {
  program
    .command('load')
    .summary('mirror the graph into Neo4j')
    .description(
      'Makes the Neo4j of NEO4J_URI hold this graph: adds, changes and removes what differs, and\n' +
        'touches nothing that is not its own. NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE\n' +
        'are used where they are set; without a user name there is no authentication.',
    )
    .addOption(graphOption())
    .option(
      '--remove <document>',
      'first take a document (id, path or URL) and all that only it says out of the graph',
    )
    .addHelpText(
      'after',
      `
Examples:
  $ NEO4J_URI=bolt://127.0.0.1:7687 entente load
  $ entente load --graph graph --remove 01-vote.md`,
    )
    .action(async (options: Options) => {
      await loadGraph(options, context);
    });
}

async function loadGraph(options: Options, context: Context): Promise<void> {
  const { terminal, environment } = context;
  const { neo4jAddress, readRows, withNeo4j } = await import('../store.ts');
  const { load } = await import('@entente/loader');
  const address = neo4jAddress(environment);
  if (address === null) {
    throw new UsageError(
      'no-neo4j',
      'Set NEO4J_URI to the database to load, for example bolt://127.0.0.1:7687. ' +
        'To try one: npm run neo4j, or docker compose up. Queries without Neo4j need no load.',
    );
  }
  await withNeo4j(address, context, async (sink) => {
    if (options.remove !== undefined) {
      const { removeDocument } = await import('../build/remove.ts');
      await removeDocument(options.graph, options.remove, context);
    }
    const directory = await openGraphDirectory(options.graph);
    const summary = await load(sink, await readRows(directory), {
      onProgress: ({ phase, done, total }) => {
        terminal.status(`Loading ${phase}: ${String(done)} of ${String(total)}`);
      },
    });
    terminal.status(null);
    const { nodesWritten, relationshipsWritten, nodesRemoved, relationshipsRemoved } = summary;
    terminal.note(
      `Neo4j holds the graph: ${String(nodesWritten)} nodes and ${String(relationshipsWritten)} ` +
        `relationships written, ${String(nodesRemoved)} and ${String(relationshipsRemoved)} ` +
        `removed, ${String(summary.unchanged)} unchanged.`,
    );
  });
}
