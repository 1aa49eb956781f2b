import { createRequire } from 'node:module';
import type { GrafeoDB, QueryResult } from '@grafeo-db/js';
import type { GrafeoReply, GrafeoRequest } from './protocol.ts';

/**
 * Program of the process in which the embedded store lives: a fault in the store's native code
 * ends this process and not the one that asks. The store is in memory and ends with it.
 * Its one argument is the module of the store.
 */
function main(): void {
  process.once('disconnect', () => {
    process.exit(0);
  });
  let database: GrafeoDB;
  try {
    // A CommonJS module with a native part.
    const load = createRequire(import.meta.url);
    const store = load(process.argv[2] ?? '') as typeof import('@grafeo-db/js');
    database = store.GrafeoDB.create();
  } catch (error) {
    send({ kind: 'unavailable', message: messageOf(error) });
    return;
  }
  process.on('message', (request: GrafeoRequest) => {
    void answer(database, request).then(send);
  });
  send({ kind: 'ready' });
}

async function answer(database: GrafeoDB, request: GrafeoRequest): Promise<GrafeoReply> {
  const { number, cypher, parameters, readOnly } = request;
  try {
    const result = readOnly
      ? await readWith(database, cypher, parameters)
      : await database.executeCypher(cypher, parameters);
    if (readOnly && Object.values(result.counters).some((count) => count > 0)) {
      return { kind: 'wrote', number };
    }
    return { kind: 'rows', number, columns: result.columns, rows: result.rows() };
  } catch (error) {
    return { kind: 'error', number, message: messageOf(error) };
  }
}

/** Nothing that the query may write outlives it. */
async function readWith(
  database: GrafeoDB,
  cypher: string,
  parameters: GrafeoRequest['parameters'],
): Promise<QueryResult> {
  const transaction = database.beginTransaction();
  try {
    return await transaction.executeCypher(cypher, parameters);
  } finally {
    transaction.rollback();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function send(reply: GrafeoReply): void {
  process.send?.(reply);
}

main();
