import type { Document } from '@entente/core';
import type { Command } from 'commander';
import type { Parser } from '@entente/nlp';
import { MODELS, readModel } from '../build/model.ts';
import type { Context } from '../context.ts';
import { DEFAULT_GRAPH } from '../options.ts';
import { printable } from '../terminal.ts';

interface Options {
  readonly model: string;
  readonly coreference: boolean;
}

/** `entente parse INPUT…`: articles to CoNLL-U. */
export function addParse(program: Command, context: Context): void {
  program
    .command('parse')
    .summary('print the words and trees of articles')
    .description(
      'Prints the sentences of articles in CoNLL-U: words, lemmas, tags, features, dependency trees,\n' +
        'and names in the last column. Nothing is stored.',
    )
    .argument('<input...>', 'files and folders; - reads one plain text from standard input')
    .option('--model <name>', `language model: ${MODELS.join(', ')}`, MODELS[0])
    .option('--coreference', 'also mark what mentions the same: Entity= in the last column', false)
    .addHelpText(
      'after',
      `
Examples:
  $ entente parse article.txt > article.conllu
  $ echo "Beijing denied the report." | entente parse -
  $ entente parse news/ --model fast > news.conllu
  $ entente parse article.txt --coreference > article.conllu`,
    )
    .action(async (inputs: string[], options: Options) => {
      const { terminal, signal } = context;
      const { bytes } = await readModel(options.model);
      const { readInputs } = await import('../build/read-inputs.ts');
      const read = await readInputs(inputs, { output: DEFAULT_GRAPH }, context);
      const { createParser } = await import('@entente/nlp');
      const parser = createParser(bytes);
      for (const { document, message } of read.diagnostics) {
        terminal.note(`${document}: ${message}`);
      }
      for (const document of read.documents) {
        signal.throwIfAborted();
        const columns = (await toConlluText(document, parser, options)).split('\t');
        await terminal.print(columns.map(printable).join('\t'));
      }
    });
}

/** Headline and body of an article in CoNLL-U, each of its blocks a paragraph. */
async function toConlluText(
  { path, text, blocks }: Document,
  parser: Parser,
  { coreference }: Options,
): Promise<string> {
  const { annotate, corefer, markEntities, toConllu, toConlluSentence } =
    await import('@entente/nlp');
  const read = blocks.filter(({ kind }) => kind === 'headline' || kind === 'body');
  const parsed = annotate(text, read, parser).flatMap((sentences, b) =>
    sentences.map((sentence, s) => {
      const shown = toConlluSentence(text, sentence);
      const format = coreference ? ['# global.Entity = eid'] : [];
      const document = b === 0 ? [`# newdoc id = ${path}`, ...format] : [];
      const opens = s === 0 ? [...document, '# newpar'] : [];
      return { sentence, shown: { ...shown, comments: [...opens, ...shown.comments] } };
    }),
  );
  const shown = parsed.map((one) => one.shown);
  if (!coreference) return toConllu(shown);
  return toConllu(markEntities(shown, corefer(parsed.map(({ sentence }) => sentence))));
}
