import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EntenteError } from '@entente/core';
import {
  answerSizeError,
  closedError,
  memoryError,
  readOnlyError,
  timeoutError,
} from '../query-errors.ts';
import type { QueryAnswer } from '../sink.ts';
import { OUT_OF_MEMORY, type GrafeoReply, type GrafeoRequest } from './protocol.ts';
import { fromGrafeo } from './values.ts';

/** The compiled program, also where the sources run themselves. */
const PROGRAM = fileURLToPath(new URL('../../dist/grafeo/process.js', import.meta.url));

/** A conversation with the process of the embedded store. */
export interface GrafeoClient {
  /** Where an answer takes more than `milliseconds`, the store is closed: nothing else ends a query. */
  readonly request: (request: Asked, milliseconds?: number) => Promise<QueryAnswer>;
  readonly isOpen: () => boolean;
  readonly close: () => Promise<void>;
}

type Asked = Omit<GrafeoRequest, 'number'>;

/** Why a request has no answer. */
type Ending = (request: Asked) => EntenteError;

interface Waiting {
  readonly request: Asked;
  readonly resolve: (answer: QueryAnswer) => void;
  readonly reject: (error: EntenteError) => void;
}

/**
 * Starts the process that holds an empty store, of the module of that name.
 * @throws EntenteError `no-embedded-store` where it cannot be loaded.
 */
export async function startProcess(module: string): Promise<GrafeoClient> {
  if (!existsSync(PROGRAM)) {
    throw new EntenteError('no-embedded-store', 'The embedded store is not built: npm run build.');
  }
  const child = fork(PROGRAM, [module], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await untilReady(child);
  const waiting = new Map<number, Waiting>();
  let count = 0;
  /** Why there are no more answers. */
  let ended: Ending | null = null;
  const end = (why: Ending, later: Ending = why): void => {
    for (const { request, reject } of waiting.values()) reject(why(request));
    waiting.clear();
    ended ??= later;
  };
  const exited = once(child, 'exit');
  child.on('message', (reply: GrafeoReply) => {
    settle(waiting, reply);
  });
  // A message that no longer arrives is answered by the end of the process.
  child.on('error', () => undefined);
  child.once('exit', (code, signal) => {
    if (code === OUT_OF_MEMORY) end(outOfMemory, closedError);
    else end(() => crashed(signal ?? `exit code ${String(code)}`));
  });
  const close = async (): Promise<void> => {
    end(closedError);
    child.kill('SIGKILL');
    await exited;
  };
  return {
    request: async (request, milliseconds) => {
      if (ended !== null) throw ended(request);
      const number = count++;
      const late =
        milliseconds === undefined
          ? undefined
          : setTimeout(() => {
              waiting.get(number)?.reject(timeoutError(milliseconds));
              waiting.delete(number);
              void close();
            }, milliseconds);
      try {
        return await new Promise<QueryAnswer>((resolve, reject) => {
          waiting.set(number, { request, resolve, reject });
          child.send({ ...request, number } satisfies GrafeoRequest);
        });
      } finally {
        clearTimeout(late);
      }
    },
    isOpen: () => ended === null,
    close,
  };
}

function settle(waiting: Map<number, Waiting>, reply: GrafeoReply): void {
  if (reply.kind === 'ready' || reply.kind === 'unavailable') return;
  const { request, resolve, reject } = waiting.get(reply.number) ?? {};
  waiting.delete(reply.number);
  switch (reply.kind) {
    case 'rows':
      resolve?.({
        columns: reply.columns,
        rows: reply.rows.map((row) =>
          Object.fromEntries(reply.columns.map((column, i) => [column, fromGrafeo(row[i])])),
        ),
      });
      break;
    case 'wrote':
      reject?.(readOnlyError());
      break;
    case 'too-large':
      reject?.(answerSizeError(request?.characters ?? 0));
      break;
    case 'error':
      reject?.(new EntenteError('query-failed', `The query failed. ${reply.message}`));
      break;
  }
}

async function untilReady(child: ChildProcess): Promise<void> {
  const reply = await new Promise<GrafeoReply>((resolve) => {
    child.once('message', (message: GrafeoReply) => {
      resolve(message);
    });
    const end = (why: string) => (): void => {
      resolve({ kind: 'unavailable', message: why });
    };
    child.once('exit', end('its process ended'));
    child.once('error', end('its process could not be started'));
  });
  if (reply.kind !== 'unavailable') return;
  child.kill('SIGKILL');
  throw new EntenteError(
    'no-embedded-store',
    `The embedded Cypher store cannot be loaded here (${reply.message}). Run npm install again with optional packages, or set NEO4J_URI to use a Neo4j (npm run neo4j starts one). Build, view and export work without it.`,
  );
}

function crashed(how: string): EntenteError {
  return new EntenteError(
    'store-crashed',
    `The embedded store ended while it worked (${how}). The graph's files are unharmed. Ask less at once, or set NEO4J_URI to use a Neo4j.`,
  );
}

/** Only a request with a limit can have met it; another may be asked again. */
function outOfMemory({ memory }: Asked): EntenteError {
  return memory === undefined ? closedError() : memoryError(memory);
}
