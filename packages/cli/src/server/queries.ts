import { setTimeout } from 'node:timers/promises';
import { EntenteError, UsageError } from '@entente/core';
import { queryStore, type GraphSink, type JsonValue } from '@entente/loader';

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

/** Asks a store that is opened at the first query. */
export interface Queries {
  /** @throws UsageError `query-failed`, `query-timeout`, `read-only`; EntenteError */
  readonly ask: (cypher: string, known: KnownIds) => Promise<QueryReply>;
  /** Closes the store; the next query opens it again, with what is then in the graph. */
  readonly reset: () => Promise<void>;
}

export interface QueryLimits {
  readonly rows: number;
  readonly milliseconds: number;
}

const LIMITS = { rows: 1000, milliseconds: 20_000 } satisfies QueryLimits;

/** Queries on what `open` opens. */
export function createQueries(
  open: () => Promise<GraphSink>,
  limits: QueryLimits = LIMITS,
): Queries {
  let store: Promise<GraphSink> | null = null;
  const reset = async (): Promise<void> => {
    const opened = store;
    store = null;
    await opened?.then(
      (sink) => sink.close(),
      () => undefined,
    );
  };
  return {
    reset,
    ask: async (cypher, { entities, claims }) => {
      store ??= open();
      const sink = await store.catch((error: unknown) => {
        store = null;
        throw error;
      });
      const { milliseconds, rows: limit } = limits;
      const answer = await within(milliseconds, queryStore(sink, cypher, limits), reset);
      const rows = answer.rows
        .slice(0, limit)
        .map((row) => answer.columns.map((column) => row[column] ?? null));
      const texts = new Set<string>();
      collectTexts(rows, texts);
      return {
        columns: answer.columns,
        rows,
        truncated: answer.rows.length > limit,
        graph: {
          entities: [...texts].filter((text) => entities.has(text)),
          claims: [...texts].filter((text) => claims.has(text)),
        },
      };
    },
  };
}

async function within<T>(
  milliseconds: number,
  work: Promise<T>,
  giveUp: () => Promise<void>,
): Promise<T> {
  const timer = new AbortController();
  const late = setTimeout(milliseconds, 'late' as const, { signal: timer.signal });
  late.catch(() => undefined);
  try {
    const first = await Promise.race([work.then((value) => ({ value })), late]);
    if (first !== 'late') return first.value;
    work.catch(() => undefined);
    await giveUp();
    throw new UsageError(
      'query-timeout',
      `The query took more than ${String(milliseconds / 1000)} s and was stopped. Ask for less, or add a LIMIT.`,
    );
  } catch (error) {
    // What the store says of a query that it does not understand is about the query.
    if (error instanceof EntenteError && error.code === 'query-failed') {
      throw new UsageError('query-failed', error.message, { cause: error });
    }
    throw error;
  } finally {
    timer.abort();
  }
}

function collectTexts(value: JsonValue, texts: Set<string>): void {
  if (typeof value === 'string') texts.add(value);
  else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) collectTexts(inner, texts);
  }
}
