import { expect, test } from '@jest/globals';
import { splitLines } from '../../src/layout/split-lines.ts';

const split = (text: string, from?: number): string[] =>
  splitLines(text, from).map(({ start, end }) => text.slice(start, end));

test('each line is a paragraph, trimmed, whatever ends it', () => {
  expect(split(' a\r\nb\t\rc\u2028 \u00a0\n\nd')).toEqual(['a', 'b', 'c', 'd']);
  expect(split('skip\nb', 4)).toEqual(['b']);
});

test('lines that were broken at a width are joined again', () => {
  const wrapped = `A headline

France recalled its envoys to Washington and Canberra on Friday in
protest at the pact between the three countries, which it had not
been told about.

The minister said that it was a stab in the back, and that nobody
had expected it of friends.
A short line of its own.`;
  expect(split(wrapped).map((one) => one.slice(0, 10))).toEqual([
    'A headline',
    'France rec',
    'The minist',
    'A short li',
  ]);
});

test('short paragraphs without blank lines stay apart', () => {
  const lines = [
    'China voted against it on Tuesday.',
    'India abstained.',
    'Oman was absent from the hall.',
    'Iran voted against it, and so did ten.',
    'Nobody knew why Iran was against it.',
    'Cuba spoke in favor of the amendment.',
  ];
  expect(split(lines.join('\n'))).toEqual(lines);
});
