import {
  MODALITIES,
  type ClaimColumns,
  type ClaimRecord,
  type ContradictionReason,
} from '@entente/core';
import { toFirstDay, toLastDay } from './days.ts';
import { rowOf, type Rows } from './rows.ts';

/**
 * `claims`, sorted by id, as columns. `starts` has the row of the first sentence of each and the
 * number of all at its end; `nameOf` names an entity.
 */
export function toClaimColumns(
  claims: readonly ClaimRecord[],
  starts: Uint32Array,
  rows: { readonly entities: Rows; readonly claims: Rows; readonly predicates: Rows },
  nameOf: (entity: string) => string,
): ClaimColumns {
  const contradictions = claims.map((claim) => contradictionsOf(claim, rows.claims));
  const u32 = (of: (claim: ClaimRecord) => number) => Uint32Array.from(claims, of);
  const i32 = (of: (claim: ClaimRecord) => number) => Int32Array.from(claims, of);
  const flag = (of: (claim: ClaimRecord) => boolean) =>
    Uint8Array.from(claims, (claim) => (of(claim) ? 1 : 0));
  return {
    count: claims.length,
    id: claims.map(({ id }) => id),
    predicate: u32(({ predicate }) => rowOf(rows.predicates, predicate)),
    surface: claims.map(({ surface }) => surface),
    subject: u32(({ subject }) => rowOf(rows.entities, subject)),
    object: u32(({ object }) => rowOf(rows.entities, object)),
    objectText: claims.map(({ objectText }) => objectText),
    content: u32(({ content }) => rowOf(rows.claims, content)),
    roles: claims.map((claim) => rolesOf(claim, nameOf)),
    value: claims.map(({ value }) => value),
    negative: flag(({ polarity }) => polarity === 'negative'),
    modality: Uint8Array.from(claims, ({ modality }) => MODALITIES.indexOf(modality)),
    attributed: flag(({ attributed }) => attributed),
    eventFrom: claims.map(({ eventFrom }) => eventFrom),
    eventTo: claims.map(({ eventTo }) => eventTo),
    eventFirstDay: i32(({ eventFrom }) => toFirstDay(eventFrom)),
    eventLastDay: i32(({ eventTo }) => toLastDay(eventTo)),
    reportedFirstDay: i32(({ firstReported }) => toFirstDay(firstReported)),
    reportedLastDay: i32(({ lastReported }) => toLastDay(lastReported)),
    documentCount: u32(({ documentCount }) => documentCount),
    sourceCount: u32(({ sourceCount }) => sourceCount),
    independentCount: u32(({ independentCount }) => independentCount),
    confidence: Float32Array.from(claims, ({ confidence }) => confidence),
    accepted: flag(({ status }) => status === 'accepted'),
    formerIds: claims.map(({ formerIds }) => formerIds ?? []),
    contradicts: contradictions.map((all) => all.map(({ row }) => row)),
    contradictsBecause: contradictions.map((all) => all.map(({ why }) => why)),
    evidence: starts,
  };
}

function rolesOf({ roles }: ClaimRecord, nameOf: (entity: string) => string): string | null {
  if (roles.length === 0) return null;
  const named = roles.map((role) =>
    role.entity === null ? role : { ...role, text: nameOf(role.entity) },
  );
  return JSON.stringify(named);
}

function contradictionsOf(
  { contradicts, contradictsBecause }: ClaimRecord,
  rows: Rows,
): readonly { readonly row: number; readonly why: ContradictionReason | '' }[] {
  return contradicts.flatMap((id, i) => {
    const row = rows.get(id);
    return row === undefined ? [] : { row, why: contradictsBecause?.[i] ?? '' };
  });
}
