import { textOf, type Sentence } from '@entente/core';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { annotate } from '../../src/encode/annotate.ts';
import { MAX_WORDS } from '../../src/encode/parser.ts';
import { isTree } from '../../src/encode/tree.ts';
import { fastParser } from './parsers.ts';

const read = (text: string): Sentence[] =>
  annotate(text, [{ start: 0, end: text.length }], fastParser).flat();

test('offsets are those of the document', () => {
  const text = 'HEADLINE\n\nMoscow’s envoy refused. He wasn’t there.\n';
  const sentences = annotate(text, [{ start: 10, end: text.length }], fastParser).flat();
  expect(sentences.map((sentence) => textOf(text, sentence))).toEqual([
    'Moscow’s envoy refused.',
    'He wasn’t there.',
  ]);
  expect(sentences.map(({ tokens }) => tokens.map(({ lemma }) => lemma).join(' '))).toEqual([
    "Moscow 's envoy refuse .",
    'he be not there .',
  ]);
});

test.each(['', ' \n\t', '\u200b\ufeff'])('nothing visible is no sentence: %j', (text) => {
  expect(read(text)).toEqual([]);
});

test('a sentence without end is cut and told of', () => {
  const text = 'and then, '.repeat(500);
  const told: string[] = [];
  const sentences = annotate(text, [{ start: 0, end: text.length }], fastParser, {
    onLong: (span) => told.push(textOf(text, span)),
  }).flat();
  expect(told).toEqual([text.trim()]);
  expect(Math.max(...sentences.map(({ tokens }) => tokens.length))).toBeLessThanOrEqual(MAX_WORDS);
  expect(sentences.flatMap(({ tokens }) => tokens)).toHaveLength(1500);
});

const INVISIBLE = /[\s\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const snippet = fc.constantFrom(
  ...'. | ... | ? | " | ” | ( | ) | - | — | \n |  | U.S. | Mr. | can’t | don\'t | 3.5 | $2bn | a@b.org'.split(
    ' | ',
  ),
  ...['He', 'said', 'www.', '•', '👍🏽', 'שלום', '\u200f', '\ud800', 'é', '’s', ' ', ' ', '[1]'],
);
const prose = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(snippet, { maxLength: 30 }).map((parts) => parts.join('')),
);

test('on any text: tokens cover what is visible, in order, and trees are trees', () => {
  fc.assert(
    fc.property(prose, (text) => {
      const covered = new Set<number>();
      let end = 0;
      for (const sentence of read(text)) {
        const { tokens } = sentence;
        expect([tokens[0]?.start, tokens.at(-1)?.end]).toEqual([sentence.start, sentence.end]);
        expect(isTree(Int32Array.from(tokens, ({ head }) => head + 1))).toBe(true);
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.text).toBe(textOf(text, token));
          expect(token.lemma).not.toBe('');
          end = token.end;
          for (let i = token.start; i < token.end; i++) covered.add(i);
        }
      }
      for (let i = 0; i < text.length; i++) {
        if (!INVISIBLE.test(text.charAt(i))) expect(covered).toContain(i);
      }
    }),
    { numRuns: 300 },
  );
});

test('a headline without a full stop is parsed as the sentence it would be with one', () => {
  const text = 'Beijing joins Moscow in opposing Nato enlargement';
  const [sentence] = annotate(text, [{ start: 0, end: text.length }], fastParser).flat();
  expect(sentence?.tokens.map((token) => token.text).join(' ')).toBe(text);
  expect(sentence?.tokens[1]).toMatchObject({ text: 'joins', upos: 'VERB', head: -1 });
});
