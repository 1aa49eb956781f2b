import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createParser } from '@entente/nlp';
import { scoreParse } from '../eval-parse.ts';
import type { Row } from './row.ts';
import { segmentationRows } from './segmentation-rows.ts';

const FILES = ['en_ewt-ud-dev', 'en_ewt-ud-test', 'en_gum-permissive-dev'];
const MEASURES = ['upos', 'uas', 'las'] as const;
const NAMES: Readonly<Record<(typeof MEASURES)[number], string>> = {
  upos: 'UPOS, gold words',
  uas: 'UAS, gold words',
  las: 'LAS, gold words',
};

/** Percentages of tags and arcs on treebanks, and F1 of the words and sentences found in raw text. */
export async function parseRows(path: string, model: Uint8Array): Promise<Row[]> {
  const parser = createParser(model);
  const rows: Row[] = [];
  for (const data of FILES) {
    const file = join(path, 'corpora/treebank', `${data}.conllu`);
    const text = await readFile(file, 'utf8').catch(() => null);
    process.stderr.write(`parse ${data}\n`);
    const scores = text === null ? null : scoreParse(text, parser);
    for (const measure of MEASURES) {
      const value = scores?.[measure] ?? null;
      rows.push({ task: 'parse', data, measure: NAMES[measure], value, floor: '', reference: '' });
    }
    rows.push(...segmentationRows(data, text));
  }
  return rows;
}
