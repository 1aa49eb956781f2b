import type { Actor, EntityRecord, GraphRecords } from '@entente/core';
import { proposeDuplicates } from '@entente/graph';
import { DEFAULT_GRAPH } from './options.ts';
import { printableLine } from './terminal.ts';

/** A proposal as it is printed. */
export interface DuplicateRow {
  readonly keep: Pick<EntityRecord, 'id' | 'name' | 'type'>;
  readonly other: Pick<EntityRecord, 'id' | 'name' | 'type'>;
  readonly score: number;
  readonly reasons: readonly string[];
  /** What to run if they are one. */
  readonly command: string;
}

/**
 * Likely duplicates of which one at least is among `wanted` (ids), likeliest first. `actors` are those
 * that the graph was built with: two of them are no duplicates.
 */
export function listDuplicates(
  records: GraphRecords,
  actors: readonly Pick<Actor, 'id'>[],
  wanted: ReadonlySet<string>,
  graph: string,
): DuplicateRow[] {
  const entities = new Map(records.entities.map((entity) => [entity.id, entity]));
  const linkOf = (id: string): DuplicateRow['keep'] => {
    const { name = id, type = '' } = entities.get(id) ?? {};
    return { id, name, type };
  };
  return proposeDuplicates(records, new Set(actors.map(({ id }) => id)))
    .filter(({ keep, other }) => wanted.has(keep) || wanted.has(other))
    .map(({ keep, other, score, reasons }) => ({
      ...{ keep: linkOf(keep), other: linkOf(other), score, reasons },
      command: ['entente merge', ...[keep, other].map(quoted), ...graphOf(graph)].join(' '),
    }));
}

/** One proposal in lines for people, the last of them a command. */
export function duplicateLines({ keep, other, score, reasons, command }: DuplicateRow): string[] {
  return [
    `${keep.name} (${keep.type}) = ${other.name} (${other.type})?  ${score.toFixed(2)}`,
    `  ${reasons.join('; ')}`,
    `  ${command}`,
  ].map(printableLine);
}

function graphOf(graph: string): string[] {
  return graph === DEFAULT_GRAPH ? [] : ['--graph', quoted(graph)];
}

/** A word as a POSIX shell takes it. */
function quoted(word: string): string {
  return /^[\w./:@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
