import { EntenteError } from '@entente/core';
import { tryMake, type WorkerMaker } from './create-worker.ts';
import { openText } from './open-text.ts';
import type { Call, Reply, Replies, Requests, TaskName } from './protocol.ts';
import { serveTasks, type Port } from './serve-tasks.ts';

/** A task that runs. */
export interface Running<T> {
  readonly done: Promise<T>;
  /** Ends it where it stands; `done` then brings what there is. */
  readonly stop: () => void;
}

/** Who does the long work. */
export interface TaskRunner {
  readonly start: <N extends TaskName>(
    name: N,
    given: Requests[N],
    onProgress?: (part: number) => void,
  ) => Running<Replies[N]>;
  /** The view file of a graph of another program. @throws EntenteError that says what is wrong */
  readonly openText: (text: string) => Promise<Uint8Array<ArrayBuffer>>;
  readonly close: () => void;
}

interface Waiting {
  readonly resolve: (value: Replies[TaskName]) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: (part: number) => void;
}

/**
 * Runs tasks in a worker that `createWorker` makes; where there is none, or it does not start, in the
 * page itself. Only graphs of other programs need a worker.
 */
export function createTaskRunner(createWorker: WorkerMaker | null): TaskRunner {
  const waiting = new Map<number, Waiting>();
  const sent: Call[] = [];
  const closing = new AbortController();
  let next = 0;
  let hear: ((reply: Reply) => void) | null = ({ id, ...reply }) => {
    const one = waiting.get(id);
    if (reply.kind === 'progress') one?.onProgress(reply.part);
    else waiting.delete(id);
    if (reply.kind === 'done') one?.resolve(reply.value);
    if (reply.kind === 'failed') one?.reject(new EntenteError('task-failed', reply.message));
  };
  let post = inPage((reply) => hear?.(reply));
  const worker = tryMake(createWorker, 'viewer');
  if (worker !== null) {
    const onPage = post;
    post = (call) => {
      // The rest needs not be done anew where the worker fails.
      sent.splice(
        0,
        sent.length,
        ...sent.filter(({ id, name }) => waiting.has(id) || name === 'open'),
        call,
      );
      worker.postMessage(call);
    };
    worker.onmessage = ({ data }: MessageEvent<Reply>) => hear?.(data);
    worker.onerror = () => {
      worker.onerror = null;
      worker.terminate();
      post = onPage;
      for (const call of sent) if (waiting.has(call.id) || call.name === 'open') onPage(call);
    };
  }
  return {
    start: (name, given, onProgress = () => undefined) => {
      const id = (next += 1);
      const done = new Promise<Replies[TaskName]>((resolve, reject) => {
        waiting.set(id, { resolve, reject, onProgress });
      });
      post({ id, name, given } as Call);
      return {
        done: done as Promise<Replies[typeof name]>,
        stop: () => {
          post({ id, name: 'stop' });
        },
      };
    },
    openText: (text) => openText(text, createWorker, closing.signal),
    close: () => {
      hear = null;
      closing.abort();
      worker?.terminate();
    },
  };
}

/** The same tasks without a worker. */
function inPage(hear: (reply: Reply) => void): (call: Call) => void {
  const port: Port = { postMessage: hear, onmessage: null };
  let served = false;
  return (data) => {
    if (!served) serveTasks(port);
    served = true;
    setTimeout(() => port.onmessage?.({ data } as MessageEvent<Call>), 0);
  };
}
