import { expect, test } from '@jest/globals';
import { spansOf } from '../../../src/coref/rank/find-phrases.ts';
import { treeOf } from './tree-of.ts';

const spansIn = (words: string): string[] => {
  const tree = treeOf(words);
  const found = spansOf(tree, 0).map(({ from, to }) =>
    tree.tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join(' '),
  );
  return [...new Set(found)];
};

test('a phrase keeps what modifies it and leaves its preposition', () => {
  expect(
    spansIn('in/ADP/3/case the/DET/3/det war/NOUN/0/root of/ADP/5/case words/NOUN/3/nmod'),
  ).toEqual(['the war of words', 'the war', 'words']);
});

test('conjuncts are phrases, and all of them together one more', () => {
  expect(spansIn('bread/NOUN/0/root and/CCONJ/3/cc wine/NOUN/1/conj')).toEqual([
    'bread',
    'bread and wine',
    'wine',
  ]);
});

test('what is said of a subject does not hold it; brackets and commas at the ends are no part', () => {
  expect(
    spansIn(
      'she/PRON/4/nsubj is/AUX/4/cop a/DET/4/det queen/NOUN/0/root ,/PUNCT/6/punct Anne/PROPN/4/appos',
    ),
  ).toEqual(['she', 'a queen', 'Anne']);
});

test('words inside of a name or without a noun are none', () => {
  expect(spansIn('Anne/PROPN/0/root Boleyn/PROPN/1/flat')).toEqual(['Anne Boleyn']);
  expect(spansIn('go/VERB/0/root away/ADV/1/advmod')).toEqual([]);
});
