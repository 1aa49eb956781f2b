import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Analyzer } from '@entente/nlp';
import { runLines } from '../predict/run-lines.ts';
import { TASKS } from '../predict/tasks.ts';
import { BENCH_MEASURES, type Measure } from './references.ts';
import type { Row } from './row.ts';
import { figureIn, runScorer, type Score } from './scorer.ts';

/**
 * Scores on the development parts of the benchmarks, by their own scorers as child processes; without
 * CaRB, whose development part the argument tagger learnt from: see open-ie/compare.ts.
 */
export async function benchRows(path: string, scratch: string, analyzer: Analyzer): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [task, measures] of BENCH_MEASURES)
    if (task !== 'carb') rows.push(...(await taskRows(task, measures)));
  return rows;

  async function taskRows(task: string, measures: readonly Measure[]): Promise<Row[]> {
    const score = await scoreTask(path, scratch, analyzer, task);
    return measures.map(({ field, measure, floor, reference }) => {
      const value = score === null ? null : figureIn(score, task, field);
      return { task, data: 'dev', measure, value, floor, reference };
    });
  }
}

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
  return runScorer({ path }, name, gold, predicted);
}

async function areThere(...files: readonly string[]): Promise<boolean> {
  try {
    await Promise.all(files.map((file) => access(file)));
    return true;
  } catch {
    return false;
  }
}
