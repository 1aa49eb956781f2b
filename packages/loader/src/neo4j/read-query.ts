import { setTimeout } from 'node:timers/promises';
import type { Result, Session, Transaction } from 'neo4j-driver';
import { sizeOf } from '../answer-size.ts';
import { answerSizeError, timeoutError } from '../query-errors.ts';
import type { QueryAnswer, QueryOptions } from '../sink.ts';
import { checkPlan } from './check-plan.ts';
import { toJson } from './values.ts';

type Parameters = Readonly<Record<string, unknown>>;

/** What the server has beyond the time of a query to end it and to say so. */
const MILLISECONDS_OF_GRACE = 3000;

/**
 * Runs a statement in a transaction of `session`, which is one for reading: the server refuses
 * writes, ends the query at its time, and nothing of it stays. A user's query is planned first.
 */
export async function readQuery(
  session: Session,
  cypher: string,
  parameters: Parameters,
  options: Omit<QueryOptions, 'readOnly'>,
): Promise<QueryAnswer> {
  const { milliseconds } = options;
  if (milliseconds === undefined) return runQuery(session, cypher, parameters, options);
  const answer = runQuery(session, cypher, parameters, options).catch((error: unknown) => {
    throw isTimeout(error) ? timeoutError(milliseconds, { cause: error }) : error;
  });
  // A server that cannot be reached any more ends nothing.
  const waiting = new AbortController();
  const late = setTimeout(milliseconds + MILLISECONDS_OF_GRACE, 'late' as const, {
    signal: waiting.signal,
  });
  late.catch(() => undefined);
  answer.catch(() => undefined);
  try {
    const first = await Promise.race([answer, late]);
    if (first === 'late') throw timeoutError(milliseconds);
    return first;
  } finally {
    waiting.abort();
  }
}

async function runQuery(
  session: Session,
  cypher: string,
  parameters: Parameters,
  { milliseconds, byUser = false, ...limits }: Omit<QueryOptions, 'readOnly'>,
): Promise<QueryAnswer> {
  const time = milliseconds === undefined ? {} : { timeout: milliseconds };
  const transaction = await session.beginTransaction(time);
  try {
    if (byUser) await checkPlan(transaction, cypher, parameters);
    return await toAnswer(transaction.run(cypher, parameters), limits);
  } finally {
    await endTransaction(transaction);
  }
}

/** There is nothing to keep; what is wrong with the transaction was said by its query. */
async function endTransaction(transaction: Transaction): Promise<void> {
  await transaction.rollback().catch(() => undefined);
}

/** The rows of `result`; no more are fetched than there may be. */
export async function toAnswer(
  result: Result,
  { rows: most = Infinity, characters = Infinity }: Pick<QueryOptions, 'rows' | 'characters'> = {},
): Promise<QueryAnswer> {
  const rows: QueryAnswer['rows'][number][] = [];
  let columns: readonly string[] | null = null;
  let size = 0;
  for await (const record of result) {
    columns ??= record.keys.map(String);
    const row = Object.fromEntries(columns.map((column) => [column, toJson(record.get(column))]));
    size += sizeOf(row, characters);
    if (size > characters) throw answerSizeError(characters);
    if (rows.push(row) > most) break;
  }
  return { columns: columns ?? (await result.keys()), rows };
}

function isTimeout(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut');
}
