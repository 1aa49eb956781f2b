import { UsageError } from '@entente/core';
import type { GraphSink, QueryAnswer, QueryOptions } from './sink.ts';

/**
 * Runs a user's query, which may only read. With `rows` given, of a longer answer one row more than
 * these may come.
 * @throws UsageError `empty-query`; EntenteError `read-only` for a query that writes and
 * `query-failed` with the store's own words for one that it cannot run.
 */
export async function queryStore(
  sink: GraphSink,
  cypher: string,
  limits: Pick<QueryOptions, 'rows' | 'milliseconds'> = {},
): Promise<QueryAnswer> {
  if (cypher.trim() === '') {
    const message = 'The query is empty. Try: MATCH (e:Entity) RETURN e.name LIMIT 10';
    throw new UsageError('empty-query', message);
  }
  return sink.query(cypher, {}, { ...limits, readOnly: true });
}
