import type { GraphRecords } from '@entente/core';
import { isClaimId } from '@entente/graph';
import { findClaim, findEntity } from '../find-record.ts';
import type { Proposal } from './decide.ts';

/**
 * That claims or entities, by id or name, are right or were read wrongly.
 * @throws UsageError when one is not there
 */
export function proposeJudgment(
  records: GraphRecords,
  action: 'accept' | 'reject',
  wanted: readonly [string, ...string[]],
): Proposal {
  const [one, ...others] = wanted;
  const first = findAny(records, one);
  const found = new Map(
    [first, ...others.map((other) => findAny(records, other))].map((any) => [any.id, any]),
  );
  found.delete(first.id);
  const more = [...found.values()];
  const words = [first, ...more].map((any) => any.words).join(', ');
  return {
    entry: { action, ids: [first.id, ...more.map(({ id }) => id)] },
    done: `${action === 'accept' ? 'Accepted' : 'Rejected'} ${words}.`,
  };
}

/** A claim or an entity, and how it is told. @throws UsageError when it is not there */
export function findAny(records: GraphRecords, wanted: string): { id: string; words: string } {
  if (isClaimId(wanted) || wanted.startsWith('ev:')) {
    const claim = findClaim(records, wanted);
    const nameOf = (id: string): string => findEntity(records, id).name;
    const object = claim.object === null ? (claim.objectText ?? '') : nameOf(claim.object);
    const said = [nameOf(claim.subject), claim.surface, object].join(' – ');
    return { id: claim.id, words: `${claim.id} (${said})` };
  }
  const { id, name } = findEntity(records, wanted);
  return { id, words: `${name} (${id})` };
}
