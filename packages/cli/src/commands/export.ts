import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UsageError } from '@entente/core';
import { Option, type Command } from 'commander';
import type { Context } from '../context.ts';
import {
  openGraphDirectory,
  readRecords,
  readVocabulary,
  type GraphDirectory,
} from '../graph-directory/read.ts';
import { graphOption } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { writeFile, writeFiles, type TextFile } from '../write-files.ts';

const FORMATS = ['graphml', 'csv', 'json', 'dyads'] as const;

interface Options {
  readonly graph: string;
  readonly format: (typeof FORMATS)[number];
  readonly out?: string;
}

/** `entente export`: the graph for other programs. */
export function addExport(program: Command, context: Context): void {
  program
    .command('export')
    .summary('write the graph for other programs')
    .description(
      'graphml: the view for Gephi, NetworkX, igraph, Cytoscape. json: the view for graphology.\n' +
        'csv: entities, edges, claims and evidence with a codebook, for R, Excel and Neo4j.\n' +
        'dyads: events by source and target country, PLOVER type and date, with Goldstein scores, as CSV.',
    )
    .addOption(graphOption())
    .addOption(
      new Option('--format <format>', 'what to write').choices(FORMATS).makeOptionMandatory(),
    )
    .option('--out <path>', 'file (graphml, json, dyads) or folder (csv); default: standard output')
    .addHelpText(
      'after',
      `
Without --out, csv prints the table of edges only. Into a folder, dyads writes its codebook too
(docs/coding.md).

Examples:
  $ entente export --format graphml --out graph.graphml
  $ entente export --format csv --out tables/
  $ entente export --format dyads --out dyads.csv
  $ entente export --format json | jq '.edges | length'`,
    )
    .action(async (options: Options) => {
      await exportGraph(options, context);
    });
}

async function exportGraph(options: Options, { terminal }: Context): Promise<void> {
  const directory = await openGraphDirectory(options.graph);
  if (options.format === 'dyads') {
    await exportDyads(directory, options.out, terminal);
    return;
  }
  if (options.format === 'csv') {
    const tables = await readTables(directory);
    if (options.out === undefined) {
      for (const { name, text } of tables) {
        if (name !== 'edges.csv') continue;
        for (const piece of text) await terminal.print(piece);
      }
      return;
    }
    await writeFiles(await folderAt(options.out), tables);
    terminal.note(`Wrote ${tables.map(({ name }) => name).join(', ')} into ${options.out}.`);
    return;
  }
  const name = `graph.${options.format}` as const;
  const text = await directory.readText(name);
  if (options.out === undefined) {
    await terminal.print(text);
    return;
  }
  const path = (await isFolder(options.out)) ? join(options.out, name) : options.out;
  await writeFile(path, [text]);
  terminal.note(`Wrote ${basename(path)}.`);
}

/** The table of dyads to standard output, a file, or with its codebook into a folder. */
async function exportDyads(
  directory: GraphDirectory,
  out: string | undefined,
  terminal: Terminal,
): Promise<void> {
  const { toDyads } = await import('@entente/graph');
  const { ontology, actors } = await readVocabulary(directory);
  const dyads = toDyads(await readRecords(directory), ontology, actors);
  if (out === undefined) {
    for (const piece of dyads.table) await terminal.print(piece);
  } else if (await isFolder(out)) {
    await writeFiles(out, [
      { name: 'dyads.csv', text: dyads.table },
      { name: 'dyads-codebook.md', text: [dyads.codebook] },
    ]);
    terminal.note(`Wrote dyads.csv, dyads-codebook.md into ${out}.`);
  } else {
    await writeFile(out, dyads.table);
    terminal.note(`Wrote ${basename(out)}.`);
  }
  terminal.note(
    `${String(dyads.rows)} rows from ${String(dyads.claims)} claims between countries; of ` +
      `${String(dyads.withoutCountry)} more a side belongs to no country that the graph knows.`,
  );
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}

/** The tables of the graph and their codebook. */
async function readTables(directory: GraphDirectory): Promise<TextFile[]> {
  const { layoutView, toCsv, toView } = await import('@entente/graph');
  const records = await readRecords(directory);
  const { ontology } = await readVocabulary(directory);
  const modalities = directory.manifest.configuration.viewModalities;
  const view = toView(records, ontology, { modalities });
  layoutView(view);
  const { nodes, edges, claims, evidence, codebook } = toCsv(records, view);
  return [
    { name: 'nodes.csv', text: nodes },
    { name: 'edges.csv', text: edges },
    { name: 'claims.csv', text: claims },
    { name: 'evidence.csv', text: evidence },
    { name: 'codebook.md', text: [codebook] },
  ];
}

/** `path` as a folder, made where it is missing. @throws UsageError when it is a file */
async function folderAt(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (found === null || found.isDirectory()) return path;
  throw new UsageError('not-a-folder', `--out ${path} is a file: csv needs a folder.`);
}
