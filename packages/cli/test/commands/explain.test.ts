import { expect, test } from '@jest/globals';
import { createProgram } from '../../src/program.ts';
import { fakeContext } from '../fake-context.ts';

const run = async (
  context: ReturnType<typeof fakeContext>,
  ...words: string[]
): Promise<string> => {
  await createProgram(context).parseAsync(['explain', ...words], { from: 'user' });
  return context.printed.join('');
};

test('a sentence needs no graph', async () => {
  const printed = await run(fakeContext(), '--sentence', 'Russia was condemned by Ghana.');
  expect(printed).toMatch(
    /claim +Ghana – CONDEMNS – Russia\n +rule +2 of 15: proposition\/rules\/passive/,
  );
  expect(printed).toMatch(/ 2 {2}passive +fired: Ghana \| condemned \| Russia\n/);
});

test('a text is read from standard input, and cannot move the cursor', async () => {
  const context = fakeContext({ input: 'Ghana condemned\u001b[2J Russia.\n' });
  const printed = await run(context, '--sentence', '-', '--model', 'fast');
  expect(printed).toContain('“Ghana condemned\\u001b[2J Russia.”');
  expect(printed).not.toContain('\u001b');
});

test.each([
  ['neither', []],
  ['both', ['claim:aa1', '--sentence', 'Ghana condemned Russia.']],
  ['a model for a claim', ['claim:aa1', '--model', 'fast']],
])('%s is wrong use', async (_name, words) => {
  const context = fakeContext();
  await expect(run(context, ...words)).rejects.toMatchObject({ name: 'CommanderError' });
  expect(context.notes.join('\n')).toContain('--sentence');
  expect(context.printed).toEqual([]);
});

test.each([
  ['no words', ['--sentence', ' '], 'no-text'],
  ['an unknown model', ['--sentence', 'x', '--model', 'huge'], 'unknown-model'],
  ['a graph that is none', ['--sentence', 'x', '--graph', 'gone'], 'no-graph'],
])('%s is an error that says what to do', async (_name, words, code) => {
  await expect(run(fakeContext(), ...words)).rejects.toMatchObject({ code });
});
