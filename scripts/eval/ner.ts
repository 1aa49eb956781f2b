import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJsonLines } from '@entente/core';
import type { Analyzer } from '@entente/nlp';
import { ner } from '../predict/ner.ts';
import type { Row as InputRow } from '../predict/task.ts';
import type { Row } from './row.ts';

/** Development sets, and one that is never used to choose. */
const FILES = [
  'wikigold.dev',
  'docred.dev',
  'crossner-politics.dev',
  'gum-news-like.dev',
  'uner-ewt.dev',
  'uner-ewt.test',
];
const TYPES: ReadonlySet<unknown> = new Set(['PER', 'ORG', 'LOC']);

/** F1 of exact spans of people, organizations and places. */
export async function nerRows(path: string, analyzer: Analyzer): Promise<Row[]> {
  const rows: Row[] = [];
  for (const data of FILES) {
    const file = join(path, 'corpora/ner', `${data}.jsonl`);
    const text = await readFile(file, 'utf8').catch(() => null);
    process.stderr.write(`ner ${data}\n`);
    const value = text === null ? null : scoreFile(parseJsonLines<InputRow>(text, file), analyzer);
    rows.push({ task: 'ner', data, measure: 'F1 PER ORG LOC', value, floor: '', reference: '' });
  }
  return rows;
}

function scoreFile(documents: readonly InputRow[], analyzer: Analyzer): number {
  return scoreSpans(
    documents,
    documents.map((document) => ner.predict(analyzer, document)),
  );
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
