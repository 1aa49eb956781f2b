import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from '@entente/core';
import { ingest } from '@entente/ingest';
import type { Analyzer } from '@entente/nlp';
import { textField } from '../predict/field.ts';
import { toDocument } from '../predict/given-tokens.ts';
import type { Row } from '../predict/task.ts';
import { matchJudgments, parseJudgments, type Judged } from './judgments.ts';

const GOLD = 'graph-data/gold/claims/judged.jsonl';
/** Folders of the articles of this repository, by corpus. */
const FOLDERS: Readonly<Record<string, string>> = {
  article: 'graph-data/articles',
  fresh: 'graph-data/gold/claims/fresh',
};

/** The field of each benchmark's lines that is the text. */
const TEXT_FIELDS: Readonly<Record<string, string>> = { plover: 'sentence', re3d: 'text' };

/** Judged claims with what their confidence is computed from; those on a benchmark's text only if it is there. */
export async function readJudged(path: string, analyzer: Analyzer): Promise<Judged[]> {
  const judgments = parseJudgments(await readFile(GOLD, 'utf8'));
  const judged: Judged[] = [];
  for (const corpus of new Set(judgments.map((one) => one.corpus))) {
    const own = judgments.filter((one) => one.corpus === corpus);
    const names = [...new Set(own.map(({ document }) => document))];
    const folder = FOLDERS[corpus];
    const documents =
      folder === undefined
        ? await readBench(path, corpus, names)
        : await readArticles(folder, names);
    judged.push(...matchJudgments(own, documents, analyzer));
  }
  return judged;
}

async function readArticles(folder: string, names: readonly string[]): Promise<Document[]> {
  const read = await Promise.all(
    names.map(async (path) => {
      const { documents } = await ingest({ path, bytes: await readFile(join(folder, path)) });
      return documents;
    }),
  );
  return read.flat();
}

async function readBench(
  path: string,
  corpus: string,
  names: readonly string[],
): Promise<Document[]> {
  const file = join(path, 'bench/data/dev', `${corpus}.input.jsonl`);
  const content = await readFile(file, 'utf8').catch((error: unknown) => {
    process.stderr.write(`Without the claims judged in ${corpus}: ${String(error)}\n`);
    return '';
  });
  return content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row)
    .filter(({ id }) => names.includes(String(id)))
    .map((row) => {
      const text = textField(row, TEXT_FIELDS[corpus] ?? 'text');
      return { ...toDocument([text]), path: String(row.id) };
    });
}
