import { EntenteError } from '@entente/core';
import { OPEN } from '../strings/dialogs.ts';
import { tryMake, type WorkerMaker } from './create-worker.ts';
import type { OpenReply } from './protocol.ts';

/**
 * The view file of a graph of another program, from its text: made by a worker that ends with it, or
 * when `signal` says so. The page itself does not have the code for it.
 * @throws EntenteError that says what is wrong with the text, or that there is no such worker
 */
export async function openText(
  text: string,
  createWorker: WorkerMaker | null,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const worker = tryMake(createWorker, 'open');
  if (worker === null) throw new EntenteError('no-opener', OPEN.noWorker);
  signal.addEventListener('abort', () => {
    worker.terminate();
  });
  try {
    const reply = await new Promise<OpenReply>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<OpenReply>) => {
        resolve(data);
      };
      worker.onerror = () => {
        reject(new EntenteError('no-opener', OPEN.noWorker));
      };
      worker.postMessage(text);
    });
    if ('bytes' in reply) return reply.bytes;
    throw new EntenteError('bad-file', reply.message);
  } finally {
    worker.terminate();
  }
}
