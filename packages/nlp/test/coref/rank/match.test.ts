import { expect, test } from '@jest/globals';
import { linkOf } from '../../../src/coref/rank/link.ts';
import { agreeGender, agreeNumber, matchOf } from '../../../src/coref/rank/match.ts';
import type { Phrase } from '../../../src/coref/rank/phrase.ts';
import { readPhrases } from '../../../src/coref/rank/read-phrases.ts';
import { treeOf } from './tree-of.ts';

/** Phrases at ranges of words, in the order given. */
function phrasesOf(words: string, ...ranges: readonly (readonly [number, number])[]): Phrase[] {
  const spans = ranges.map(([from, to]) => ({ sentence: 0, from, to }));
  const { phrases, order } = readPhrases([treeOf(words)], spans, [], () => 0);
  return spans.flatMap((_, i) => phrases[order.indexOf(i)] ?? []);
}

const wholeOf = (words: string): Phrase => {
  const [phrase] = phrasesOf(words, [0, words.split(' ').length]);
  if (!phrase) throw new Error('no phrase');
  return phrase;
};

const THE_WAR = wholeOf('the/DET/2/det war/NOUN/0/root');

test.each([
  ['the/DET/2/det war/NOUN/0/root', 12],
  ['a/DET/2/det war/NOUN/0/root', 11],
  ['a/DET/3/det long/ADJ/3/amod war/NOUN/0/root', 9],
  ['peace/NOUN/0/root', 0],
])('"the war" after "%s"', (words, match) => {
  expect(matchOf(THE_WAR, wholeOf(words))).toBe(match);
});

test('words of one stem', () => {
  const care = wholeOf('homeopathic/ADJ/2/amod care/NOUN/0/root');
  expect(matchOf(wholeOf('homeopathy/NOUN/0/root'), care)).toBe(2);
});

test('other numbers and other names make phrases differ', () => {
  const one = wholeOf('article/NOUN/0/root 5/NUM/1/nummod');
  expect(matchOf(one, wholeOf('article/NOUN/0/root 6/NUM/1/nummod'))).toBe(5);
  const full = wholeOf('Anne/PROPN/0/root Boleyn/PROPN/1/flat');
  expect(matchOf(wholeOf('Boleyn/PROPN/0/root'), full)).toBe(7);
});

test('number and gender', () => {
  const [he, she, they, queen] = ['he/PRON', 'she/PRON', 'they/PRON', 'queen/NOUN'].map((word) =>
    wholeOf(`${word}/0/root`),
  ) as [Phrase, Phrase, Phrase, Phrase];
  expect(agreeGender(he, she)).toBe(2);
  expect(agreeGender(she, queen)).toBe(1);
  expect(agreeGender(they, queen)).toBe(0);
  expect(agreeNumber(they, queen)).toBe(2);
});

test('how phrases of a sentence stand to each other', () => {
  const words =
    'she/PRON/4/nsubj is/AUX/4/cop the/DET/4/det queen/NOUN/0/root of/ADP/7/case her/PRON/7/nmod:poss people/NOUN/4/nmod';
  const [she, queen, her, people] = phrasesOf(words, [0, 1], [2, 7], [5, 6], [5, 7]) as [
    Phrase,
    Phrase,
    Phrase,
    Phrase,
  ];
  const links = [linkOf(queen, she), linkOf(her, people), linkOf(people, queen), linkOf(her, she)];
  expect(new Set(links).size).toBe(4);
  expect(linkOf(wholeOf('war/NOUN/0/root'), { ...she, sentence: 1 })).toBe(0);
});
