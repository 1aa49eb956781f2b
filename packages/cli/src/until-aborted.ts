import { once } from 'node:events';

/** What `work` comes to; rejects with the signal's reason as soon as it is aborted. */
export async function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const listening = new AbortController();
  const aborted = once(signal, 'abort', { signal: listening.signal }).then((): never => {
    throw signal.reason;
  });
  aborted.catch(() => undefined);
  try {
    signal.throwIfAborted();
    return await Promise.race([work, aborted]);
  } finally {
    listening.abort();
    work.catch(() => undefined);
  }
}
