import type { GraphRecords } from '@entente/core';
import { findEntity } from '../find-record.ts';
import type { Proposal } from './decide.ts';
import { oneLine } from './one-line.ts';

/** That an entity, by id or name, is called `given`. @throws UsageError when it is not there */
export function proposeRename(records: GraphRecords, wanted: string, given: string): Proposal {
  const name = oneLine(given, 'The new name');
  const entity = findEntity(records, wanted);
  return {
    entry: { action: 'rename', ids: [entity.id], name },
    done: `Renamed ${entity.name} (${entity.id}) to ${name}.`,
  };
}
