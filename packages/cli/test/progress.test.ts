import { expect, test } from '@jest/globals';
import { createProgress } from '../src/progress.ts';
import { fakeContext } from './fake-context.ts';

test('elsewhere than on a terminal there are about ten lines', () => {
  const context = fakeContext();
  const progress = createProgress(context.terminal, 'Reading', 1000);
  for (let done = 1; done <= 1000; done++) progress.update(done);
  expect(context.notes).toHaveLength(10);
  expect(context.notes[0]).toBe('Reading 100 of 1000 (10 %)');
});

test('little work makes no lines', () => {
  const context = fakeContext();
  const progress = createProgress(context.terminal, 'Reading', 3);
  progress.update(3);
  expect(context.notes).toEqual([]);
});
