/** Builders of decisions, one line each. */
import { entityId, type ClaimRecord, type EntityRecord, type GraphRecords } from '@entente/core';
import type { Decision } from '../../src/decide/decision.ts';

/** Without its place; `onLines` gives one. */
export type Unplaced = Decision extends infer D
  ? D extends Decision
    ? Omit<D, 'file' | 'line'>
    : never
  : never;

/** Decisions as they stand in a file, the first in line 1. */
export function onLines(decisions: readonly Unplaced[]): Decision[] {
  return decisions.map((decision, i) => ({ ...decision, file: 'decisions.yaml', line: i + 1 }));
}

export function merge(keep: string, ...others: [string, ...string[]]): Unplaced {
  return { action: 'merge', ids: [keep, ...others] };
}

export function split(
  id: string,
  into: string,
  parts: { documents?: readonly string[]; mentions?: readonly [string, number, number][] },
  name: string | null = null,
): Unplaced {
  const mentions = (parts.mentions ?? []).map(([document, start, end]) => ({
    document,
    start,
    end,
  }));
  return { action: 'split', ids: [id], into, name, documents: parts.documents ?? [], mentions };
}

export function rename(id: string, name: string): Unplaced {
  return { action: 'rename', ids: [id], name };
}

export function retype(id: string, to: string): Unplaced {
  return { action: 'retype', ids: [id], to };
}

export function judge(action: 'accept' | 'reject', ...ids: [string, ...string[]]): Unplaced {
  return { action, ids };
}

export function person(name: string): string {
  return entityId('Person', name);
}

export function entityOf({ entities }: GraphRecords, id: string): EntityRecord {
  const found = entities.find((entity) => entity.id === id);
  if (!found) throw new Error(`no ${id} among ${entities.map((entity) => entity.id).join(', ')}`);
  return found;
}

/** The claims as `subject surface object`, by names, in the order of their ids. */
export function said({ claims, entities }: GraphRecords): string[] {
  const nameOf = (id: string | null): string => entities.find((one) => one.id === id)?.name ?? '';
  return claims
    .map(({ subject, surface, object, objectText }) =>
      [nameOf(subject), surface, object === null ? (objectText ?? '') : nameOf(object)].join(' '),
    )
    .sort();
}

export function claimSaying(records: GraphRecords, surface: string): ClaimRecord {
  const found = records.claims.find((claim) => claim.surface === surface);
  if (!found) throw new Error(`no claim says ${surface}`);
  return found;
}
