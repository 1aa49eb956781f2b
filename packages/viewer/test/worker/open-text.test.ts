import { expect, test } from '@jest/globals';
import { OPEN } from '../../src/strings/dialogs.ts';
import { openText } from '../../src/worker/open-text.ts';
import type { WorkerMaker } from '../../src/worker/create-worker.ts';
import type { OpenReply } from '../../src/worker/protocol.ts';

/** A worker that answers any text with `reply`, fails to start, or (null) never answers. */
function standIn(reply: OpenReply | 'fails' | null): {
  readonly make: WorkerMaker;
  readonly asked: unknown[];
} {
  const asked: unknown[] = [];
  const worker = {
    onmessage: null as ((event: { readonly data: OpenReply }) => void) | null,
    onerror: null as (() => void) | null,
    postMessage: (text: string) => {
      asked.push(text);
      if (reply === 'fails') worker.onerror?.();
      else if (reply !== null) worker.onmessage?.({ data: reply });
    },
    terminate: () => asked.push('ended'),
  };
  const make: WorkerMaker = (file) => {
    asked.push(file);
    return worker as unknown as Worker;
  };
  return { make, asked };
}

const { signal } = new AbortController();

test('a worker of its own is made for a text and ends with it', async () => {
  const bytes = new Uint8Array([1]);
  const { make, asked } = standIn({ bytes });
  expect(await openText('text', make, signal)).toBe(bytes);
  expect(asked).toEqual(['open', 'text', 'ended']);
});

test('what is wrong with the text is told', async () => {
  const { make, asked } = standIn({ message: 'no graph' });
  await expect(openText('text', make, signal)).rejects.toThrow('no graph');
  expect(asked.at(-1)).toBe('ended');
});

test.each<readonly [string, WorkerMaker | null]>([
  ['does not start', standIn('fails').make],
  ['is not known', null],
  [
    'may not be made',
    () => {
      throw new Error('SecurityError');
    },
  ],
])('a worker that %s says what is missing', async (_name, make) => {
  await expect(openText('text', make, signal)).rejects.toThrow(OPEN.noWorker);
});

test('the worker ends when the viewer does', () => {
  const closing = new AbortController();
  const { make, asked } = standIn(null);
  void openText('text', make, closing.signal);
  closing.abort();
  expect(asked).toEqual(['open', 'text', 'ended']);
});
