import { buffer } from 'node:stream/consumers';
import { ACTORS, ONTOLOGY, UsageError } from '@entente/core';
import type { Analyzer } from '@entente/nlp';
import type { Command } from 'commander';
import { MODELS, readModel } from '../build/model.ts';
import type { Context } from '../context.ts';
import { findClaim } from '../find-record.ts';
import { openGraphDirectory, readRecords, readVocabulary } from '../graph-directory/read.ts';
import { graphOption } from '../options.ts';
import { printable } from '../terminal.ts';

interface Options {
  readonly graph: string;
  readonly sentence?: string;
  readonly model?: string;
}

/** `entente explain CLAIM`: from an edge, or from a sentence, to the rules and why they fired. */
export function addExplain(program: Command, context: Context): void {
  program
    .command('explain')
    .summary('show why the graph says something, or does not')
    .description(
      'Prints each sentence that a claim rests on, its dependency tree, the rule that\n' +
        'made the claim, the files in which that rule, its cases and its predicate can\n' +
        'be changed, and what every other rule did about the same word. --sentence tells\n' +
        'the same of each word of a text, whether or not a claim comes of it.',
    )
    .argument('[claim]', 'id of a claim (also a former one), its beginning, or the id of evidence')
    .addOption(graphOption())
    .option('--sentence <text>', 'explain a text instead; - reads it from standard input')
    .option(
      '--model <name>',
      `language model for --sentence: ${MODELS.join(', ')} (default: that of the graph when --graph is given, else ${MODELS[0]})`,
    )
    .addHelpText(
      'after',
      `
Each rule is shown with its number in the order they run (docs/rules.md lists them):
  fired            what it found, the predicate it was read as, and the claim that came of it
  not so           the first thing that the rule asks for and did not find
  looks elsewhere  the word is nothing that the rule looks at

Examples:
  $ entente query "MATCH (a)-[r:CONDEMNS]->(b) RETURN a.name, b.name, r.claimId"
  $ entente explain claim:0123456789abcdef
  $ entente explain --sentence "Russia was condemned by Ghana."
  $ entente explain --sentence - < paragraph.txt
  $ entente explain --sentence "The bloc met Kenya." --graph my-graph   # with its names and predicates`,
    )
    .action(async (wanted: string | undefined, options: Options, command: Command) => {
      const { sentence, model } = options;
      if ((wanted === undefined) === (sentence === undefined)) {
        command.error('error: Give either the id of a claim or --sentence TEXT.');
      }
      if (sentence === undefined && model !== undefined) {
        command.error('error: --model goes with --sentence; a claim has the model of its graph.');
      }
      const lines =
        sentence === undefined
          ? await claimLines(wanted ?? '', options, context)
          : await textLines(
              sentence === '-' ? (await buffer(context.stdin)).toString('utf8') : sentence,
              { model, graph: isGiven(command, 'graph') ? options.graph : null },
            );
      await context.terminal.print(printable([...lines].join('\n')) + '\n');
    });
}

function isGiven(command: Command, option: string): boolean {
  return command.getOptionValueSource(option) === 'cli';
}

async function claimLines(
  wanted: string,
  options: Options,
  { terminal }: Context,
): Promise<Iterable<string>> {
  const directory = await openGraphDirectory(options.graph);
  const records = await readRecords(directory);
  const claim = findClaim(records, wanted);
  const vocabulary = await readVocabulary(directory);
  const model = await readModel(directory.manifest.configuration.model);
  if (model.hash !== directory.manifest.versions.model) {
    terminal.note('The graph was built with another model: its trees may differ.');
  }
  const { createAnalyzer } = await import('@entente/nlp');
  const { explainClaim } = await import('../explanation.ts');
  const analyzer = createAnalyzer({ ...vocabulary, model: model.bytes });
  return explainClaim(claim, records, vocabulary.ontology, analyzer);
}

async function textLines(
  text: string,
  options: { readonly graph: string | null; readonly model: string | undefined },
): Promise<Iterable<string>> {
  if (text.trim() === '') {
    throw new UsageError('no-text', 'There are no words to explain. Give --sentence "TEXT".');
  }
  const { explainText } = await import('../text-explanation.ts');
  return explainText(text, await textAnalyzer(options));
}

/** With the names, predicates and model of a graph where one is given, else those of the product. */
async function textAnalyzer({
  graph,
  model,
}: {
  readonly graph: string | null;
  readonly model: string | undefined;
}): Promise<Analyzer> {
  const directory = graph === null ? null : await openGraphDirectory(graph);
  const vocabulary = directory
    ? await readVocabulary(directory)
    : { ontology: ONTOLOGY, actors: ACTORS };
  const name = model ?? directory?.manifest.configuration.model ?? MODELS[0];
  const { bytes } = await readModel(name);
  const { createAnalyzer } = await import('@entente/nlp');
  return createAnalyzer({ ...vocabulary, model: bytes });
}
