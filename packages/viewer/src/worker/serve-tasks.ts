import { createTasks } from './tasks.ts';
import type { Call, Replies, Reply, Requests, Task, TaskName } from './protocol.ts';

/** What of a worker's global scope is used; `self` fits. */
export interface Port {
  readonly postMessage: (reply: Reply, options?: { transfer: ArrayBuffer[] }) => void;
  onmessage: ((event: MessageEvent<Call>) => void) | null;
}

/** Answers the calls of a page: the whole of what the worker does. */
export function serveTasks(port: Port): void {
  const tasks = createTasks();
  const stopped = new Set<number>();
  port.onmessage = ({ data: call }) => {
    const { id } = call;
    if (call.name === 'stop') {
      stopped.add(id);
      return;
    }
    const task: Task = {
      onProgress: (part) => {
        port.postMessage({ id, kind: 'progress', part });
      },
      isStopped: () => stopped.has(id),
    };
    const work = tasks[call.name] as (
      given: Requests[TaskName],
      task: Task,
    ) => Replies[TaskName] | Promise<Replies[TaskName]>;
    new Promise<Replies[TaskName]>((resolve) => {
      resolve(work(call.given, task));
    }).then(
      (value) => {
        port.postMessage({ id, kind: 'done', value }, { transfer: [...new Set(buffersIn(value))] });
      },
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        port.postMessage({ id, kind: 'failed', message });
      },
    );
  };
}

/** Buffers of all arrays of numbers in a plain value: they are given away, which takes no time. */
function buffersIn(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return [value.buffer as ArrayBuffer];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(buffersIn) : [];
}
