import { UsageError, type EntityRecord, type GraphRecords } from '@entente/core';
import { findEntity } from '../find-record.ts';
import type { Proposal } from './decide.ts';

/**
 * That entities, by id or name, are one: the first, `keep`.
 * @throws UsageError when one is not there, or all are one already
 */
export function proposeMerge(
  records: GraphRecords,
  keep: string,
  others: readonly string[],
): Proposal {
  const kept = findEntity(records, keep);
  const found = others.map((one) => findEntity(records, one)).filter((one) => one !== kept);
  const [first, ...more] = new Set(found);
  if (!first) throw new UsageError('one-entity', `${kept.id} is all of these already.`);
  return {
    entry: { action: 'merge', ids: [kept.id, first.id, ...more.map(({ id }) => id)] },
    done: `Merged ${[first, ...more].map(nameAndId).join(', ')} into ${nameAndId(kept)}.`,
  };
}

function nameAndId({ name, id }: EntityRecord): string {
  return `${name} (${id})`;
}
