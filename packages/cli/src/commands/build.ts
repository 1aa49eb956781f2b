import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { MODELS } from '../build/model.ts';
import type { BuildOptions } from '../build/run.ts';
import type { Context } from '../context.ts';
import { DEFAULT_GRAPH, parseModalities, parseWhole } from '../options.ts';

/** `entente build INPUT…`: articles to a graph directory. */
export function addBuild(program: Command, context: Context): void {
  program
    .command('build')
    .summary('read articles and build their graph')
    .description(
      'Reads articles (text, Markdown, HTML, JSON Lines, CSV) and builds a graph directory.\n' +
        'A second run reads only what is new or changed.',
    )
    .argument('<input...>', 'files and folders; - reads one plain text from standard input')
    .option('--out <dir>', `where to build (default: "${DEFAULT_GRAPH}")`)
    .option('--graph <dir>', 'the same as --out')
    .option('--model <name>', `language model: ${MODELS.join(', ')}`, MODELS[0])
    .option(
      '--workers <n>',
      'threads that read; the result is the same for any number',
      (text) => parseWhole(text, 1, 256),
      Math.max(1, availableParallelism() - 1),
    )
    .option('--columns <mapping>', 'columns of CSV and JSON Lines: text=body,date=pubdate,…')
    .option(
      '--actors <file>',
      'YAML list of countries, organizations, and persons with their offices, to know',
    )
    .option('--ontology <dir>', 'folder with types/ and predicates/ that add to the built-in ones')
    .option(
      '--decisions <file>',
      'YAML of human decisions (default: decisions.yaml beside the graph)',
    )
    .option(
      '--view-modalities <list>',
      'which claims become edges: asserted,planned,possible,…',
      parseModalities,
      ['asserted'],
    )
    .addHelpText(
      'after',
      `
Examples:
  $ entente build articles/
  $ entente build a.html b.md more/ --out graph
  $ entente build export.csv --columns "text=Full Text,date=Published,outlet=Source"
  $ entente build articles/ --actors companies.yaml --view-modalities asserted,planned`,
    )
    .action(async (inputs: string[], options: BuildOptions) => {
      const { runBuild } = await import('../build/run.ts');
      await runBuild(inputs, options, context);
    });
}
