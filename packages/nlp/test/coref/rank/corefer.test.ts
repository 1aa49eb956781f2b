import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { corefer, createParser, parse, type PhraseSpan } from '../../../src/index.ts';
import { checkCases } from '../../cases.ts';
import { sentenceOf } from './tree-of.ts';

const parser = createParser(readFileSync(new URL('../../../model/accurate.bin', import.meta.url)));

/** Entities that are mentioned more than once, with all their phrases. */
test('entities', () => {
  checkCases(new URL('corefer.cases.txt', import.meta.url), (text) => {
    const sentences = parse(text, parser);
    const textOf = ({ sentence, from, to }: PhraseSpan): string => {
      const tokens = sentences[sentence]?.tokens.slice(from, to) ?? [];
      return text.slice(tokens[0]?.start, tokens.at(-1)?.end);
    };
    return corefer(sentences)
      .filter((phrases) => phrases.length > 1)
      .map((phrases) => phrases.map(textOf).join(' | '));
  });
});

test('phrases that are given come back, each once; those that are none do not', () => {
  const sentences = parse('Angela Merkel met Barack Obama. She praised him.', parser);
  const given = [
    { sentence: 0, from: 0, to: 2 },
    { sentence: 1, from: 0, to: 1 },
    { sentence: 1, from: 1, to: 2 },
  ];
  const beyond = [
    { sentence: 9, from: 0, to: 1 },
    { sentence: 0, from: 3, to: 99 },
    { sentence: 0, from: 1, to: 1 },
  ];
  expect(corefer(sentences, { phrases: [...given, ...beyond] })).toEqual([
    [given[0], given[1]],
    [given[2]],
  ]);
});

test('who speaks tells who "I" and "you" are', () => {
  const sentences = parse('I know you. You know me. I insist.', parser);
  const found = corefer(sentences, { speakers: ['Ann', 'Bob', 'Ann'] });
  expect(found.map((phrases) => phrases.map(({ sentence, from }) => [sentence, from]))).toEqual([
    [
      [0, 0],
      [1, 0],
      [2, 0],
    ],
    [
      [0, 2],
      [1, 2],
    ],
  ]);
});

const WORD = fc.constantFrom(
  ...['he/PRON', 'the/DET', 'war/NOUN', '"/PUNCT', '“/PUNCT', "'s/PART", 'X/PROPN', '5/NUM'],
  ...['and/CCONJ', 'of/ADP', 'said/VERB', '\u{1F600}/SYM', '–/PUNCT', '__proto__/NOUN'],
);
const RELATION = fc.constantFrom(
  'conj',
  'appos',
  'nmod',
  'nmod:poss',
  'det',
  'punct',
  'nsubj',
  'cop',
);

test('any tree has entities, whose phrases lie in it and are all different', () => {
  const words = fc.array(fc.tuple(WORD, RELATION, fc.nat()), { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(fc.array(words, { maxLength: 5 }), (document) => {
      const sentences = document.map((sentence) =>
        sentenceOf(
          sentence
            .map(([word, relation, at], i) =>
              i === 0 ? `${word}/0/root` : `${word}/${String((at % i) + 1)}/${relation}`,
            )
            .join(' '),
        ),
      );
      const phrases = corefer(sentences).flat();
      for (const { sentence, from, to } of phrases) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(sentences[sentence]?.tokens.length ?? 0);
      }
      const keys = phrases.map(({ sentence, from, to }) => [sentence, from, to].join(' '));
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { seed: 1, numRuns: 40 },
  );
});
