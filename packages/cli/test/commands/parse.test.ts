import { expect, test } from '@jest/globals';
import { parseConllu } from '@entente/nlp';
import { createProgram } from '../../src/program.ts';
import { fakeContext } from '../fake-context.ts';

const parse = async (input: string, ...options: string[]): Promise<string> => {
  const context = fakeContext({ input });
  const words = ['parse', '-', '--model', 'fast', ...options];
  await createProgram(context).parseAsync(words, { from: 'user' });
  return context.printed.join('');
};

test('a text on standard input becomes CoNLL-U', async () => {
  const printed = await parse('Beijing denied it.\n\nIt didn’t say why.\n');
  const sentences = parseConllu(printed);
  expect(sentences.map(({ comments }) => comments)).toEqual([
    ['# newdoc id = stdin.txt', '# newpar', '# text = Beijing denied it.'],
    ['# newpar', '# text = It didn’t say why.'],
  ]);
  expect(sentences[1]?.lines.map(([id, form]) => `${id} ${form}`)).toEqual([
    ...['1 It', '2-3 didn’t', '2 did', '3 n’t', '4 say', '5 why', '6 .'],
  ]);
  for (const { lines } of sentences) {
    expect(lines.filter(([, , , , , , , deprel]) => deprel === 'root')).toHaveLength(1);
  }
});

test('what mentions the same is marked when that is asked for', async () => {
  const text = 'Angela Merkel met Barack Obama. She praised him.';
  const [first, second] = parseConllu(await parse(text, '--coreference'));
  expect(first?.comments).toContain('# global.Entity = eid');
  const miscOf = (form: string): string =>
    [first, second].flatMap((one) => one?.lines ?? []).find((line) => line[1] === form)?.[9] ?? '';
  expect(miscOf('Angela')).toContain('Entity=(e1|');
  expect(miscOf('Merkel')).toContain('Entity=e1)|');
  expect(miscOf('She')).toBe('Entity=(e1)');
  expect(miscOf('him')).toBe('Entity=(e2)|SpaceAfter=No');
  expect(await parse(text)).not.toContain('Entity');
});

test('an empty text is an error that says what to do', async () => {
  await expect(parse(' \n')).rejects.toMatchObject({ code: 'nothing-readable' });
});
