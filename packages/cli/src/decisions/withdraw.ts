import { basename } from 'node:path';
import { UsageError, type GraphRecords } from '@entente/core';
import type { DecisionFile } from './file.ts';
import { findAny } from './propose-judgment.ts';
import { removeId } from './remove-entry.ts';

/**
 * The text of `file` without what it says about the claims or entities `wanted` being right or wrong,
 * and how it is told. @throws UsageError `not-judged` when it says nothing of one
 */
export function withdrawJudgment(
  records: GraphRecords,
  file: DecisionFile,
  wanted: readonly string[],
): { readonly text: string; readonly done: string } {
  let { text } = file;
  const told: string[] = [];
  for (const { id, words } of wanted.map((one) => findAny(records, one))) {
    const ids = [id, ...formerIdsOf(records, id)];
    const said = file.decisions.flatMap((decision, index) =>
      decision.action === 'accept' || decision.action === 'reject'
        ? decision.ids.filter((one) => ids.includes(one)).map((one) => ({ index, id: one }))
        : [],
    );
    if (said.length === 0) {
      throw new UsageError('not-judged', `${file.path} neither accepts nor rejects ${words}.`);
    }
    for (const one of said.reverse()) text = removeId(text, one.index, one.id, basename(file.path));
    told.push(words);
  }
  return { text, done: `Withdrew what was decided of ${told.join(', ')}.` };
}

function formerIdsOf({ claims, entities }: GraphRecords, id: string): readonly string[] {
  const found = claims.find((one) => one.id === id) ?? entities.find((one) => one.id === id);
  return found?.formerIds ?? [];
}
