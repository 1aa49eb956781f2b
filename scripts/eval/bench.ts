import { execFile } from 'node:child_process';
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FormatError } from '@entente/core';
import type { Analyzer } from '@entente/nlp';
import { runLines } from '../predict/run-lines.ts';
import { TASKS } from '../predict/tasks.ts';
import { BENCH_MEASURES, type Measure } from './references.ts';
import type { Row } from './row.ts';

const run = promisify(execFile);

/** Scores on the development parts of the benchmarks, by their own scorers as child processes. */
export async function benchRows(path: string, scratch: string, analyzer: Analyzer): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [task, measures] of BENCH_MEASURES) rows.push(...(await taskRows(task, measures)));
  return rows;

  async function taskRows(task: string, measures: readonly Measure[]): Promise<Row[]> {
    const score = await scoreTask(path, scratch, analyzer, task);
    return measures.map(({ field, measure, floor, reference }) => {
      const value = score === null ? null : figureIn(score, task, field);
      return { task, data: 'dev', measure, value, floor, reference };
    });
  }
}

type Score = Readonly<Record<string, unknown>>;

async function scoreTask(
  path: string,
  scratch: string,
  analyzer: Analyzer,
  name: string,
): Promise<Score | null> {
  const gold = join(path, 'bench/data/dev', `${name}.jsonl`);
  const input = join(path, 'bench/data/dev', `${name}.input.jsonl`);
  const scorer = join(path, 'bench/scorers', `${name}.mjs`);
  const task = TASKS.get(name);
  if (task === undefined || !(await areThere(gold, input, scorer))) return null;
  process.stderr.write(`${name}\n`);
  const text = await readFile(input, 'utf8');
  const predicted = join(scratch, `${name}.jsonl`);
  const onWarning = (line: number, message: string): void => {
    process.stderr.write(`${input}:${String(line)}: ${message}\n`);
  };
  await writeFile(
    predicted,
    runLines(task, analyzer, text, { onWarning, onLine: () => undefined }),
  );
  const { stdout } = await run(process.execPath, [scorer, gold, predicted, '--json']);
  return JSON.parse(stdout) as Score;
}

async function areThere(...files: readonly string[]): Promise<boolean> {
  try {
    await Promise.all(files.map((file) => access(file)));
    return true;
  } catch {
    return false;
  }
}

/** A number, or the F1 in a text like "P 0.1 R 0.2 F1 0.3". @throws FormatError without one */
function figureIn(score: Score, task: string, field: string): number {
  const value = score[field];
  const figure = typeof value === 'string' ? Number(/F1 ([\d.]+)/.exec(value)?.[1]) : value;
  if (typeof figure === 'number' && Number.isFinite(figure)) return figure;
  throw new FormatError('bad-score', `The scorer of ${task} printed no figure "${field}".`);
}
