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

export interface QueryOptions {
  /** Refuse a query that writes. */
  readonly readOnly?: boolean;
  /** A store may stop after one row more than these. */
  readonly rows?: number;
  /** A store may give a query up that takes longer. */
  readonly milliseconds?: number;
}

/** A store of property graphs that speaks Cypher. Calls are made one after the other. */
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
   * @throws EntenteError `query-failed` with the store's words, `read-only` for a write where it
   * is refused, `store-crashed` when the store ended.
   */
  readonly query: (
    cypher: string,
    parameters?: Readonly<Record<string, JsonValue>>,
    options?: QueryOptions,
  ) => Promise<QueryAnswer>;
  readonly close: () => Promise<void>;
}
