import { UsageError } from '@entente/core';
import type { GraphSink, QueryAnswer, QueryLimits } from './sink.ts';

/**
 * Runs a user's query, which may only read the graph.
 * @throws UsageError `empty-query`, `read-only` for a query that does more, `query-timeout`,
 * `query-memory` and `answer-too-large` at a limit; EntenteError `query-failed` with the store's own
 * words for one that it cannot run.
 */
export async function queryStore(
  sink: GraphSink,
  cypher: string,
  limits: QueryLimits = {},
): Promise<QueryAnswer> {
  if (cypher.trim() === '') {
    const message = 'The query is empty. Try: MATCH (e:Entity) RETURN e.name LIMIT 10';
    throw new UsageError('empty-query', message);
  }
  return sink.query(cypher, {}, { ...limits, readOnly: true, byUser: true });
}
