import {
  hashOf,
  overlaps,
  slugOf,
  UsageError,
  type EntityRecord,
  type GraphRecords,
  type MentionRecord,
} from '@entente/core';
import { findDocument, findEntity } from '../find-record.ts';
import { oneLine } from './one-line.ts';
import type { Proposal } from './decide.ts';

/** What of an entity is to be moved, and where to. */
export interface SplitOptions {
  /** Ids, paths or URLs. */
  readonly document?: readonly string[];
  /** `DOCUMENT:START-END`. */
  readonly mention?: readonly string[];
  readonly into?: string;
  readonly name?: string;
}

interface Place {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The split of the entity that `wanted` names. A new entity's id is a hash of what is moved, which
 * is written down, so that it stays when the decision is edited.
 * @throws UsageError when nothing would be moved, or everything to a new entity
 */
export function proposeSplit(
  records: GraphRecords,
  wanted: string,
  options: SplitOptions,
): Proposal {
  const entity = findEntity(records, wanted);
  const documents = (options.document ?? []).map((one) => findDocument(records, one).id);
  const mentions = (options.mention ?? []).map((one) => toPlace(records, one));
  for (const document of documents) {
    if (!entity.mentions.some((one) => one.document === document)) {
      throw nothingThere(entity, document);
    }
  }
  for (const place of mentions) {
    if (!entity.mentions.some((one) => isAt(one, place))) {
      throw nothingThere(entity, `${place.document}:${String(place.start)}-${String(place.end)}`);
    }
  }
  const moved = entity.mentions.filter(
    (one) => documents.includes(one.document) || mentions.some((place) => isAt(one, place)),
  );
  const given = options.into === undefined ? null : findEntity(records, options.into);
  if (given?.id === entity.id) {
    throw new UsageError('one-entity', `${entity.name} and ${given.name} are one entity already.`);
  }
  if (given === null && moved.length === entity.mentions.length) {
    throw new UsageError(
      'nothing-left',
      `These are all mentions of ${entity.name} (${entity.id}): rename it, or name an entity with --into.`,
    );
  }
  const name = options.name === undefined ? undefined : oneLine(options.name, '--name');
  const into = given?.id ?? newId(entity, name ?? entity.name, documents, mentions);
  const count = moved.length === 1 ? '1 mention' : `${String(moved.length)} mentions`;
  return {
    entry: {
      action: 'split',
      ids: [entity.id],
      into,
      ...(name !== undefined && { name }),
      ...(documents.length > 0 && { documents }),
      ...(mentions.length > 0 && { mentions }),
    },
    done: `Moved ${count} of ${entity.name} (${entity.id}) to ${given?.name ?? name ?? entity.name} (${into}).`,
  };
}

function toPlace(records: GraphRecords, text: string): Place {
  const [, document, start, end] = /^(.+):(\d+)-(\d+)$/s.exec(text) ?? [];
  if (document === undefined || Number(start) >= Number(end)) {
    throw new UsageError(
      'bad-mention',
      `--mention ${text}: give DOCUMENT:START-END, as entente split lists them.`,
    );
  }
  const { id } = findDocument(records, document);
  return { document: id, start: Number(start), end: Number(end) };
}

function isAt(mention: MentionRecord, place: Place): boolean {
  return mention.document === place.document && overlaps(mention, place);
}

function nothingThere(entity: EntityRecord, where: string): UsageError {
  return new UsageError(
    'no-such-mention',
    `${entity.name} (${entity.id}) is not mentioned in ${where}. List its mentions: entente split ${entity.id}`,
  );
}

function newId(
  entity: EntityRecord,
  name: string,
  documents: readonly string[],
  mentions: readonly Place[],
): string {
  const places = mentions.map(({ document, start, end }) => JSON.stringify([document, start, end]));
  const hash = hashOf([entity.id, ...documents, ...places], 8);
  const slug = slugOf(name);
  return slug === '' ? `ent:${hash}` : `ent:${slug}-${hash}`;
}
