import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJsonLines } from '@entente/core';
import type { Analyzer } from '@entente/nlp';
import { sentencesField } from '../predict/field.ts';
import { fromTokens } from '../predict/given-tokens.ts';
import type { LabeledSpan } from '../predict/labeled-span.ts';
import { namesOf } from '../predict/names.ts';
import { parserNamesOf } from './parser-names.ts';
import type { Row as InputRow } from '../predict/task.ts';
import { compromiseNamesOf } from './compromise-names.ts';
import type { Row } from './row.ts';

const DEVELOPMENT = [
  'wikigold.dev',
  'docred.dev',
  'crossner-politics.dev',
  'gum-news-like.dev',
  'uner-ewt.dev',
];
const TEST = ['uner-ewt.test'];
const TYPES: ReadonlySet<unknown> = new Set(['PER', 'ORG', 'LOC']);

/** What is measured: the names of the graph, and those that the model alone gives. */
export const NER_MEASURES = { analyzer: 'F1 PER ORG LOC', head: 'the same, model alone' } as const;

/** A labeled corpus by its name; null where it is not there. */
export type NerCorpora = ReadonlyMap<string, NerCorpus | null>;

interface NerCorpus {
  readonly documents: readonly InputRow[];
  /** F1 of compromise's people, organizations and places. */
  readonly floor: number;
}

/** The corpora under `path`, with what compromise reaches on them; those never chosen on if `test`. */
export async function readNerCorpora(path: string, test: boolean): Promise<NerCorpora> {
  const corpora = new Map<string, NerCorpus | null>();
  for (const name of test ? [...DEVELOPMENT, ...TEST] : DEVELOPMENT) {
    const file = join(path, 'corpora/ner', `${name}.jsonl`);
    const text = await readFile(file, 'utf8').catch(() => null);
    process.stderr.write(`ner ${name} compromise\n`);
    corpora.set(name, text === null ? null : withFloor(parseJsonLines<InputRow>(text, file)));
  }
  return corpora;
}

function withFloor(documents: readonly InputRow[]): NerCorpus {
  const found = documents.map((row) => sentencesField(row).map(compromiseNamesOf));
  return { documents, floor: scoreSpans(documents, found.map(toLabeled)) };
}

/** F1 of exact spans of people, organizations and places. */
export function nerRows(corpora: NerCorpora, analyzer: Analyzer): Row[] {
  return [...corpora].flatMap(([data, corpus]) => {
    process.stderr.write(`ner ${data}\n`);
    const scores = corpus && scoreCorpus(corpus.documents, analyzer);
    const floor = corpus === null ? '' : corpus.floor.toFixed(3).replace(/^0/, '');
    return (['analyzer', 'head'] as const).map((names): Row => {
      const value = scores?.[names] ?? null;
      return { task: 'ner', data, measure: NER_MEASURES[names], value, floor, reference: '' };
    });
  });
}

function scoreCorpus(
  documents: readonly InputRow[],
  analyzer: Analyzer,
): Record<keyof typeof NER_MEASURES, number> {
  const found = documents.map((row) => {
    const given = fromTokens(sentencesField(row));
    const trace = analyzer.trace(given.document);
    return {
      analyzer: toLabeled(namesOf(given, trace)),
      head: toLabeled(parserNamesOf(given, trace.sentences)),
    };
  });
  const score = (of: keyof typeof NER_MEASURES): number =>
    scoreSpans(
      documents,
      found.map((names) => names[of]),
    );
  return { analyzer: score('analyzer'), head: score('head') };
}

function toLabeled(sentences: readonly (readonly LabeledSpan[])[]): LabeledDocument {
  return { sentences: sentences.map((spans) => ({ spans })) };
}

/** Micro-averaged F1 of exact spans with their types; documents stand in the same order. */
export function scoreSpans(
  gold: readonly LabeledDocument[],
  found: readonly LabeledDocument[],
): number {
  let [right, all] = [0, 0];
  gold.forEach((document, i) => {
    const expected = spansOf(document);
    const predicted = spansOf(found[i] ?? {});
    all += expected.size + predicted.size;
    for (const span of predicted) if (expected.has(span)) right++;
  });
  return (2 * right) / Math.max(1, all);
}

/** A document of the corpora; spans are `[start, end, type]`. */
export interface LabeledDocument {
  readonly sentences?: readonly { readonly spans: readonly (readonly unknown[])[] }[];
}

function spansOf({ sentences = [] }: LabeledDocument): Set<string> {
  return new Set(
    sentences.flatMap(({ spans }, i) =>
      spans.filter(([, , type]) => TYPES.has(type)).map((span) => `${String(i)} ${span.join(' ')}`),
    ),
  );
}
