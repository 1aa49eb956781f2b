import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FormatError, toJsonLine } from '@entente/core';

const run = promisify(execFile);

/** What a benchmark's scorer prints. */
export type Score = Readonly<Record<string, unknown>>;

/** Where the scorers are and where files for them may be written. */
export interface Scorers {
  /** The folder that has `bench/`. */
  readonly path: string;
  readonly scratch: string;
}

/** What the scorer `name` says of two files of JSON Lines, as a child process. */
export async function runScorer(
  { path }: Pick<Scorers, 'path'>,
  name: string,
  gold: string,
  predicted: string,
): Promise<Score> {
  const scorer = join(path, 'bench/scorers', `${name}.mjs`);
  const { stdout } = await run(process.execPath, [scorer, gold, predicted, '--json']);
  return JSON.parse(stdout) as Score;
}

/** The same of rows, which are written to files first. */
export async function scoreRows(
  scorers: Scorers,
  name: string,
  gold: readonly object[],
  predicted: readonly object[],
): Promise<Score> {
  const files = ['gold', 'predicted'].map((part) => join(scorers.scratch, `${name}.${part}.jsonl`));
  const [goldFile = '', predictedFile = ''] = files;
  await writeFile(goldFile, gold.map(toJsonLine).join(''));
  await writeFile(predictedFile, predicted.map(toJsonLine).join(''));
  return runScorer(scorers, name, goldFile, predictedFile);
}

/** A number, or the F1 in a text like "P 0.1 R 0.2 F1 0.3". @throws FormatError without one */
export function figureIn(score: Score, task: string, field: string): number {
  const value = score[field];
  const figure = typeof value === 'string' ? Number(/F1 ([\d.]+)/.exec(value)?.[1]) : value;
  if (typeof figure === 'number' && Number.isFinite(figure)) return figure;
  throw new FormatError('bad-score', `The scorer of ${task} printed no figure "${field}".`);
}
