import { EntenteError, UsageError } from '@entente/core';
import {
  queryStore,
  type GraphSink,
  type JsonValue,
  type QueryAnswer,
  type QueryLimits,
} from '@entente/loader';

/** Rows of a query, and what of the graph is found in them. */
export interface QueryReply {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly JsonValue[])[];
  /** There are more rows. */
  readonly truncated: boolean;
  readonly graph: { readonly entities: readonly string[]; readonly claims: readonly string[] };
}

/** Ids that rows are searched for. */
export interface KnownIds {
  readonly entities: ReadonlyMap<string, unknown>;
  readonly claims: ReadonlyMap<string, unknown>;
}

/** Asks a store that is opened at the first query, and again when it has ended. */
export interface Queries {
  /**
   * @throws UsageError `query-failed`, `read-only`, and at a limit `query-timeout`, `query-memory`,
   * `answer-too-large`; EntenteError where the store cannot be reached
   */
  readonly ask: (cypher: string, known: KnownIds) => Promise<QueryReply>;
  /** Closes the store; queries, also those that wait, open it again with what is then in the graph. */
  readonly reset: () => Promise<void>;
  /** Closes the store for good. */
  readonly close: () => Promise<void>;
}

/** What one query may take; at least its rows are limited. */
export type ServedLimits = QueryLimits & Required<Pick<QueryLimits, 'rows'>>;

const LIMITS = {
  rows: 1000,
  characters: 20_000_000,
  milliseconds: 20_000,
  memory: 1_000_000_000,
} satisfies ServedLimits;

/** Queries on what `open` opens. */
export function createQueries(
  open: () => Promise<GraphSink>,
  limits: ServedLimits = LIMITS,
): Queries {
  let store: Promise<GraphSink> | null = null;
  let closed = false;
  const forget = (one: Promise<GraphSink>): void => {
    if (store === one) store = null;
  };
  const reset = async (): Promise<void> => {
    const opened = store;
    store = null;
    await opened?.then(
      (sink) => sink.close(),
      () => undefined,
    );
  };
  const answer = async (cypher: string): Promise<QueryAnswer> => {
    if (closed) throw new EntenteError('store-closed', 'The viewer ends.');
    const opened = (store ??= open());
    let sink: GraphSink;
    try {
      sink = await opened;
    } catch (error) {
      forget(opened);
      throw error;
    }
    try {
      return await queryStore(sink, cypher, limits);
    } catch (error) {
      if (!sink.isOpen()) forget(opened);
      // Another query took too long, or a decision made another graph: this one is still to answer.
      if (hasCode(error, 'store-closed')) return answer(cypher);
      // What the store says of a query that it does not understand is about the query.
      if (hasCode(error, 'query-failed')) {
        throw new UsageError('query-failed', error.message, { cause: error });
      }
      throw error;
    }
  };
  return {
    ask: async (cypher, known) => toReply(await answer(cypher), known, limits.rows),
    reset,
    close: async () => {
      closed = true;
      await reset();
    },
  };
}

function toReply(
  { columns, rows: all }: QueryAnswer,
  { entities, claims }: KnownIds,
  limit: number,
): QueryReply {
  const rows = all.slice(0, limit).map((row) => columns.map((column) => row[column] ?? null));
  const texts = new Set<string>();
  collectTexts(rows, texts);
  return {
    columns,
    rows,
    truncated: all.length > limit,
    graph: {
      entities: [...texts].filter((text) => entities.has(text)),
      claims: [...texts].filter((text) => claims.has(text)),
    },
  };
}

function hasCode(error: unknown, code: string): error is EntenteError {
  return error instanceof EntenteError && error.code === code;
}

function collectTexts(value: JsonValue, texts: Set<string>): void {
  if (typeof value === 'string') texts.add(value);
  else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) collectTexts(inner, texts);
  }
}
