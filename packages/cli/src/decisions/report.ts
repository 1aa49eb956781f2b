import { basename } from 'node:path';
import type { GraphRecords } from '@entente/core';
import { NOT_APPLIED } from '@entente/graph';
import type { DecisionFile } from './file.ts';

/** What a build says of the decisions that it followed. Nothing where there are none. */
export function* reportDecisions(
  { path, decisions, removed }: DecisionFile,
  { diagnostics }: Pick<GraphRecords, 'diagnostics'>,
): Generator<string> {
  if (removed > 0) {
    yield `There is no ${path} any more: its ${String(removed)} decisions were left out.`;
  }
  if (decisions.length === 0) return;
  yield `Decisions followed: ${String(decisions.length)}, from ${path}.`;
  for (const { document, code, message } of diagnostics) {
    if (code === NOT_APPLIED && document === basename(path)) yield `  ${document}: ${message}`;
  }
}
