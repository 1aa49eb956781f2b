import { readdirSync, readFileSync } from 'node:fs';
import { ACTORS, ONTOLOGY, type Document, type Sentence } from '@entente/core';
import { buildRecords, layoutView, toGraphml, toView } from '@entente/graph';
import { ingest, markDuplicates } from '@entente/ingest';
import { annotate, createAnalyzer, createParser, documentNames } from '@entente/nlp';
import { Bench } from 'tinybench';
import { toMarkdownTable } from '../eval/table.ts';

/** A file of an article. */
export interface ArticleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the articles hold: documents, and sentences by document. */
export interface Articles {
  readonly documents: readonly Document[];
  readonly sentences: readonly (readonly Sentence[])[];
}

/** The sample articles of this repository, by name. */
export function readSampleFiles(): ArticleFile[] {
  const folder = new URL('../../../graph-data/articles/', import.meta.url);
  return readdirSync(folder)
    .sort()
    .map((path) => ({ path, bytes: new Uint8Array(readFileSync(new URL(path, folder))) }));
}

/** Sentences whose tokens are parted by blanks. */
export function tokenLines({ sentences }: Articles): string[] {
  return sentences.flat().map(({ tokens }) => tokens.map(({ text }) => text).join(' '));
}

/** Reads articles and parses their headlines and bodies. */
export async function readArticles(
  files: readonly ArticleFile[],
  model: Uint8Array,
): Promise<Articles> {
  const documents = await ingestAll(files);
  return { documents, sentences: parseAll(documents, model)() };
}

/** Median time of every step from text to graph with `model`, as Markdown, and what is in the graph. */
export async function measureSteps(
  files: readonly ArticleFile[],
  { documents, sentences }: Articles,
  model: Uint8Array,
): Promise<{ readonly table: string; readonly content: string }> {
  const analyzer = createAnalyzer({ model, ontology: ONTOLOGY, actors: ACTORS });
  const parse = parseAll(documents, model);
  const analyses = documents.map((document) => analyzer.analyze(document));
  const records = buildRecords({ documents, analyses, ontology: ONTOLOGY, actors: ACTORS });
  const view = toView(records, ONTOLOGY);
  const bench = new Bench({ time: 500, iterations: 3, warmup: false });
  bench.add('read the articles (ingest)', async () => {
    await ingestAll(files);
  });
  bench.add('sentences, tokens, tags, trees, lemmas', () => {
    parse();
  });
  const scored = scoredWords(sentences, model);
  bench.add('of which: names, decided over each article', () => {
    scored.map(({ words, labels }) => documentNames(words, labels));
  });
  bench.add('articles to claims (all of nlp)', () => {
    documents.map((document) => analyzer.analyze(document));
  });
  bench.add('claims to records', () => {
    buildRecords({ documents, analyses, ontology: ONTOLOGY, actors: ACTORS });
  });
  bench.add('layout of the view', () => {
    layoutView(view);
  });
  bench.add('GraphML', () => {
    Array.from(toGraphml(view));
  });
  await bench.run();
  const tokens = sentences.flat().reduce((sum, sentence) => sum + sentence.tokens.length, 0);
  const rows = bench.tasks.map(({ name, result }) => {
    if (!('latency' in result)) throw new Error(`${name} failed.`);
    const ms = result.latency.p50;
    return [name, ms.toFixed(1), Math.round((tokens / ms) * 1000).toLocaleString('en-US')];
  });
  return {
    table: toMarkdownTable(['step', 'median ms', 'tokens/s'], rows, (column) => column > 0),
    content:
      `${String(documents.length)} sample articles, ${tokens.toLocaleString('en-US')} tokens, ` +
      `${String(records.claims.length)} claims, ${String(view.order)} nodes, ${String(view.size)} edges`,
  };
}

/** Words by article and sentence with the scores of the labels of names. */
function scoredWords(documents: Articles['sentences'], model: Uint8Array) {
  const parser = createParser(model);
  return documents.map((sentences) => ({
    labels: parser.nameLabels,
    words: sentences.map(({ tokens }) =>
      parser
        .parse(tokens.map(({ text }) => text))
        .map(({ nameScores }, i) => ({ text: tokens[i]?.text ?? '', nameScores })),
    ),
  }));
}

async function ingestAll(files: readonly ArticleFile[]): Promise<Document[]> {
  const read = await Promise.all(files.map((file) => ingest(file)));
  return markDuplicates(read.flatMap(({ documents }) => documents));
}

function parseAll(documents: readonly Document[], model: Uint8Array): () => Sentence[][] {
  const parser = createParser(model);
  return () =>
    documents.map(({ text, blocks }) =>
      annotate(
        text,
        blocks.filter(({ kind }) => kind === 'headline' || kind === 'body'),
        parser,
      ).flat(),
    );
}
