import {
  normalizeName,
  UsageError,
  type ClaimRecord,
  type Document,
  type EntityRecord,
  type GraphRecords,
} from '@entente/core';
import { indexById } from '@entente/graph';

/**
 * The claim that `wanted` names: by its id, an id that a decision retired, its beginning, or the id
 * of a piece of evidence.
 * @throws UsageError `no-such-claim` when none or several fit
 */
export function findClaim({ claims }: GraphRecords, wanted: string): ClaimRecord {
  const exact =
    indexById(claims).get(wanted) ??
    claims.find(({ evidence }) => evidence.some((one) => one.id === wanted));
  if (exact) return exact;
  const prefix = wanted.startsWith('claim:') ? wanted : `claim:${wanted}`;
  const found = claims.filter((claim) => idsOf(claim).some((id) => id.startsWith(prefix)));
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  throw new UsageError(
    'no-such-claim',
    first === undefined
      ? `There is no claim "${wanted}". Ids are in claims.jsonl and in the viewer's panels.`
      : `"${wanted}" begins ${String(found.length)} claims. Give more of the id.`,
  );
}

/** At most so many entities are named when a name fits several. */
const SHOWN = 8;

/**
 * The entity that `wanted` names: by its id, an id that a decision retired, its name, or an alias
 * that no other has. Case and accents of names do not matter.
 * @throws UsageError `no-such-entity` when none or several fit
 */
export function findEntity({ entities }: GraphRecords, wanted: string): EntityRecord {
  const exact = indexById(entities).get(wanted);
  if (exact) return exact;
  const key = foldName(wanted);
  const named = entities.filter(({ name }) => foldName(name) === key);
  const called = entities.filter(({ aliases }) => aliases.some((one) => foldName(one) === key));
  const found = named.length > 0 ? named : called;
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  const choice = found.slice(0, SHOWN).map(({ id, name, type }) => `\n  ${id}  ${name} (${type})`);
  throw new UsageError(
    'no-such-entity',
    first === undefined
      ? `There is no entity "${wanted}". Search: entente entities PART_OF_A_NAME`
      : `"${wanted}" is ${String(found.length)} entities. Give an id:${choice.join('')}`,
  );
}

/**
 * The document with this id, path or URL.
 * @throws UsageError `no-such-document` when none or several fit
 */
export function findDocument({ documents }: GraphRecords, wanted: string): Document {
  const found = documents.filter(
    ({ id, path, url }) => id === wanted || path === wanted || url === wanted,
  );
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  throw new UsageError(
    'no-such-document',
    first === undefined
      ? `No document has the id, path or URL "${wanted}". They are in documents.jsonl.`
      : `"${wanted}" is ${String(found.length)} documents: ${found.map(({ id }) => id).join(', ')}. Give one id.`,
  );
}

/** A name as people search it: without case and accents. */
export function foldName(name: string): string {
  return normalizeName(name.normalize('NFKD').replace(/\p{M}+/gu, ''));
}

function idsOf({ id, formerIds = [] }: ClaimRecord): readonly string[] {
  return [id, ...formerIds];
}
