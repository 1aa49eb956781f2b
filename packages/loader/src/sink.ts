import type { NodeGroup, RelationshipGroup } from './rows.ts';

export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/** What a query returned. */
export interface QueryAnswer {
  /** Names as in RETURN, in its order. */
  readonly columns: readonly string[];
  /** One object a row, by column. Integers beyond 2^53 and dates are strings. */
  readonly rows: readonly Readonly<Record<string, JsonValue>>[];
}

/** What a query may take. Each is as much as there is where it is not given. */
export interface QueryLimits {
  /** Of a longer answer one row more than these comes. */
  readonly rows?: number;
  /** Characters that the rows may have as JSON, roughly. */
  readonly characters?: number;
  /** The query is ended after so long. */
  readonly milliseconds?: number;
  /** Bytes beyond what the store itself takes; for a store that lives in our own process's care. */
  readonly memory?: number;
}

export interface QueryOptions extends QueryLimits {
  /** Refuse a query that writes. */
  readonly readOnly?: boolean;
  /** The text is a user's: refuse as well what administers the store or reads files. */
  readonly byUser?: boolean;
}

/**
 * A store of property graphs that speaks Cypher. Loads are made one after the other; queries that
 * read may be asked at the same time.
 */
export interface GraphSink {
  /** Makes `id` unique for each key label, and waits until its index can be used. */
  readonly ensureSchema: () => Promise<void>;
  /**
   * Writes nodes in one transaction. A node that is there gets exactly these properties and, of
   * `vocabulary`, exactly these labels.
   */
  readonly upsertNodes: (group: NodeGroup, vocabulary: readonly string[]) => Promise<void>;
  /** Writes relationships in one transaction, between nodes that are there. */
  readonly upsertRelationships: (group: RelationshipGroup) => Promise<void>;
  /**
   * Runs one statement. Whole numbers of `parameters` arrive as integers.
   * @throws EntenteError `query-failed` with the store's words, `read-only` for what is refused,
   * `query-timeout`, `query-memory` and `answer-too-large` at a limit, `store-crashed` when the
   * store ended by itself and `store-closed` when it was closed, also for another query's sake.
   */
  readonly query: (
    cypher: string,
    parameters?: Readonly<Record<string, JsonValue>>,
    options?: QueryOptions,
  ) => Promise<QueryAnswer>;
  /** False once it is closed or has ended: it will not answer again. */
  readonly isOpen: () => boolean;
  readonly close: () => Promise<void>;
}
