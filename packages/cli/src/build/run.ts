import { performance } from 'node:perf_hooks';
import { UsageError, type Modality } from '@entente/core';
import { planDecisions } from '@entente/graph';
import { parseColumns } from '@entente/ingest';
import type { Context } from '../context.ts';
import { readDecisionFile } from '../decisions/file.ts';
import { reportDecisions } from '../decisions/report.ts';
import { checkWritable } from '../graph-directory/check.ts';
import { DEFAULT_GRAPH } from '../options.ts';
import { buildGraph } from './build.ts';
import { readModel } from './model.ts';
import { readInputs } from './read-inputs.ts';
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
  readonly decisions?: string;
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
  const { terminal } = context;
  const directory = outputOf(options);
  const columns = options.columns === undefined ? undefined : parseColumns(options.columns);
  const vocabulary = await composeVocabulary(options);
  const model = await readModel(options.model);
  await checkWritable(directory);
  const decisions = await readDecisionFile(directory, options.decisions, { mustExist: true });
  planDecisions(decisions.decisions, vocabulary.ontology);

  const read = await readInputs(
    inputs,
    { output: directory, ...(columns && { columns }) },
    context,
  );
  const { workers, viewModalities } = options;
  const built = await buildGraph(
    { ...read, directory, vocabulary, model, workers, viewModalities, decisions },
    context,
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  for (const line of summarize(read, built, directory, seconds)) terminal.note(line);
  for (const line of reportDecisions(decisions, built.contents.records)) terminal.note(line);
}

function outputOf({ out, graph }: BuildOptions): string {
  if (out !== undefined && graph !== undefined && out !== graph) {
    throw new UsageError('two-outputs', 'Give either --out or --graph: they mean the same.');
  }
  return out ?? graph ?? DEFAULT_GRAPH;
}
