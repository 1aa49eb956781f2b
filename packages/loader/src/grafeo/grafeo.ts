import {
  constraintStatement,
  indexStatement,
  nodeStatement,
  relationshipStatement,
} from '../cypher.ts';
import { fileError, readOnlyError } from '../query-errors.ts';
import { KEY_LABELS, type RelationshipGroup } from '../rows.ts';
import type { GraphSink } from '../sink.ts';
import { startProcess } from './client.ts';
import { detectForbidden, quoteKeywordTypes } from './dialect.ts';
import type { GrafeoRequest } from './protocol.ts';

export interface GrafeoOptions {
  /** Name of the module of the store. */
  readonly module?: string;
}

const DEFAULTS = { module: '@grafeo-db/js' } satisfies GrafeoOptions;

/**
 * An empty store in memory, in a process of its own that ends with `close`.
 * @throws EntenteError `no-embedded-store` where it cannot be loaded.
 */
export async function openGrafeo(options: GrafeoOptions = DEFAULTS): Promise<GraphSink> {
  const ask = await startProcess(options.module ?? DEFAULTS.module);
  const write = (cypher: string, parameters: GrafeoRequest['parameters'] = {}) =>
    ask.request({ cypher, parameters, readOnly: false });
  const written = new Set<string>();
  return {
    ensureSchema: async () => {
      for (const key of KEY_LABELS) {
        await write(indexStatement(key));
        await write(constraintStatement(key));
      }
    },
    upsertNodes: async (group, vocabulary) => {
      await write(nodeStatement(group, vocabulary), { rows: group.rows });
    },
    upsertRelationships: async (group) => {
      // MERGE reads all relationships of an end; only this process writes, so what is new is known.
      const [known, fresh] = partition(group, written);
      if (known.rows.length > 0) {
        await write(relationshipStatement(known, 'MERGE'), { rows: known.rows });
      }
      if (fresh.rows.length > 0) {
        await write(relationshipStatement(fresh, 'CREATE'), { rows: fresh.rows });
      }
    },
    query: async (cypher, parameters = {}, { readOnly = true, milliseconds, ...rest } = {}) => {
      const forbidden = readOnly ? detectForbidden(cypher) : null;
      if (forbidden === 'schema') throw readOnlyError();
      if (forbidden === 'file') throw fileError();
      const { rows, characters, memory } = rest;
      const limits = {
        ...(rows !== undefined && { rows }),
        ...(characters !== undefined && { characters }),
        ...(memory !== undefined && { memory }),
      };
      return ask.request(
        { cypher: quoteKeywordTypes(cypher), parameters, readOnly, ...limits },
        milliseconds,
      );
    },
    isOpen: ask.isOpen,
    close: ask.close,
  };
}

function partition(
  group: RelationshipGroup,
  written: Set<string>,
): readonly [known: RelationshipGroup, fresh: RelationshipGroup] {
  const keys = group.rows.map(({ id, source, target }) =>
    JSON.stringify([group.type, id, source, target]),
  );
  const isKnown = keys.map((key) => written.has(key));
  for (const key of keys) written.add(key);
  return [
    { ...group, rows: group.rows.filter((_row, i) => isKnown[i] === true) },
    { ...group, rows: group.rows.filter((_row, i) => isKnown[i] !== true) },
  ];
}
