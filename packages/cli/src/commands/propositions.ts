import { ACTORS, ONTOLOGY } from '@entente/core';
import { Option, type Command } from 'commander';
import { MODELS, readModel } from '../build/model.ts';
import type { Context } from '../context.ts';
import { DEFAULT_GRAPH } from '../options.ts';
import { createProgress } from '../progress.ts';
import { FORMATS, headOf, toFormat, type Format } from '../propositions/formats.ts';
import { toRecords, type PropositionRecord } from '../propositions/record.ts';

interface Options {
  readonly model: string;
  readonly format: Format;
}

/** `entente propositions INPUT…`: everything that articles say. */
export function addPropositions(program: Command, context: Context): void {
  program
    .command('propositions')
    .summary('print everything that articles say: what is denied, how it is meant, who says it')
    .description(
      'Prints every proposition of articles, one a verb, predicate or event noun, with its arguments,\n' +
        'polarity, modality and sources, whether or not they are nodes of a graph. Nothing is stored.',
    )
    .argument('<input...>', 'files and folders; - reads one plain text from standard input')
    .addOption(
      new Option('--format <format>', 'jsonl: one JSON object a line; csv; text: for reading')
        .choices(FORMATS)
        .default(FORMATS[0]),
    )
    .option('--model <name>', `language model: ${MODELS.join(', ')}`, MODELS[0])
    .addHelpText(
      'after',
      `
docs/propositions.md tells what the fields and their values mean.

Examples:
  $ entente propositions news/ > propositions.jsonl
  $ echo "Beijing denied that it had sold drones." | entente propositions - --format text
  $ entente propositions news/ --format csv > propositions.csv
  $ entente propositions news/ | jq -r 'select(.polarity == "negative") | .sentence.text'`,
    )
    .action(async (inputs: string[], options: Options) => {
      await printPropositions(inputs, options, context);
    });
}

async function printPropositions(
  inputs: readonly string[],
  { model, format }: Options,
  context: Context,
): Promise<void> {
  const { terminal, signal } = context;
  const { bytes } = await readModel(model);
  const { readInputs } = await import('../build/read-inputs.ts');
  const { documents, diagnostics } = await readInputs(inputs, { output: DEFAULT_GRAPH }, context);
  for (const { document, message } of diagnostics) terminal.note(`${document}: ${message}`);
  const { createAnalyzer, openPropositions } = await import('@entente/nlp');
  const analyzer = createAnalyzer({ model: bytes, ontology: ONTOLOGY, actors: ACTORS });
  const progress = createProgress(terminal, 'Read', documents.length);
  const counts = { all: 0, negative: 0, attributed: 0 };
  await terminal.print(headOf(format));
  for (const [i, document] of documents.entries()) {
    signal.throwIfAborted();
    const trace = analyzer.trace(document);
    const records = toRecords(document, trace, openPropositions(trace));
    await terminal.print(toFormat(format, document.path, records));
    for (const { message } of trace.analysis.diagnostics)
      terminal.note(`${document.path}: ${message}`);
    count(counts, records);
    progress.update(i + 1);
  }
  progress.finish();
  terminal.note(
    `${counted(counts.all, 'proposition')} in ${counted(documents.length, 'article')}: ` +
      `${String(counts.negative)} denied, ${String(counts.attributed)} said by a source.`,
  );
}

function count(
  counts: { all: number; negative: number; attributed: number },
  records: readonly PropositionRecord[],
): void {
  counts.all += records.length;
  counts.negative += records.filter(({ polarity }) => polarity === 'negative').length;
  counts.attributed += records.filter(({ attribution }) => attribution !== 'author').length;
}

function counted(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
