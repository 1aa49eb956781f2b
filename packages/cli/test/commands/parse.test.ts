import { expect, test } from '@jest/globals';
import { parseConllu } from '@entente/nlp';
import { createProgram } from '../../src/program.ts';
import { fakeContext } from '../fake-context.ts';

const parse = async (input: string): Promise<string> => {
  const context = fakeContext({ input });
  await createProgram(context).parseAsync(['parse', '-', '--model', 'fast'], { from: 'user' });
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

test('an empty text is an error that says what to do', async () => {
  await expect(parse(' \n')).rejects.toMatchObject({ code: 'nothing-readable' });
});
