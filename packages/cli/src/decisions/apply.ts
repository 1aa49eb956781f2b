import { rm } from 'node:fs/promises';
import type { GraphRecords } from '@entente/core';
import { rebuildGraph } from '../build/rebuild.ts';
import type { Context } from '../context.ts';
import type { GraphDirectory } from '../graph-directory/read.ts';
import { writeFile } from '../write-files.ts';
import type { DecisionFile } from './file.ts';
import { reportDecisions } from './report.ts';

/** Writes the text of `next` in place of `file`; without any text the usual file goes. */
export async function writeDecisions(file: DecisionFile, next: DecisionFile): Promise<void> {
  if (next.text === file.text) return;
  if (next.text === '' && next.isUsual) await rm(file.path, { force: true });
  else await writeFile(file.path, [next.text]);
}

/**
 * Builds the graph `directory`, whose records are given, again with the decisions of `next`, and then
 * writes them in place of `file`; neither unless both can be done. Tells what was followed.
 * @throws UsageError for decisions; EntenteError `write-failed`; the signal's reason
 */
export async function applyDecisions(
  directory: GraphDirectory,
  { documents, diagnostics }: GraphRecords,
  { file, next }: { readonly file: DecisionFile; readonly next: DecisionFile },
  context: Context,
): Promise<void> {
  const built = await rebuildGraph(directory, context, {
    documents,
    diagnostics,
    decisions: next,
    beforeWrite: () => writeDecisions(file, next),
  });
  for (const told of reportDecisions(next, built.contents.records)) context.terminal.note(told);
}
