import { expect, test } from '@jest/globals';
import { createProgram } from '../src/program.ts';
import { fakeContext } from './fake-context.ts';

test('every command is described, and shows examples of itself', async () => {
  const { commands } = createProgram(fakeContext());
  expect(commands.map((command) => command.name())).toEqual([
    ...['build', 'view', 'query', 'load', 'export', 'explain', 'entities'],
    ...['merge', 'split', 'rename', 'retype', 'accept', 'reject', 'parse', 'propositions'],
    ...['sample', 'agreement'],
  ]);
  for (const command of commands) {
    expect(command.summary()).not.toBe('');
    const context = fakeContext();
    const asked = createProgram(context).parseAsync([command.name(), '--help'], { from: 'user' });
    await expect(asked).rejects.toMatchObject({ code: 'commander.helpDisplayed' });
    expect(context.printed.join('')).toMatch(
      new RegExp(`Examples:[^]*\\$ (\\S+ )?entente ${command.name()}`),
    );
  }
});

test.each([
  ['no command', []],
  ['an unknown command', ['biuld']],
  ['no input', ['build']],
  ['an unknown option', ['build', 'news', '--colums', 'x']],
  ['no threads', ['build', 'news', '--workers', '0']],
  ['an unknown modality', ['build', 'news', '--view-modalities', 'sure']],
  ['no format', ['export']],
  ['an unknown format', ['export', '--format', 'exe']],
  ['two formats', ['query', 'RETURN 1', '--json', '--csv']],
  ['no query', ['query']],
  ['no claim', ['explain']],
  ['no items', ['sample', '--n', '0']],
  ['an unknown stratification', ['sample', '--stratify', 'outlet']],
  ['no sheet', ['agreement']],
  ['a port that is none', ['view', '--port', '70000']],
])('%s is told to people, not to the reader of data', async (_name, args) => {
  const context = fakeContext();
  const asked = createProgram(context).parseAsync(args, { from: 'user' });
  await expect(asked).rejects.toMatchObject({ name: 'CommanderError', exitCode: 1 });
  expect(context.printed).toEqual([]);
  expect(context.notes.join('\n')).not.toBe('');
});

test.each([
  ['an unknown model', ['--model', 'huge'], /one of: accurate, fast/],
  ['two outputs', ['--out', 'a', '--graph', 'b'], /either --out or --graph/],
  ['columns that are none', ['--columns', 'text'], /text=/],
  ['a missing file of actors', ['--actors', 'gone.yaml'], /gone\.yaml/],
  ['a folder without an ontology', ['--ontology', 'gone'], /gone/],
])('build refuses %s before it reads anything', async (_name, args, message) => {
  const asked = createProgram(fakeContext()).parseAsync(['build', 'gone', ...args], {
    from: 'user',
  });
  await expect(asked).rejects.toMatchObject({
    name: 'UsageError',
    message: expect.stringMatching(message),
  });
});

test.each([
  ['view'],
  ['query', 'RETURN 1'],
  ['export', '--format', 'csv'],
  ['explain', 'x'],
  ['sample'],
])('%s without a graph tells how to build one', async (...args) => {
  const asked = createProgram(fakeContext()).parseAsync([...args, '--graph', 'gone'], {
    from: 'user',
  });
  await expect(asked).rejects.toMatchObject({
    code: 'no-graph',
    message: expect.stringMatching(/entente build INPUT --out gone/),
  });
});

test('load without an address tells how to get a database', async () => {
  const asked = createProgram(fakeContext()).parseAsync(['load'], { from: 'user' });
  await expect(asked).rejects.toMatchObject({
    name: 'UsageError',
    message: expect.stringMatching(/NEO4J_URI.*npm run neo4j/),
  });
});
