import { expect, test } from '@jest/globals';
import { Interrupted } from '../src/context.ts';
import { untilAborted } from '../src/until-aborted.ts';

const never = new Promise<string>(() => undefined);

test('work that ends is passed on, with its failure', async () => {
  const { signal } = new AbortController();
  expect(await untilAborted(signal, Promise.resolve('done'))).toBe('done');
  await expect(untilAborted(signal, Promise.reject(new Error('no')))).rejects.toThrow('no');
});

test('an abort ends the waiting, before and during the work', async () => {
  const controller = new AbortController();
  const waiting = untilAborted(controller.signal, never);
  controller.abort(new Interrupted(2));
  await expect(waiting).rejects.toThrow(Interrupted);
  await expect(untilAborted(controller.signal, never)).rejects.toThrow(Interrupted);
});
