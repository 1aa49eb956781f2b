import { FormatError } from '@entente/core';
import { expect, test } from '@jest/globals';
import { isWord, parseConllu, toConllu } from '../../src/conllu/conllu.ts';

const FILE = `# newdoc id = made-up
# sent_id = 1
# text = We don't.
1\tWe\twe\tPRON\tPRP\tCase=Nom\t0\troot\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\tdo\tdo\tAUX\tVBP\t_\t1\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_
3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t1:dep\t_
4\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_

# sent_id = 2
1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_

`;

test('keeps comments, ranges and empty nodes', () => {
  const sentences = parseConllu(FILE);
  expect(toConllu(sentences)).toBe(FILE);
  expect(sentences.map(({ comments }) => comments.length)).toEqual([3, 1]);
  expect(sentences[0]?.lines.filter(isWord).map(([, form]) => form)).toEqual([
    'We',
    'do',
    "n't",
    '.',
  ]);
});

test('reads Windows line ends and a file without a last line end', () => {
  expect(parseConllu(FILE.trimEnd().replace(/\n/g, '\r\n'))).toEqual(parseConllu(FILE));
  expect(parseConllu('')).toEqual([]);
});

test.each(['1\tWe', 'x' + '\t_'.repeat(9)])('names the line that is no CoNLL-U: %j', (line) => {
  expect(() => parseConllu(`# comment\n${line}\n`)).toThrow(FormatError);
  expect(() => parseConllu(`# comment\n${line}\n`)).toThrow('line 2');
});

test('a value cannot break out of its column', () => {
  const lines = [['1', 'a\tb\n1', '', 'X', '_', '_', '0', 'root', '_', '_']] as const;
  expect(toConllu([{ comments: [], lines }])).toBe('1\ta b 1\t_\tX\t_\t_\t0\troot\t_\t_\n\n');
});
