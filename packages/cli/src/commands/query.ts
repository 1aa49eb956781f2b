import { Option, type Command } from 'commander';
import { EntenteError, UsageError } from '@entente/core';
import type { GraphSink, QueryAnswer } from '@entente/loader';
import type { Context } from '../context.ts';
import { toCsvLines } from '../csv.ts';
import { openGraphDirectory } from '../graph-directory/read.ts';
import { graphOption } from '../options.ts';
import { toTable } from '../table.ts';
import { printableJson } from '../terminal.ts';

interface Options {
  readonly graph: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** `entente query CYPHER`: rows of a read-only Cypher query, as a table, JSON or CSV. */
export function addQuery(program: Command, context: Context): void {
  program
    .command('query')
    .summary('ask the graph in Cypher')
    .description(
      'Runs a read-only Cypher query: on the Neo4j of NEO4J_URI where that is set (see load),\n' +
        'otherwise on the graph directory itself.',
    )
    .argument('<cypher>', 'the query, in quotes')
    .addOption(graphOption())
    .addOption(new Option('--json', 'print an array of row objects').conflicts('csv'))
    .addOption(new Option('--csv', 'print CSV with the names of the columns').conflicts('json'))
    .addHelpText(
      'after',
      `
Examples:
  $ entente query "MATCH (a)-[r:CONDEMNS]->(b) RETURN a.name, b.name, r.quote"
  $ entente query --json "MATCH (e:Country) RETURN e.name AS name ORDER BY name"
  $ NEO4J_URI=bolt://127.0.0.1:7687 entente query --csv "MATCH (c:Claim) RETURN c.id"`,
    )
    .action(async (cypher: string, options: Options) => {
      await query(cypher, options, context);
    });
}

async function query(cypher: string, options: Options, context: Context): Promise<void> {
  const { terminal, environment } = context;
  const { neo4jAddress, withEmbedded, withNeo4j } = await import('../store.ts');
  const { queryStore } = await import('@entente/loader');
  const ask = (sink: GraphSink): Promise<QueryAnswer> =>
    queryStore(sink, cypher).catch((error: unknown) => {
      throw isFailedQuery(error)
        ? new UsageError('query-failed', error.message, { cause: error })
        : error;
    });
  const address = neo4jAddress(environment);
  const { columns, rows } =
    address === null
      ? await withEmbedded(await openGraphDirectory(options.graph), context, (sink) => ask(sink))
      : await withNeo4j(address, context, (sink) => ask(sink));
  const cells = rows.map((row) => columns.map((column) => row[column]));
  if (options.json === true) {
    const lines = rows.map((row) => printableJson(row)).join(',\n');
    await terminal.print(lines === '' ? '[]\n' : `[\n${lines}\n]\n`);
  } else if (options.csv === true) {
    await terminal.print([...toCsvLines(columns, cells)].join(''));
  } else {
    await terminal.print(toTable(columns, cells));
    terminal.note(rows.length === 1 ? '1 row' : `${String(rows.length)} rows`);
  }
}

/** What the store says of a query that it does not understand is about the query: wrong use. */
function isFailedQuery(error: unknown): error is EntenteError {
  return error instanceof EntenteError && error.code === 'query-failed';
}
