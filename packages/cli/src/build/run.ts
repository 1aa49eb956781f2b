import { performance } from 'node:perf_hooks';
import { buffer } from 'node:stream/consumers';
import { EntenteError, UsageError, type Modality } from '@entente/core';
import { parseColumns, SUPPORTED } from '@entente/ingest';
import type { Context } from '../context.ts';
import { checkWritable } from '../graph-directory/check.ts';
import { DEFAULT_GRAPH } from '../options.ts';
import { buildGraph } from './build.ts';
import { readDocuments, type ReadDocuments } from './documents.ts';
import { findInputs } from './inputs.ts';
import { readModel } from './model.ts';
import { summarize } from './summary.ts';
import { composeVocabulary } from './vocabulary.ts';

/** Options of `entente build`, as commander gives them. */
export interface BuildOptions {
  readonly out?: string;
  readonly graph?: string;
  readonly model: string;
  readonly workers: number;
  readonly columns?: string;
  readonly actors?: string;
  readonly ontology?: string;
  readonly viewModalities: Modality[];
}

/**
 * `entente build`: from files to a graph directory, with what was done on stderr.
 * @throws UsageError; EntenteError `nothing-readable` or `write-failed`
 */
export async function runBuild(
  inputs: readonly string[],
  options: BuildOptions,
  context: Context,
): Promise<void> {
  const started = performance.now();
  const { terminal, signal } = context;
  const directory = outputOf(options);
  const columns = options.columns === undefined ? undefined : parseColumns(options.columns);
  const vocabulary = await composeVocabulary(options);
  const model = await readModel(options.model);
  await checkWritable(directory);

  const piped = inputs.includes('-')
    ? { path: 'stdin.txt', bytes: await buffer(context.stdin) }
    : null;
  const found = await findInputs(
    inputs.filter((input) => input !== '-'),
    { endings: SUPPORTED, output: directory },
  );
  for (const path of found.missing) terminal.note(`Cannot read ${path}: is the name right?`);
  if (found.unsupported > 0) {
    terminal.note(`Passed over ${String(found.unsupported)} files of other kinds.`);
  }
  const read = await readDocuments(found, { ...(columns && { columns }), piped, signal });
  if (read.documents.length === 0) throw nothingReadable(read);
  const { workers, viewModalities } = options;
  const built = await buildGraph(
    { ...read, directory, vocabulary, model, workers, viewModalities },
    context,
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  for (const line of summarize(read, built, directory, seconds)) terminal.note(line);
}

function outputOf({ out, graph }: BuildOptions): string {
  if (out !== undefined && graph !== undefined && out !== graph) {
    throw new UsageError('two-outputs', 'Give either --out or --graph: they mean the same.');
  }
  return out ?? graph ?? DEFAULT_GRAPH;
}

function nothingReadable({ diagnostics }: ReadDocuments): EntenteError {
  const first = diagnostics.slice(0, 5).map((d) => `\n  ${d.document}: ${d.message}`);
  return new EntenteError(
    'nothing-readable',
    `No article could be read; nothing was written.${first.join('')}\n` +
      `Give files that end in ${SUPPORTED.join(', ')}, or folders with such files.`,
  );
}
