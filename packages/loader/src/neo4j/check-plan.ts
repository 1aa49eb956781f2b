import { UsageError } from '@entente/core';
import type { Transaction } from 'neo4j-driver';
import { fileError, readOnlyError } from '../query-errors.ts';

/** An operator of a query's plan, as the server describes it, with those that feed it. */
export interface PlannedOperator {
  /** `LoadCSV@neo4j` */
  readonly operatorType: string;
  /** `Details` of a procedure's call begin with its name. */
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly children: readonly PlannedOperator[];
}

/** Procedures that read the graph. Others may read files and addresses, or run what they are given. */
const READING_PROCEDURE =
  /^(?:db\.(?:info|labels|ping|propertyKeys|relationshipTypes|schema\..+|index\.(?:fulltext|vector)\.(?:list|query).+)|apoc\.(?:algo|meta|neighbors|nodes?|path|search|stats)\..+)$/;
/** Operators that are the server's own affair. */
const ADMINISTRATION = new Set(['ShowSettings', 'ShowTransactions', 'TerminateTransactions']);
const PREFIX = 'EXPLAIN ';

/**
 * Has the server plan a user's query, without running it, and looks at what it would do. A
 * transaction for reading refuses writes by itself, but not files, other users' transactions, the
 * administration, or procedures that change the server: these are refused here.
 * @throws UsageError `read-only`, `profile`; the driver's error for a query that cannot be planned
 */
export async function checkPlan(
  transaction: Transaction,
  cypher: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { summary } = await transaction.run(PREFIX + cypher, parameters).catch((error: unknown) => {
    throw isProfile(error) ? profileError(error) : withoutPrefix(error);
  });
  refusePlan(summary.plan === false ? null : summary.plan, summary.queryType);
}

/** @throws UsageError `read-only` for a plan, of a query of that type (`r`, `rw`, `w`, `s`), that does more than read the graph */
export function refusePlan(plan: PlannedOperator | null, type: string): void {
  if (type === 'w' || type === 'rw') throw readOnlyError();
  for (const { operatorType, arguments: details } of operatorsOf(plan)) {
    const name = operatorType.replace(/@.*/s, '');
    if (name === 'LoadCSV') throw fileError();
    if (name.startsWith('Transaction')) throw transactionError();
    if (ADMINISTRATION.has(name)) throw administrationError();
    if (name !== 'ProcedureCall') continue;
    const text = typeof details.Details === 'string' ? details.Details : '';
    const procedure = /^[^\s(]*/.exec(text)?.[0] ?? '';
    if (!READING_PROCEDURE.test(procedure) || type !== 'r') throw procedureError(procedure);
  }
  if (type !== 'r') throw administrationError();
}

function* operatorsOf(plan: PlannedOperator | null): Generator<PlannedOperator> {
  if (plan === null) return;
  yield plan;
  for (const child of plan.children) yield* operatorsOf(child);
}

function administrationError(): UsageError {
  const message =
    'This command administers the database, and queries may only read the graph. ' +
    'Nothing was changed. Use cypher-shell for it.';
  return new UsageError('read-only', message);
}

function transactionError(): UsageError {
  const message =
    'A query runs in one transaction, which only reads: CALL { … } IN TRANSACTIONS is refused.';
  return new UsageError('read-only', message);
}

function procedureError(name: string): UsageError {
  const message = `The procedure ${name} does more than read the graph, or may do so: it is refused. Nothing was changed.`;
  return new UsageError('read-only', message);
}

function profileError(cause: unknown): UsageError {
  return new UsageError('profile', 'PROFILE is not known here: leave it out.', { cause });
}

/** A query is explained or profiled, not both. */
function isProfile(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'Neo.ClientError.Statement.ArgumentError' &&
    error.message.includes('execution mode')
  );
}

/** The server's error, with the places and the quotation of the query as the user wrote it. */
function withoutPrefix(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const less = (number: string): string => String(Math.max(0, Number(number) - PREFIX.length));
  const message = error.message
    .replace(
      /\(line (\d+), column (\d+) \(offset: (\d+)\)\)/,
      (_all, line: string, column: string, offset: string) =>
        `(line ${line}, column ${line === '1' ? less(column) : column} (offset: ${less(offset)}))`,
    )
    .replace(new RegExp(`^"${PREFIX}(.*\n) {0,${String(PREFIX.length)}}`, 'm'), '"$1');
  return Object.assign(new Error(message, { cause: error }), { code: error.code });
}
