import { FormatError } from '@entente/core';
import { expect, test } from '@jest/globals';
import { createParser, MAX_WORDS } from '../../src/encode/parser.ts';
import { isTree } from '../../src/encode/tree.ts';
import { FAST_MODEL, fastParser } from './parsers.ts';

const SENTENCE = 'Wang Yi said on Monday that China will not condemn the invasion .'.split(' ');

test('tags and attaches a plain sentence', () => {
  const shown = fastParser
    .parse(SENTENCE)
    .map(({ upos, head, deprel }, i) => `${SENTENCE[i] ?? ''} ${upos} ${String(head)} ${deprel}`);
  expect(shown).toEqual([
    'Wang PROPN 2 nsubj',
    'Yi PROPN 0 flat',
    'said VERB -1 root',
    'on ADP 4 case',
    'Monday PROPN 2 obl',
    'that SCONJ 9 mark',
    'China PROPN 9 nsubj',
    'will AUX 9 aux',
    'not PART 9 advmod',
    'condemn VERB 2 ccomp',
    'the DET 11 det',
    'invasion NOUN 9 obj',
    '. PUNCT 2 punct',
  ]);
});

test('gives the same numbers with and without SIMD, warm and cold', () => {
  const sentences = [SENTENCE, ['Ünïcode', '👍', '“', 'a-b', '1,000'], ['No']];
  const plain = createParser(FAST_MODEL, 'javascript');
  const cold = createParser(FAST_MODEL);
  for (const words of [...sentences, ...sentences]) {
    const expected = JSON.stringify(fastParser.parse(words));
    expect(JSON.stringify(plain.parse(words))).toBe(expected);
    expect(JSON.stringify(cold.parse(words))).toBe(expected);
  }
});

test('probabilities lie within 0 and 1', () => {
  for (const { headProbability } of fastParser.parse(SENTENCE)) {
    expect(headProbability).toBeGreaterThan(0.2);
    expect(headProbability).toBeLessThanOrEqual(1);
  }
});

test.each([
  ['no words', []],
  ['one word', ['']],
  ['a word of a million letters', ['a'.repeat(1_000_000)]],
  ['other scripts and lone surrogates', ['中文', 'שלום', '\ud800', '‏', 'ﷺ']],
  ['many words', Array.from({ length: 3 * MAX_WORDS + 1 }, (_, i) => `word${String(i % 7)}`)],
])('%s make one tree', (_, words) => {
  const parsed = fastParser.parse(words);
  expect(parsed).toHaveLength(words.length);
  expect(isTree(Int32Array.from(parsed, ({ head }) => head + 1))).toBe(true);
  expect(parsed.filter(({ deprel }) => deprel === 'root')).toHaveLength(words.length > 0 ? 1 : 0);
});

test('curly and straight quotation marks are read alike', () => {
  const words = ['China', "'s", 'leader', 'did', "n't", 'go'];
  expect(fastParser.parse(words.map((word) => word.replace("'", '’')))).toEqual(
    fastParser.parse(words),
  );
});

test.each([
  ['nothing', new Uint8Array(0)],
  ['other bytes', new Uint8Array(100).fill(7)],
  ['half of a model', FAST_MODEL.subarray(0, 1_000_000)],
  ['its header cut off', FAST_MODEL.subarray(0, 1000)],
  ['another version', FAST_MODEL.slice(0, 1000).fill(9, 4, 5)],
])('%s is refused as a model', (_, bytes) => {
  expect(() => createParser(bytes)).toThrow(FormatError);
});

test('a model may begin anywhere in its buffer', () => {
  const moved = new Uint8Array(FAST_MODEL.length + 3);
  moved.set(FAST_MODEL, 3);
  expect(createParser(moved.subarray(3)).parse(SENTENCE)).toEqual(fastParser.parse(SENTENCE));
});
