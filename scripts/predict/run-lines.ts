import { toJsonLine } from '@entente/core';
import type { Analyzer } from '@entente/nlp';
import type { Row, Task } from './task.ts';

export interface RunOptions {
  /** Told of a line that cannot be read, numbered from 1. */
  readonly onWarning: (line: number, message: string) => void;
  /** Called after each line. */
  readonly onLine: (done: number, total: number) => void;
}

/** One output line for each input line, in order; a line that cannot be read gives an empty result. */
export function runLines(
  task: Task,
  analyzer: Analyzer,
  text: string,
  options: RunOptions,
): string {
  if (text === '') return '';
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  return lines
    .map((line, i) => {
      const out = toJsonLine(
        predictLine(task, analyzer, line, (message) => {
          options.onWarning(i + 1, message);
        }),
      );
      options.onLine(i + 1, lines.length);
      return out;
    })
    .join('');
}

function predictLine(
  task: Task,
  analyzer: Analyzer,
  line: string,
  warn: (message: string) => void,
): object {
  let row: Row;
  try {
    row = toRow(line);
  } catch {
    warn('not a JSON object; an empty result was written.');
    return { id: idIn(line), ...task.empty };
  }
  try {
    return task.predict(analyzer, row);
  } catch (error) {
    warn(`${error instanceof Error ? error.message : String(error)} An empty result was written.`);
    return { id: row.id ?? null, ...task.empty };
  }
}

function toRow(line: string): Row {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SyntaxError();
  return value as Row;
}

/** The id in a line that is broken elsewhere, or null. */
function idIn(line: string): string | null {
  return /"id"\s*:\s*"([^"\\]*)"/.exec(line)?.[1] ?? null;
}
