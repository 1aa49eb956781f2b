import { createHash } from 'node:crypto';
import { FormatError } from '@entente/core';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createParser, MAX_WORDS, type Parser } from '../../src/encode/parser.ts';
import { isTree } from '../../src/encode/tree.ts';
import { newKernels } from './kernels.ts';
import { randomLstm, randomTransformer } from './random-model.ts';

const MODELS = [
  ['transformer', randomTransformer()],
  ['lstm', randomLstm()],
] as const;
const SENTENCE = 'Wang Yi said on Monday that China will not condemn the invasion .'.split(' ');

function parsers(model: Uint8Array): Parser[] {
  return Object.values(newKernels()).map((kernel) => {
    if (kernel === null) throw new Error('This engine should have all kernels.');
    return createParser(model, kernel);
  });
}

const word = fc.oneof(
  fc.constantFrom(
    ...SENTENCE,
    '',
    '👍🏽',
    'שלום',
    '\u200f',
    '\ud800',
    '中文',
    'e\u0301',
    '``',
    '1,000',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const sentence = fc.array(word, { maxLength: 40 });

test.each(MODELS)(
  '%s: the same bytes on every kernel, warm and cold, alone and together',
  (_, model) => {
    const all = parsers(model);
    const warm = all[1] ?? createParser(model);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), (sentences) => {
        const expected = JSON.stringify(sentences.map((words) => warm.parse(words)));
        for (const parser of all) expect(JSON.stringify(parser.parseAll(sentences))).toBe(expected);
        const cold = createParser(model);
        expect(JSON.stringify(cold.parseAll(sentences))).toBe(expected);
      }),
      { numRuns: 15 },
    );
  },
);

test.each([
  ['transformer', randomTransformer(), '679b62860c3de53e'],
  ['lstm', randomLstm(), '19751c382d5a2a7b'],
])('%s: the same bytes on every machine', (_, model, expected) => {
  const said = JSON.stringify(createParser(model).parse(SENTENCE));
  expect(createHash('sha256').update(said).digest('hex').slice(0, 16)).toBe(expected);
});

test.each(MODELS)('%s: any words make one tree, and probabilities', (_, model) => {
  const parser = createParser(model);
  const check = (words: readonly string[]): void => {
    const parsed = parser.parse(words);
    expect(parsed).toHaveLength(words.length);
    expect(isTree(Int32Array.from(parsed, ({ head }) => head + 1))).toBe(true);
    parsed.forEach(({ head, deprel, headProbability, deprelProbability }) => {
      expect(deprel === 'root').toBe(head < 0);
      for (const probability of [headProbability, deprelProbability]) {
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
      }
    });
    for (const { nameScores } of parsed) {
      expect(nameScores).toHaveLength(parser.nameLabels.length);
      expect(nameScores.reduce((sum, score) => sum + Math.exp(score), 0)).toBeCloseTo(1, 4);
    }
  };
  fc.assert(fc.property(sentence, check), { numRuns: 30 });
  check(['a'.repeat(1_000_000)]);
  check(Array.from({ length: 1000 }, (_, i) => `word${String(i % 7)}`));
  check(Array.from({ length: MAX_WORDS }, () => 'a-b-c-d-e-f'));
});

test.each(MODELS)('%s: no words make no tree, also between others', (_, model) => {
  const parser = createParser(model);
  expect(parser.parse([])).toEqual([]);
  expect(parser.parseAll([])).toEqual([]);
  const alone = parser.parse(SENTENCE);
  expect(parser.parseAll([[], SENTENCE, [], SENTENCE])).toEqual([[], alone, [], alone]);
});

test.each([
  ['"name":"mix"', '"name":"mux"', 'no float32 tensor "mix"'],
  ['"attentionHeads":2', '"attentionHeads":3', 'multiple of 16'],
  ['"kind":"transformer"', '"kind":"transfermor"', '"transfermor" is not known'],
  ['"pieces":', '"peaces":', 'no list "pieces"'],
  ['"root"],', '"rood"],', 'no relation "root"'],
  ['["_","', '["","_","', 'a row for each label'],
])('a model with %s as %s is refused', (from, to, message) => {
  const text = new TextDecoder('latin1').decode(randomTransformer());
  // The header keeps its length: what is added is taken from the blanks or the labels of tags.
  const longer = to.length - from.length;
  const cut = longer > 0 ? text.replace('PROPN|NNP', 'PROPN|NNP'.slice(longer)) : text;
  const changed = Uint8Array.from(cut.replace(from, to), (c) => c.charCodeAt(0));
  expect(() => createParser(changed)).toThrow(FormatError);
  expect(() => createParser(changed)).toThrow(message);
});
