import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { MODELS, readModel } from '@entente/cli';
import { ACTORS, EntenteError, ONTOLOGY, UsageError } from '@entente/core';
import { createAnalyzer } from '@entente/nlp';
import { parseFile } from './predict/parse.ts';
import { runLines } from './predict/run-lines.ts';
import { TASKS } from './predict/tasks.ts';
import { writeWhole } from './predict/write-whole.ts';

const NAMES = [...TASKS.keys(), 'parse'];
const USAGE =
  'Usage: npm run predict -- TASK INPUT OUTPUT [--model NAME] [--raw]\n' +
  `TASK is one of ${NAMES.join(', ')}; --raw (parse only): INPUT is plain text, not CoNLL-U.\n`;
const EVERY = 3000;

/** `npm run predict -- TASK INPUT OUTPUT`: predictions for a benchmark's file, line by line. */
async function main(): Promise<void> {
  const { task, input, output, model: name, raw } = readArguments();
  const text = await readFile(input, 'utf8').catch((error: unknown) => {
    throw new UsageError('no-input', `Cannot read ${input}: ${String(error)}`);
  });
  const { bytes: model } = await readModel(name);
  const onLine = progress();
  const lines = TASKS.get(task);
  if (lines === undefined) {
    await writeWhole(output, parseFile(text, model, { raw, onSentence: onLine }));
    return;
  }
  const analyzer = createAnalyzer({ model, ontology: ONTOLOGY, actors: ACTORS });
  const onWarning = (line: number, message: string): void => {
    process.stderr.write(`${input}:${String(line)}: ${message}\n`);
  };
  await writeWhole(output, runLines(lines, analyzer, text, { onWarning, onLine }));
}

interface Arguments {
  readonly task: string;
  readonly input: string;
  readonly output: string;
  readonly model: string;
  readonly raw: boolean;
}

function readArguments(): Arguments {
  const { values, positionals } = parseOptions();
  const [task, input, output, ...more] = positionals;
  if (task !== undefined && !NAMES.includes(task)) {
    throw new UsageError('unknown-task', `There is no task "${task}".\n${USAGE}`);
  }
  if (task === undefined || input === undefined || output === undefined || more.length > 0) {
    throw new UsageError('usage', USAGE);
  }
  const { model, raw } = values;
  if (raw && task !== 'parse') throw new UsageError('usage', `--raw goes with parse.\n${USAGE}`);
  return { task, input, output, model, raw };
}

function parseOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        model: { type: 'string', default: MODELS[0] },
        raw: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError('usage', `${String(error)}\n${USAGE}`);
  }
}

/** Says every few seconds how far it is. */
function progress(): (done: number, total: number) => void {
  let next = performance.now() + EVERY;
  return (done, total) => {
    if (performance.now() < next) return;
    process.stderr.write(`${String(done)} of ${String(total)}\n`);
    next = performance.now() + EVERY;
  };
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof EntenteError ? error.message : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
