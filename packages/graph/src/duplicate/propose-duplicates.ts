import {
  compareText,
  round4,
  type ClaimRecord,
  type EntityRecord,
  type GraphRecords,
} from '@entente/core';
import { keyWords, nameKey } from '../resolve/name-key.ts';
import { toCompared, type ComparedEntity, type ComparedName } from './compared-name.ts';
import { nameReason } from './name-reasons.ts';

/** Two entities that may be one, and why. */
export interface DuplicateProposal {
  /** The better known one: one of a table, else the fuller name, else more mentions. */
  readonly keep: string;
  readonly other: string;
  /** 0–1; it orders proposals and is no probability. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** A key that more entities share tells nothing, and would make the work quadratic. */
const CROWD = 40;

/**
 * Entities whose names are alike enough to be one, likeliest first. Only those are compared that
 * share a key (a surname, a sound, an acronym, a beginning), whose types are the same or one above
 * the other, and of which no table knows both. Shared documents and neighbors add to the score.
 * Rejected entities are left out, and pairs that were both accepted as they are. `actors` are the
 * ids of the table of actors that the graph was built with.
 */
export function proposeDuplicates(
  records: GraphRecords,
  actors: ReadonlySet<string>,
): readonly DuplicateProposal[] {
  const isOfTable = ({ id }: EntityRecord): boolean => !id.startsWith('ent:') || actors.has(id);
  const compared = records.entities
    .filter(({ status }) => status !== 'rejected')
    .sort((a, b) => compareText(a.id, b.id))
    .map((entity) => toCompared(entity));
  const neighbors = neighborsOf(records.claims);
  const proposals: DuplicateProposal[] = [];
  for (const [a, b] of candidatePairs(compared)) {
    const known = [a, b].filter(({ entity }) => isOfTable(entity));
    if (known.length === 2 || !mayBeOne(a.entity, b.entity)) continue;
    const reason = nameReason(a, b);
    if (reason === null) continue;
    const [ofTable = null] = known;
    const [keep, other] = inOrder(a.entity, b.entity, ofTable?.entity ?? null);
    const documents = shared(documentsOf(keep), documentsOf(other));
    const others = shared(neighbors.get(keep.id), neighbors.get(other.id));
    const company = Math.min(1, 0.3 * others + 0.2 * documents);
    proposals.push({
      keep: keep.id,
      other: other.id,
      score: round4(reason.weight + (1 - reason.weight) * 0.5 * company),
      reasons: [
        reason.text,
        ...(documents > 0 ? [`in ${count(documents, 'same article')}`] : []),
        ...(others > 0 ? [count(others, 'shared neighbor')] : []),
      ],
    });
  }
  return proposals.sort(
    (a, b) => b.score - a.score || compareText(a.keep, b.keep) || compareText(a.other, b.other),
  );
}

/** Pairs that share a key, each once. */
function* candidatePairs(
  all: readonly ComparedEntity[],
): Generator<readonly [ComparedEntity, ComparedEntity]> {
  const byKey = new Map<string, ComparedEntity[]>();
  for (const one of all) {
    for (const key of new Set(one.names.flatMap((name) => blockingKeys(name, one.isPerson)))) {
      const same = byKey.get(key);
      if (same) same.push(one);
      else byKey.set(key, [one]);
    }
  }
  const seen = new Set<string>();
  for (const block of byKey.values()) {
    if (block.length > CROWD) continue;
    for (const [i, a] of block.entries()) {
      for (const b of block.slice(i + 1)) {
        const pair = `${a.entity.id} ${b.entity.id}`;
        if (seen.has(pair)) continue;
        seen.add(pair);
        yield [a, b];
      }
    }
  }
}

/** Keys under which a name meets those that it may be another spelling of. */
function blockingKeys(name: ComparedName, isPerson: boolean): string[] {
  const { key, parts, sounds, acronym, initials } = name;
  const length = String(parts.length);
  return [
    `sound ${sounds.join(' ')}`,
    ...(isPerson ? [`last ${sounds.at(-1) ?? ''}`] : initials.map((short) => `short ${short}`)),
    ...(acronym === null ? [] : [`short ${acronym}`]),
    // One mistake leaves either the beginning or the end of a name as it is.
    `begins ${key.slice(0, 8)} ${length}`,
    `ends ${key.slice(0, 1)} ${key.slice(-6)} ${length}`,
  ];
}

function mayBeOne(a: EntityRecord, b: EntityRecord): boolean {
  const sameKind = a.types.includes(b.type) || b.types.includes(a.type);
  const bothAccepted = a.status === 'accepted' && b.status === 'accepted';
  return sameKind && !bothAccepted;
}

/** The one of a table first, which may be neither, then as `keep` says. */
function inOrder(
  a: EntityRecord,
  b: EntityRecord,
  ofTable: EntityRecord | null,
): readonly [EntityRecord, EntityRecord] {
  const better =
    Number(b === ofTable) - Number(a === ofTable) ||
    keyWords(nameKey(b.name)).length - keyWords(nameKey(a.name)).length ||
    b.mentions.length - a.mentions.length ||
    compareText(a.id, b.id);
  return better <= 0 ? [a, b] : [b, a];
}

function documentsOf({ mentions }: EntityRecord): ReadonlySet<string> {
  return new Set(mentions.map(({ document }) => document));
}

/** For each entity the entities of its claims, rejected ones left out. */
function neighborsOf(claims: readonly ClaimRecord[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    const known = found.get(from);
    if (known) known.add(to);
    else found.set(from, new Set([to]));
  };
  for (const { subject, object, status } of claims) {
    if (object === null || status === 'rejected') continue;
    add(subject, object);
    add(object, subject);
  }
  return found;
}

function shared(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): number {
  return [...(a ?? [])].filter((one) => b?.has(one)).length;
}

function count(number: number, what: string): string {
  return number === 1 ? `1 ${what}` : `${String(number)} ${what}s`;
}
