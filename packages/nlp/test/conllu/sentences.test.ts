import { FormatError } from '@entente/core';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseConllu, toConllu } from '../../src/conllu/conllu.ts';
import { fromConllu } from '../../src/conllu/from-conllu.ts';
import { parseWords } from '../../src/conllu/parse-words.ts';
import { toConlluSentence } from '../../src/conllu/to-conllu-sentence.ts';
import { parse } from '../../src/parse.ts';
import { fastParser } from '../encode/parsers.ts';

const FILE = `# newdoc id = made-up
# newpar
# text = We don't.
1\tWe\twe\tPRON\tPRP\tCase=Nom\t2\tnsubj\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\tdo\tdo\tAUX\tVBP\t_\t0\troot\t_\t_
3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_
3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t2:dep\t_
4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newpar
# text = Oslo
1\tOslo\tOslo\tPROPN\tNNP\tNumber=Sing\t0\troot\t_\tNER=B-LOC

`;

test('the words of CoNLL-U stand where their text has them', () => {
  const { text, sentences } = fromConllu(parseConllu(FILE));
  expect(text).toBe("We don't.\n\nOslo");
  const words = sentences.flatMap(({ tokens }) => tokens);
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
    ...['We', 'do', "n't", '.', 'Oslo'],
  ]);
  expect(words.map(({ head }) => head)).toEqual([1, -1, 1, 1, -1]);
  expect(words.at(-1)).toMatchObject({ name: 'B-LOC', feats: 'Number=Sing', upos: 'PROPN' });
});

test.each([
  ['du', 'de', 'le'],
  ['cant', 'ca', 'not'],
])('words that do not spell their range share its span: %s', (form, ...words) => {
  const range = `1-2\t${form}\t${'_\t'.repeat(7)}_\n`;
  const { text, sentences } = fromConllu(
    parseConllu(range + words.map((part, i) => word(i + 1, part)).join('')),
  );
  expect(text).toBe(form);
  expect(sentences[0]?.tokens.map(({ start, end }) => [start, end])).toEqual([
    [0, form.length],
    [0, form.length],
  ]);
});

function word(id: number, form: string): string {
  return `${String(id)}\t${form}\t_\tX\t_\t_\t0\troot\t_\t_\n`;
}

test.each([
  ['a tag that is none', '1\tWe\t_\tNOON\t_\t_\t0\troot\t_\t_'],
  ['a head outside', '1\tWe\t_\tNOUN\t_\t_\t2\troot\t_\t_'],
  ['no head', '1\tWe\t_\tNOUN\t_\t_\t_\troot\t_\t_'],
])('%s is told', (_name, line) => {
  expect(() => fromConllu(parseConllu(line))).toThrow(FormatError);
});

test('what is parsed survives the way through CoNLL-U', () => {
  const piece = fc.constantFrom(
    'Xi',
    'don’t',
    'can’t',
    '-',
    '.',
    'U.S.',
    '«',
    '…',
    '\u{1f600}',
    'שלום',
  );
  const texts = fc.array(piece, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(texts, (text) => {
      const sentences = parse(text, fastParser);
      const conllu = toConllu(sentences.map((sentence) => toConlluSentence(text, sentence)));
      const back = fromConllu(parseConllu(conllu));
      const shown = (all: typeof sentences) =>
        all.flatMap(({ tokens }) => tokens.map(({ text: form, head, name }) => [form, head, name]));
      expect(shown([...back.sentences])).toEqual(shown(sentences));
    }),
    { numRuns: 60 },
  );
});

test('given words keep their comments, ranges and empty nodes', () => {
  const [first] = parseConllu(FILE);
  if (first === undefined) throw new Error('no sentence');
  const parsed = parseWords(first, fastParser);
  expect(parsed.comments).toEqual(first.comments);
  expect(parsed.lines.map(([id, form]) => [id, form])).toEqual(
    first.lines.map(([id, form]) => [id, form]),
  );
  expect(parsed.lines.filter(([, , , , , , head]) => head === '0')).toHaveLength(1);
});

test('blank lines part paragraphs', () => {
  expect(parse('One\n\nTwo\n', fastParser).map(({ start, end }) => [start, end])).toEqual([
    [0, 3],
    [5, 8],
  ]);
  expect(parse('', fastParser)).toEqual([]);
});
