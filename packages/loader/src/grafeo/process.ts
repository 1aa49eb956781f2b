import { createRequire } from 'node:module';
import type { GrafeoDB, QueryResult } from '@grafeo-db/js';
import { sizeOf } from '../answer-size.ts';
import { OUT_OF_MEMORY, type GrafeoReply, type GrafeoRequest } from './protocol.ts';

/** How often it is looked whether a request takes too much memory. */
const MILLISECONDS_BETWEEN_LOOKS = 100;

/**
 * Program of the process in which the embedded store lives: a fault in the store's native code
 * ends this process and not the one that asks. The store is in memory and ends with it. Requests
 * run on threads of the store, so that this program sees what they take.
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
    const release = request.memory === undefined ? () => undefined : watchMemory(request.memory);
    void answer(database, request).then(send).finally(release);
  });
  send({ kind: 'ready' });
}

/** Ends the process when it has grown by more than `bytes`; stops looking when it is called. */
function watchMemory(bytes: number): () => void {
  const most = process.memoryUsage.rss() + bytes;
  const timer = setInterval(() => {
    if (process.memoryUsage.rss() > most) process.exit(OUT_OF_MEMORY);
  }, MILLISECONDS_BETWEEN_LOOKS);
  return () => {
    clearInterval(timer);
  };
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
    return toReply(result, request);
  } catch (error) {
    return { kind: 'error', number, message: messageOf(error) };
  }
}

/** Rows are made into JavaScript's values one by one, no more than are sent. */
function toReply(
  result: QueryResult,
  { number, rows = Infinity, characters = Infinity }: GrafeoRequest,
): GrafeoReply {
  const { columns } = result;
  const sent: unknown[][] = [];
  let size = 0;
  for (let i = 0; i < Math.min(result.length, rows + 1); i++) {
    const row = result.get(i);
    const values = columns.map((column) => row[column]);
    size += sizeOf(values, characters);
    if (size > characters) return { kind: 'too-large', number };
    sent.push(values);
  }
  return { kind: 'rows', number, columns, rows: sent };
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
